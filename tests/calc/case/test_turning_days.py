"""The days on which a condition can change."""

from datetime import date
from typing import Any

import pytest

from calc.case.turning_days import turning_days
from calc.time.dates import Span
from tests.calc.build import case, policy, yes

OF = policy(yes("a"))
BLOCK = [{"procedure": "block", "date": "2025-05-29"}]
WEEK = frozenset({Span(7, "days")})


def days(start: date, **answers: Any) -> list[str]:
    found = turning_days(OF.vocabulary, case(OF, **answers), WEEK, start)
    return [day.isoformat() for day in found]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"date_of_service": "2025-06-10"}, ["2025-06-01", "2025-06-10", "2025-06-11"]),
        ({"date_of_service": "2025-06"}, ["2025-06-01", "2025-07-01"]),
        ({"surgery": "2025-05-30"}, ["2025-06-01", "2025-06-06", "2025-06-07"]),
        ({"surgery": "2025-05"}, ["2025-06-01", "2025-06-07", "2025-06-08"]),
        ({"surgery": "none"}, ["2025-06-01"]),
        ({"duration": "since 2025-06-01"}, ["2025-06-01", "2025-06-08", "2025-06-09"]),
        ({"prior_procedures": BLOCK}, ["2025-06-01", "2025-06-05", "2025-06-06"]),
    ],
)
def test_a_day_and_the_one_after(answers: dict[str, Any], expected: list[str]) -> None:
    """A week after each known date, and on the day after that; where the date of service begins, and behind it."""
    assert days(date(2025, 6, 1), **answers) == expected


@pytest.mark.parametrize("length", [{"duration": "3 days"}, {"therapy": "3 days"}])
def test_a_length_is_known_by_the_day_it_began(length: dict[str, str]) -> None:
    """Three days before the date of service it was stated for, so that a week is over four days after it."""
    expected = ["2025-06-10", "2025-06-11", "2025-06-14", "2025-06-15"]
    assert days(date(2025, 6, 10), date_of_service="2025-06-10", **length) == expected


def test_a_partial_date_that_was_cut_counts_to_its_end() -> None:
    """June was cut on the 10th; a week after its end, the interval is over for certain."""
    found = days(date(2025, 6, 10), date_of_service="2025-06-10", surgery="2025-06")
    assert found == ["2025-06-10", "2025-06-11", "2025-07-07", "2025-07-08"]


def test_the_last_day_is_the_last_that_can_be_entered() -> None:
    """The year ends on a Tuesday, and with it the calendar of the form."""
    assert days(date(2199, 12, 1), surgery="2199-12-24") == ["2199-12-01", "2199-12-31"]
