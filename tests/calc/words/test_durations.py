"""How long ago, and on which days, as people say it."""

from datetime import date

import pytest

from calc.time.dates import Interval
from calc.words.durations import days_in_words, elapsed_in_words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-11-04", "2026-12-01", "27 days"),
        ("2026-11-30", "2026-12-01", "1 day"),
        ("2026-10-01", "2026-12-02", "62 days"),
        ("2026-10-01", "2026-12-03", "2 months and 2 days"),
        ("2026-06-01", "2026-12-01", "6 months"),
        ("2024-01-31", "2025-02-28", "13 months"),
        ("2024-12-02", "2026-12-01", "23 months and 29 days"),
        ("2024-12-01", "2026-12-01", "2 years"),
        ("2023-05-01", "2026-12-01", "3 years and 7 months"),
    ],
)
def test_the_time_between_two_days_is_told_in_its_own_unit(start: str, end: str, words: str) -> None:
    """Days while people count them, then months and days, and years where days mean nothing."""
    assert elapsed_in_words(date.fromisoformat(start), date.fromisoformat(end)) == words


def on(*days: str) -> list[Interval]:
    return [Interval(date.fromisoformat(day), date.fromisoformat(day)) for day in days]


def test_days_of_one_year_name_it_once() -> None:
    """The year stands with the last of them."""
    found = days_in_words(on("2025-12-30", "2026-05-04", "2026-06-02", "2026-06-02"), 6)
    assert found == "December 30, 2025, May 4 and June 2, 2026"


def test_of_many_days_the_first_are_named_and_the_others_counted() -> None:
    """Nobody reads two hundred of them."""
    assert days_in_words(on("2026-01-01", "2026-01-02", "2026-01-03"), 2) == "January 1, January 2 and 1 more"


def test_a_month_stays_a_month() -> None:
    """What is not known to the day is not made so."""
    assert days_in_words([Interval(date(2026, 3, 1), date(2026, 3, 31))], 6) == "March 2026"
