"""The exit codes that scripts rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.calc.build import criterion, data, every, policy_data, yes
from tests.calc.cli.sample import MET


@pytest.mark.parametrize(
    ("case", "code"),
    [
        (MET, 0),
        ({**MET, "pain": 5}, 1),
        ({**MET, "pain": 14}, 2),
        ({"pain": 7}, 3),
        ({**MET, "c": True}, 4),
        (["pain"], 2),
    ],
)
def test_the_exit_code_says_how_the_case_stands(calc: Any, case: Any, code: int) -> None:
    """0 met, 1 not met, 2 bad input, 3 needs information, 4 outside."""
    assert calc("check", "test/one", "--case", "case.json", case=case)[0] == code


@pytest.mark.parametrize(
    ("first", "second", "third", "code", "said"),
    [
        ("met", "met", "met", 0, "One or Two or Three"),
        ("not_met", "not_met", "not_met", 1, "One or Two or Three"),
        ("unproven", "unproven", "unproven", 4, "One or Two or Three"),
        ("outside", "unproven", "outside", 4, "Needs information (possible: One; Two; Three)"),
        ("met", "not_met", "met", 3, "Needs information (possible: One; Two; Three)"),
        ("unproven", "not_met", "not_met", 3, "Needs information (possible: One; Two; Three)"),
    ],
)
def test_possible_outcomes_that_mean_the_same_are_no_open_question(
    calc: Any, first: str, second: str, third: str, code: int, said: str
) -> None:
    """An empty case leaves all three possible."""
    policy = policy_data(
        outcomes=[{"outcome": "one", "when": yes("a")}, {"outcome": "two", "when": yes("b")}, {"outcome": "three"}]
    )
    classes = {"one": first, "two": second, "three": third}
    outcomes = {name: {"id": name, "label": name.title(), "class": each} for name, each in classes.items()}
    Path("build/policies.json").write_text(json.dumps({**data(policy), "outcomes": outcomes}))
    found, printed = calc("check", "test/one", "--case", "case.json", case={})
    assert (found, f"Determination: {said}\n" in printed) == (code, True)


@pytest.mark.parametrize(("answers", "code"), [({"a": True}, 6), ({}, 3), ({"a": False}, 1)])
def test_what_only_the_payer_can_settle_has_a_code_of_its_own(calc: Any, answers: dict[str, Any], code: int) -> None:
    """6 where its judgement alone is open, 3 where an answer is missing as well, 1 where it cannot matter."""
    weighed = criterion("reason", {"op": "case_by_case", "text": "weighed"})
    Path("build/policies.json").write_text(json.dumps(data(policy_data(every(criterion("sure", yes("a")), weighed)))))
    found, printed = calc("check", "test/one", "--case", "case.json", "--format", "json", case=answers)
    assert (found, json.loads(printed)["payer_decides"]) == (code, code == 6)
    assert "6    depends on the payer's judgment" in calc("--help")[1]


def test_what_the_policy_calls_unproven_exits_as_documented(calc: Any) -> None:
    """With 4, as what is out of scope does."""
    Path("build/policies.json").write_text(
        json.dumps(data(policy_data(outcomes=[{"outcome": "unproven", "when": yes("a")}, {"outcome": "met"}])))
    )
    assert calc("check", "test/one", "--case", "case.json", case={"a": True})[0] == 4
    assert "4    out of scope, or unproven" in calc("--help")[1]


@pytest.mark.parametrize(("arguments", "code"), [(("--help",), 0), (("check",), 2), (("--frm",), 2), (("wayz",), 2)])
def test_help_is_no_mistake_and_a_wrong_option_is(calc: Any, arguments: tuple[str, ...], code: int) -> None:
    """Both come back as any other code does."""
    assert calc(*arguments)[0] == code
