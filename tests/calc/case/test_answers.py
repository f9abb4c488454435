"""Which answers each type of question takes, and what is said about the others."""

from typing import Any

import pytest

from calc.case.answers import NEVER, Onset, parse_answer
from calc.case.questions import Question
from calc.errors import BadAnswer
from calc.time.dates import Interval, Span, parse_date
from tests.calc.build import library

ASKED = library({"op": "value", "value": True}).vocabulary.questions


@pytest.mark.parametrize(
    ("question", "value", "expected"),
    [
        ("a", True, True),
        ("score", 3, 3),
        ("pain", 5.9, 5.9),
        ("side", "left", "left"),
        ("levels", "top", frozenset({"top"})),
        ("levels", ["bottom", "top"], frozenset({"top", "bottom"})),
        ("levels", "ends", frozenset({"top", "bottom"})),
        ("surgery", "none", NEVER),
        ("surgery", "2025-03", parse_date("2025-03")),
        ("duration", "6 weeks", Span(6, "weeks")),
        ("duration", "1 month", Span(1, "months")),
        ("duration", "since 2025", Onset(parse_date("2025"))),
    ],
)
def test_an_accepted_answer(question: str, value: Any, expected: Any) -> None:
    """Each type has its JSON form."""
    assert parse_answer(ASKED[question], value) == expected


@pytest.mark.parametrize(
    ("question", "value", "code", "said"),
    [
        ("a", "yes", "wrong_type", "Answer yes or no"),
        ("a", 1, "wrong_type", "Answer yes or no"),
        ("pain", 14, "out_of_range", "14 is outside 0 to 10 points"),
        ("pain", -0.5, "out_of_range", "from 0 to 10"),
        ("pain", "six", "not_a_number", "“six” is not accepted. Enter a number from 0 to 10 points"),
        ("pain", True, "not_a_number", "Enter a number"),
        ("pain", float("nan"), "not_a_number", "Enter a number"),
        ("pain", float("inf"), "not_a_number", "Enter a number"),
        ("pain", 10**400, "not_a_number", "Enter a number"),
        ("score", 2.5, "wrong_step", "whole number"),
        ("side", "up", "not_an_option", "Choose one of: Left; Right; Both"),
        ("side", ["left"], "not_an_option", "Choose one of"),
        (
            "levels",
            "side",
            "not_an_option",
            "“side” is not accepted. Choose one or several of: Top; Middle; Bottom; Both",
        ),
        ("levels", ["top", "ends"], "not_an_option", "“ends” is not accepted"),
        ("levels", ["top", ["middle"]], "not_an_option", "Choose one or several of"),
        ("levels", ["top", "middle", "top"], "twice", "“Top” is there twice"),
        ("levels", [], "empty", "the list is empty"),
        ("levels", True, "not_an_option", "Choose one or several of"),
        ("date_of_service", "2025-02-31", "bad_date", "2025-02 has 28 days, so there is no day 31"),
        ("date_of_service", "14 March", "bad_date", "Enter the month, day and year"),
        ("date_of_service", "none", "bad_date", "Enter the month, day and year"),
        ("date_of_service", 2025, "bad_date", "Enter the month"),
        ("surgery", "nie", "bad_date", "Or say: No surgery"),
        ("duration", "six weeks", "bad_duration", "such as “6 weeks”"),
        ("duration", "since 2025-13", "bad_date", "there is no month 13"),
        ("duration", 6, "bad_duration", "such as “6 weeks”"),
        ("prior_procedures", "none", "not_a_list", "Give a list"),
    ],
)
def test_a_refused_answer_names_the_question_and_the_accepted_form(
    question: str, value: Any, code: str, said: str
) -> None:
    """The message begins with the question's label and says what would be accepted."""
    with pytest.raises(BadAnswer) as caught:
        parse_answer(ASKED[question], value)
    label = ASKED[question].label
    assert (caught.value.code, caught.value.message.startswith(f"{label}: "), said in caught.value.message) == (
        code,
        True,
        True,
    )


def test_steps_are_exact_in_decimals() -> None:
    """Three tenths is a multiple of a tenth, though not in binary."""
    question = Question("q", "Q", "number", low=0, high=1, step=0.1)
    assert [parse_answer(question, value) for value in (0.3, 0.7)] == [0.3, 0.7]


def test_long_values_are_cut_short_in_the_message() -> None:
    """What is said about a value of a million characters is short."""
    with pytest.raises(BadAnswer) as caught:
        parse_answer(ASKED["pain"], "9" * 1_000_000)
    assert len(caught.value.message) < 200


def test_a_date_stands_for_an_interval() -> None:
    """An exact date is the interval of that one day."""
    day = parse_answer(ASKED["date_of_service"], "2025-03-14")
    assert isinstance(day, Interval)
    assert day.exact


def test_where_what_is_measured_may_have_ended_an_onset_is_no_answer() -> None:
    """Therapy that began in January need not have gone on since."""
    question = Question("q", "Q", "duration", onset=False)
    with pytest.raises(BadAnswer, match="Enter a length"):
        parse_answer(question, "since 2025-01")


@pytest.mark.parametrize(
    ("length", "is_taken"),
    [
        ("2 weeks", True),
        ("13 days", False),
        ("6 months", True),
        ("26 weeks", True),
        ("184 days", True),
        ("185 days", False),
        ("27 weeks", False),
        ("1 year", False),
    ],
)
def test_a_length_has_a_range(length: str, is_taken: bool) -> None:
    """One that may be within the range is taken: 6 months can last 184 days."""
    asked = Question("q", "Q", "duration", shortest=Span(2, "weeks"), longest=Span(6, "months"))
    if is_taken:
        assert parse_answer(asked, length)
        return
    with pytest.raises(BadAnswer) as refused:
        parse_answer(asked, length)
    assert refused.value.code == "out_of_range"
    assert refused.value.message.endswith("is outside 2 weeks to 6 months. Enter a length from 2 weeks to 6 months.")
