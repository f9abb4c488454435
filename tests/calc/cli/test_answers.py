"""Answers as people write them into a file, and what is said about those that are not understood."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.calc.cli.sample import MET


def written(**answers: Any) -> str:
    return json.dumps({**MET, **answers})


@pytest.mark.parametrize(
    ("question", "value", "taken"),
    [
        ("c", "no", False),
        ("c", " No ", False),
        ("c", "FALSE", False),
        ("date_of_service", 2025, "2025"),
        ("date_of_service", " 2025-03 ", "2025-03"),
        ("surgery", "None", "none"),
        ("surgery", 2019, "2019"),
        ("duration", "6 Weeks", "6 weeks"),
        ("duration", "6  weeks", "6 weeks"),
        ("duration", "Since  2025-01", "since 2025-01"),
        ("side", "Left", "left"),
        ("levels", ["Top", " middle "], ["top", "middle"]),
        ("levels", "Ends", "ends"),
    ],
)
def test_an_answer_is_understood_and_kept_in_the_form_of_the_calculator(
    calc: Any, question: str, value: Any, taken: Any
) -> None:
    """A receipt holds the one form that each answer has."""
    policies = json.loads(Path("build/policies.json").read_text())
    policies["policies"]["test/one"]["uses"]["questions"] += ["surgery", "duration", "side", "levels"]
    Path("build/policies.json").write_text(json.dumps(policies))
    code, said = calc(
        "check", "test/one", "--case", "case.json", "--receipt", "r.json", case=written(**{question: value})
    )
    assert (code in {0, 1, 3}, said.startswith("calc:")) == (True, False)
    kept = json.loads(Path("r.json").read_text())["answers"][question]
    assert (kept, type(kept)) == (taken, type(taken))


def test_yaml_says_yes_and_no_as_people_do(calc: Any) -> None:
    """Where a question asks for it."""
    text = "date_of_service: 2025-03-14\npain: 7\nc: No\nprior_procedures: []\n"
    assert calc("check", "test/one", "--case", "case.yml", case=text, name="case.yml")[0] == 0


def test_a_year_alone_is_a_year(calc: Any) -> None:
    """YAML has a number there, of the date of service and of an entry of the history."""
    text = "date_of_service: 2025\npain: 7\nc: no\nprior_procedures: [{procedure: Block, date: 2020, side: Left}]\n"
    assert calc("check", "test/one", "--case", "case.yml", case=text, name="case.yml")[0] == 0


@pytest.mark.parametrize(
    ("question", "value", "said"),
    [
        ("c", "maybe", "c: “maybe” is not accepted. Answer yes or no. [wrong_type]"),
        ("c", 1, "c: “1” is not accepted. Answer yes or no."),
        ("pain", "yes", "pain: “yes” is not accepted. Enter a number from 0 to 10 points."),
        ("pain", "7", "pain: “7” is not accepted"),
        ("side", "Up", "side: “Up” is not accepted. Choose one of: left; right; both. [not_an_option]"),
        ("levels", ["Up"], "levels: “Up” is not accepted. Choose one or several of: top; middle; bottom; ends."),
        ("levels", ["top", "top"], "levels: “top” is there twice. Name each one once. [twice]"),
        ("surgery", "Nie", "surgery: “Nie” is not a date."),
        ("surgery", "Nie", "Or say: none."),
        ("surgery", True, "surgery: “True” is not accepted"),
        ("date_of_service", 20250314, "date_of_service: “20250314” is not accepted"),
        ("duration", "Six weeks", "duration: “Six weeks” is not a length of time."),
        ("duration", "6", "duration: “6” is not a length of time."),
    ],
)
def test_what_is_not_understood_is_said_as_it_was_written_and_with_the_ids(
    calc: Any, question: str, value: Any, said: str
) -> None:
    """Ids are what a file is made of; labels are for the page."""
    code, printed = calc("check", "test/one", "--case", "case.json", case=written(**{question: value}))
    assert (code, said in printed) == (2, True)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"procedure": "massage", "date": "2025-01"}, "Prior procedure 1: choose what it was: block; pump."),
        ({"procedure": "block", "date": "soon"}, "Prior procedure 1, date: “soon” is not a date."),
        (
            {"procedure": "block", "date": 2025, "side": "up"},
            "Prior procedure 1, side: “up” is not accepted. Choose one of: left;",
        ),
        ({"procedure": "block", "date": 2025, "relief": "half"}, "Prior procedure 1, relief: “half” is not accepted."),
        ({"procedure": "block", "date": 2025, "reliev": 50}, "Prior procedure 1: there is no field “reliev”."),
        ("block", "Prior procedure 1: give its kind, date and details as an object."),
    ],
)
def test_an_entry_of_the_history_is_named_by_ids_too(calc: Any, entry: Any, said: str) -> None:
    """Kinds, fields and their options."""
    code, printed = calc("check", "test/one", "--case", "case.json", case=written(prior_procedures=[entry]))
    assert (code, said in printed) == (2, True)
