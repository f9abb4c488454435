"""What a policy asks, as the command line lists it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.calc.cli.questions import by_question

FURTHER = {
    "score": {"help": "Count them all."},
    "duration": {"min": "0 days", "max": "1 years", "onset": False},
    "surgery": {},
    "side": {},
    "levels": {},
}


@pytest.fixture
def listed(calc: Any) -> dict[str, list[str]]:
    """The lines about each question, without their indentation."""
    policies = json.loads(Path("build/policies.json").read_text())
    policies["policies"]["test/one"]["uses"]["questions"] += FURTHER
    for name, more in FURTHER.items():
        policies["questions"][name] |= more
    Path("build/policies.json").write_text(json.dumps(policies))
    return by_question(calc("questions", "test/one")[1])


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("c", ["c: C", "yes or no"]),
        ("pain", ["pain: Pain", "a number from 0 to 10 points"]),
        ("score", ["score: Score", "Count them all.", "a whole number from 0 to 3 points"]),
        ("date_of_service", ["date_of_service: Date of service", "YYYY-MM-DD, YYYY-MM or YYYY"]),
        ("surgery", ["surgery: Surgery", "YYYY-MM-DD, YYYY-MM or YYYY, or none (No surgery)"]),
        ("side", ["side: Side", "one of:", "left   Left", "right  Right", "both   Both"]),
        (
            "levels",
            [
                "levels: Levels",
                "one of these, or a list of several:",
                "top     Top",
                "middle  Middle",
                "bottom  Bottom",
                "ends    Both ends",
            ],
        ),
        (
            "duration",
            ["duration: Duration", "a length such as “6 weeks” (days, weeks, months or years), from 0 days to 1 year"],
        ),
        (
            "prior_procedures",
            [
                "prior_procedures: Prior procedures",
                "a list of procedures, empty where there was none; each with:",
                "procedure: What it was",
                "one of:",
                "block  block",
                "date: When it was",
                "YYYY-MM-DD, YYYY-MM or YYYY",
                "relief: Relief",
                "a whole number from 0 to 100 %",
            ],
        ),
    ],
)
def test_each_question_is_listed_with_its_help_and_answers(
    listed: dict[str, list[str]], name: str, lines: list[str]
) -> None:
    """Label, help, then each option with its id, or unit and range."""
    assert listed[name] == lines
