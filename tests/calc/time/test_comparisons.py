"""Comparisons of what is known exactly and of what is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.logic.kleene import FALSE, TRUE, UNKNOWN, truth
from calc.time.comparisons import COMPARATORS, compare, compare_elapsed, compare_spans
from calc.time.dates import Interval, Span, parse_date, parse_span, shift

SMALL = st.integers(0, 4)
EXACT = {
    "at_least": int.__ge__,
    "at_most": int.__le__,
    "more_than": int.__gt__,
    "less_than": int.__lt__,
    "equals": int.__eq__,
}


@given(st.sampled_from(COMPARATORS), SMALL, SMALL, SMALL, SMALL)
def test_an_interval_compares_as_all_of_its_values_do(comparator: str, a: int, b: int, c: int, d: int) -> None:
    """True when every pair of values compares so, false when none does, else unknown."""
    (low, high), (bound_low, bound_high) = sorted((a, b)), sorted((c, d))
    held = {
        EXACT[comparator](value, bound) for value in range(low, high + 1) for bound in range(bound_low, bound_high + 1)
    }
    expected = UNKNOWN if len(held) == 2 else truth(held.pop())
    assert compare(comparator, low, high, bound_low, bound_high) == expected


@pytest.mark.parametrize(
    ("span", "comparator", "bound", "expected"),
    [
        ("12 weeks", "less_than", "3 months", TRUE),
        ("13 weeks", "less_than", "3 months", UNKNOWN),
        ("14 weeks", "less_than", "3 months", FALSE),
        ("3 months", "at_least", "3 months", TRUE),
        ("2 years", "at_least", "24 months", TRUE),
        ("8 weeks", "at_least", "2 months", FALSE),
        ("9 weeks", "at_least", "2 months", TRUE),
        ("42 days", "at_least", "6 weeks", TRUE),
        ("41 days", "at_least", "6 weeks", FALSE),
        ("1 month", "at_least", "30 days", UNKNOWN),
        ("24 months", "more_than", "2 years", FALSE),
        ("25 months", "more_than", "2 years", TRUE),
    ],
)
def test_lengths_in_different_units_compare_by_the_days_they_can_last(
    span: str, comparator: str, bound: str, expected: int
) -> None:
    """Thirteen weeks may be less or more than three months, so that stays unknown."""
    assert compare_spans(comparator, parse_span(span), parse_span(bound)) == expected


@pytest.mark.parametrize(
    ("start", "end", "bound", "expected"),
    [
        ("2025-03-01", "2025-03-15", "14 days", TRUE),
        ("2025-03-01", "2025-03-14", "14 days", FALSE),
        ("2024-12-31", "2025-02-28", "2 months", TRUE),
        ("2024-12-31", "2025-02-27", "2 months", FALSE),
        ("2023-03-14", "2025-03-14", "2 years", TRUE),
        ("2023-03-15", "2025-03-14", "2 years", FALSE),
        ("2025-03", "2025-03-20", "14 days", UNKNOWN),
        ("2025-02", "2025-03-14", "14 days", TRUE),
    ],
)
def test_time_has_passed_when_the_shifted_start_is_reached(start: str, end: str, bound: str, expected: int) -> None:
    """At least a length has passed on the day that lies exactly that length after the start."""
    assert compare_elapsed("at_least", parse_date(start), parse_date(end), parse_span(bound)) == expected


@given(
    st.dates(date(2020, 1, 1), date(2024, 1, 1)),
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 40),
    st.sampled_from(COMPARATORS),
    st.sampled_from((Span(14, "days"), Span(1, "months"), Span(2, "months"))),
)
def test_elapsed_time_between_partial_dates_is_never_guessed(
    start: date, width: int, gap: int, end_width: int, comparator: str, bound: Span
) -> None:
    """What is certain of two intervals holds for their first and their last days alike."""
    days = [shift(start, Span(count, "days")) for count in (0, width, gap, gap + end_width)]
    begun, ended = Interval(days[0], days[1]), Interval(days[2], days[3])
    whole = compare_elapsed(comparator, begun, ended, bound)
    exact = {
        compare_elapsed(comparator, Interval(one, one), Interval(other, other), bound)
        for one in (begun.first, begun.last)
        for other in (ended.first, ended.last)
    }
    assert whole == UNKNOWN or exact == {whole}
