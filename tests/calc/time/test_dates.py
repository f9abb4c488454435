"""The calendar rules, each at its edge."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.time.dates import Interval, Span, days_in, overlap, parse_date, parse_span, shift

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))
SPANS = st.builds(Span, st.integers(0, 60), st.sampled_from(("days", "weeks", "months", "years")))


@pytest.mark.parametrize(
    ("start", "span", "expected"),
    [
        ("2025-01-31", "1 month", "2025-02-28"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2024-12-31", "2 months", "2025-02-28"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2024-02-29", "4 years", "2028-02-29"),
        ("2025-03-01", "14 days", "2025-03-15"),
        ("2025-12-25", "2 weeks", "2026-01-08"),
        ("2025-11-30", "3 months", "2026-02-28"),
    ],
)
def test_adding_months_takes_the_last_day_where_the_month_is_too_short(start: str, span: str, expected: str) -> None:
    """Months and years clamp to the end of the month; days and weeks never do."""
    assert shift(date.fromisoformat(start), parse_span(span)) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("start", "span", "expected"),
    [
        ("2025-03-31", "1 month", "2025-02-28"),
        ("2024-02-29", "1 year", "2023-02-28"),
        ("2025-03-14", "12 months", "2024-03-14"),
        ("2025-01-15", "2 months", "2024-11-15"),
    ],
)
def test_subtracting_follows_the_same_rule(start: str, span: str, expected: str) -> None:
    """Going back in time clamps as going forward does."""
    assert shift(date.fromisoformat(start), parse_span(span), -1) == date.fromisoformat(expected)


@given(DAYS, DAYS, SPANS)
def test_a_later_start_never_ends_earlier(one: date, other: date, span: Span) -> None:
    """Shifting keeps the order of dates, which comparing intervals by their ends relies on."""
    earlier, later = sorted((one, other))
    assert shift(earlier, span) <= shift(later, span)


@given(DAYS, SPANS)
def test_a_span_lasts_between_its_fewest_and_most_days(start: date, span: Span) -> None:
    """From every day, the days that a span lasts lie within its bounds."""
    fewest, most = days_in(span)
    assert fewest <= (shift(start, span) - start).days <= most


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-03-14", date(2025, 3, 14), date(2025, 3, 14)),
    ],
)
def test_a_partial_date_stands_for_every_day_of_its_month_or_year(text: str, first: date, last: date) -> None:
    """What is not known of a date makes it an interval."""
    assert parse_date(text) == Interval(first, last)


@pytest.mark.parametrize(
    "text",
    ["2025-02-31", "2023-02-29", "2025-13", "2025-00-10", "25-01-01", "2025-1-1", "1899", "2200", "", "٢٠٢٥"],
)
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    """A day that is in no calendar, or another way of writing it, is an error."""
    with pytest.raises(ValueError, match=r"date|year|month|days"):
        parse_date(text)


@pytest.mark.parametrize("text", ["six weeks", "6", "6 fortnights", "-1 days", "1.5 months", "101 years", "6  weeks"])
def test_a_length_of_time_needs_a_number_and_a_unit(text: str) -> None:
    """Anything but a whole number of days, weeks, months or years is refused."""
    with pytest.raises(ValueError, match=r"length of time|100 years"):
        parse_span(text)


def test_a_year_is_twelve_months_and_a_week_seven_days() -> None:
    """Years count in months, weeks in days, and neither in the other."""
    assert (Span(2, "years").months, Span(2, "years").days, Span(2, "weeks").days, Span(2, "weeks").months) == (
        24,
        None,
        14,
        None,
    )


@pytest.mark.parametrize(("span", "shown"), [(Span(1, "months"), "1 month"), (Span(6, "weeks"), "6 weeks")])
def test_a_span_reads_as_it_is_written(span: Span, shown: str) -> None:
    """A single one is in the singular."""
    assert str(span) == shown


@pytest.mark.parametrize("text", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_year_are_accepted(text: str) -> None:
    """The limits belong to what is allowed."""
    assert parse_date(text).exact


@pytest.mark.parametrize("text", ["100 years", "1200 months", "5218 weeks", "36525 days"])
def test_a_hundred_years_are_accepted(text: str) -> None:
    """In every unit."""
    assert str(parse_span(text)) == text


@pytest.mark.parametrize(("text", "said"), [("", "the date is missing"), ("soon", "“soon” is not a date")])
def test_a_date_that_is_missing_is_not_called_wrong(text: str, said: str) -> None:
    """Nothing is not the same as nonsense."""
    with pytest.raises(ValueError, match=said):
        parse_date(text)


def test_the_fewest_days_count_from_the_first_of_a_month_too() -> None:
    """From 1 February of a common year, one month lasts 28 days; from no other day fewer."""
    assert (days_in(Span(1, "months")), days_in(Span(11, "months"))) == ((28, 31), (334, 337))


@pytest.mark.parametrize(("first", "expected"), [(9, True), (10, True), (11, False)])
def test_two_dates_may_be_the_same_day_up_to_the_last_of_one_and_the_first_of_the_other(
    first: int, expected: bool
) -> None:
    """Whichever of the two is named first."""
    one = Interval(date(2025, 1, 1), date(2025, 1, 10))
    other = Interval(date(2025, 1, first), date(2025, 1, 31))

    assert [overlap(one, other), overlap(other, one)] == [expected, expected]
