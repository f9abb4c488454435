"""Which of two answers is more."""

import pytest

from calc.case.answers import Answer, Onset, Total
from calc.criteria.amounts import more
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth
from calc.time.dates import parse_date, parse_span

SERVICE = parse_date("2025-06-10")


def answer(text: float | str) -> Answer:
    if not isinstance(text, str):
        return text
    return Onset(parse_date(text.removeprefix("since "))) if text.startswith("since ") else parse_span(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (3, 2, TRUE),
        (2, 2, FALSE),
        (2.5, 3, FALSE),
        ("7 weeks", "6 weeks", TRUE),
        ("6 weeks", "6 weeks", FALSE),
        ("13 weeks", "3 months", UNKNOWN),
        ("14 weeks", "3 months", TRUE),
        ("since 2025-04-28", "6 weeks", TRUE),
        ("since 2025-04-29", "6 weeks", FALSE),
        ("since 2025-04", "6 weeks", UNKNOWN),
        ("6 weeks", "since 2025-04-29", FALSE),
        ("6 weeks", "since 2025-04-30", TRUE),
        ("6 weeks", "since 2025-04", UNKNOWN),
        ("since 2025-04-01", "since 2025-04-02", TRUE),
        ("since 2025-04-02", "since 2025-04-02", FALSE),
        ("since 2025-04", "since 2025-04-02", UNKNOWN),
    ],
)
def test_one_is_more_than_the_other(one: float | str, other: float | str, expected: Truth) -> None:
    """Of numbers, lengths and onsets; of two onsets, the earlier one. What may be either way is unknown."""
    assert more(answer(one), answer(other), SERVICE) == expected


@pytest.mark.parametrize(("one", "other"), [("since 2025-04-01", "1 day"), ("1 year", "since 2025-06-09")])
def test_an_onset_has_no_length_without_a_date_of_service(one: str, other: str) -> None:
    """It is as long as the time until then."""
    assert more(answer(one), answer(other), None) == UNKNOWN


def test_a_total_that_may_have_grown_is_not_compared() -> None:
    """It lies somewhere between its two ends."""
    assert more(Total(parse_span("9 years"), parse_date("2000")), parse_span("1 day"), SERVICE) == UNKNOWN
