"""The command "calculate"."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.policy_data.test_worked_cases import compiled

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


PLANNER = ("calculate", "repeat-planner", "--inputs", "case.json")
LISTED = {"prior_procedures": [{"procedure": "epidural", "date": "2026-11-20", "region": "lumbar"}]}


@pytest.fixture
def planned(calc: Any) -> Any:
    """The command line with the policies of the reference."""
    Path("build/policies.json").write_text(json.dumps(compiled()))
    return calc


def test_repeats_are_planned_from_a_file(planned: Any) -> None:
    """With the limit that each day comes of; there is no clock, so the day to plan from has to be said."""
    code, said = planned(*PLANNER, case={**LISTED, "plan_from": "2026-11-27"})
    assert (code, "14 days are needed, so from December 4, 2026." in said) == (0, True)
    assert planned(*PLANNER, case=LISTED)[1] == "Enter the date to plan from.\n"


def test_plans_come_as_json_with_their_calendar(planned: Any) -> None:
    """Each day as people enter it."""
    _, said = planned(*PLANNER, "--format", "json", case={**LISTED, "plan_from": "2026-11-27"})
    found = json.loads(said)
    assert {(plan["policy"], plan["day"]) for plan in found["plans"]} == {
        ("nia/cg-300", "2026-12-04"),
        ("nia/cg-408", "2026-12-04"),
    }
    assert found["plans"][0]["limits"][0]["events"] == ["2026-11-20"]
    assert "DTSTART;VALUE=DATE:20261204" in found["calendar"]


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
