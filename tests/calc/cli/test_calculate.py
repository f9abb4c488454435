"""The command "calculate"."""

import json
from typing import Any

import pytest

INPUTS = {"pain_before_procedure": 6, "pain_after_procedure": 2}
ARGUMENTS = ("calculate", "pain-relief", "--inputs", "case.json")


def test_the_result_is_printed_as_for_a_chart(calc: Any) -> None:
    """It is no verdict, so the command did what it was asked."""
    code, said = calc(
        *ARGUMENTS, case={**INPUTS, "procedure_date": "2026-03-03", "relief_end": "NONE", "relief_seen": "2026-03-04"}
    )
    assert (code, said.splitlines()[0]) == (0, "Pain relief: 66.6%. Relief has lasted 1 day so far.")


def test_the_result_comes_as_json(calc: Any) -> None:
    """The same as for the page."""
    _, said = calc(*ARGUMENTS, "--format", "json", case=INPUTS)
    assert json.loads(said)["headline"] == "Pain relief: 66.6%."


@pytest.mark.parametrize(
    ("arguments", "inputs", "said"),
    [
        (ARGUMENTS, {"pain_before_procedure": "high"}, "“high” is not accepted"),
        (ARGUMENTS, {"pain": 3}, "There is no question “pain” here"),
        (("calculate", "weather", "--inputs", "case.json"), {}, "must be one of"),
    ],
)
def test_what_cannot_be_used_is_bad_input(calc: Any, arguments: tuple[str, ...], inputs: Any, said: str) -> None:
    """Nothing is worked out beside a mistake, which could look like a result."""
    code, printed = calc(*arguments, case=inputs)
    assert (code, said in printed, "relief:" in printed) == (2, True, False)
