"""The command "next"."""

import json
from typing import Any

import pytest

from tests.calc.cli.sample import MET, TOO_SOON


def test_the_next_question_is_told(calc: Any) -> None:
    """With its id, why it is asked, and how many answers are left; the case needs information."""
    code, said = calc("next", "test/one", "--case", "case.json", case={"c": False, "pain": 7})
    assert (code, said.splitlines()) == (
        3,
        [
            "Prior procedures [prior_procedures]",
            "This bears on a criterion: Spaced (s).",
            "At least 1 more answer to “met”.",
        ],
    )


def test_what_is_set_aside_is_not_asked(calc: Any) -> None:
    """Several at once, and in the end all of them are named."""
    _, said = calc("next", "test/one", "--case", "case.json", "--aside", "pain", "prior_procedures", case={"c": False})
    assert "Nothing else is left to ask" in said


def test_what_is_next_comes_as_json(calc: Any) -> None:
    """The same as for the page."""
    code, said = calc("next", "test/one", "--case", "case.json", "--format", "json", case=MET)
    assert (code, json.loads(said)["next"]) == (0, None)


@pytest.mark.parametrize("name", ["weather", "prior_procedures[0]", "prior_procedures[x].relief", "prior_procedures[0"])
def test_what_names_no_question_is_bad_input(calc: Any, name: str) -> None:
    """A mistyped id must not pass for one that was set aside."""
    code, said = calc("next", "test/one", "--case", "case.json", "--aside", name, case=TOO_SOON)
    assert (code, "is no question" in said) == (2, True)


def test_a_field_of_an_entry_is_set_aside_by_its_place(calc: Any) -> None:
    """As worked cases write it."""
    code, _ = calc("next", "test/one", "--case", "case.json", "--aside", "prior_procedures[0].relief", case=TOO_SOON)
    assert code == 1
