"""Classes of days, held against looking at every day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from calc.time.dates import Interval, Span, parse_date, shift
from calc.time.day_classes import representatives

# The ends of months of each length, a leap day, and a year's turn lie in here.
STARTS = st.dates(date(2023, 11, 1), date(2024, 4, 30))
EXACT = st.lists(st.dates(date(2023, 6, 1), date(2024, 9, 30)), max_size=3)
SPANS = st.sets(
    st.sampled_from([Span(14, "days"), Span(30, "days"), Span(1, "months"), Span(2, "months"), Span(1, "years")]),
    max_size=3,
)


def intervals(most: int, longest: int) -> st.SearchStrategy[list[Interval]]:
    one = st.builds(lambda first, more: Interval(first, first + timedelta(more)), STARTS, st.integers(1, longest))
    return st.lists(one, min_size=1, max_size=most)


def days_in(interval: Interval) -> Iterator[date]:
    return (interval.first + timedelta(n) for n in range((interval.last - interval.first).days + 1))


def comparisons(days: Sequence[date], spans: set[Span]) -> tuple[int, ...]:
    """How each day, moved by each length, lies to each other one."""
    moves = [(Span(0, "days"), 1), *((span, sign) for span in spans for sign in (1, -1))]
    return tuple(
        (moved > other) - (moved < other)
        for one, other in permutations(days, 2)
        for span, sign in moves
        for moved in (shift(one, span, sign),)
    )


@settings(max_examples=60)
@given(st.one_of(intervals(2, 30), intervals(3, 8)), EXACT, SPANS)
def test_every_way_that_days_can_lie_to_each_other_has_one_choice(
    inexact: list[Interval], exact: list[date], spans: set[Span]
) -> None:
    """The classes found are those of all days, each once."""
    found = representatives(inexact, exact, spans)

    assert found is not None
    classes = [comparisons((*choice, *exact), spans) for choice in found]
    every = {comparisons((*choice, *exact), spans) for choice in product(*map(days_in, inexact))}
    assert set(classes) == every
    assert len(classes) == len(every)


def test_a_date_that_nothing_is_held_against_is_one_class() -> None:
    """Without another date there is nothing to tell the days of a month apart by."""
    assert representatives([parse_date("2025-03")], [], {Span(14, "days")}) == ((date(2025, 3, 1),),)


def test_three_years_are_too_many_days() -> None:
    """Rather than take minutes, it gives up."""
    assert representatives([parse_date(year) for year in ("2023", "2024", "2025")], [], {Span(6, "months")}) is None


def test_days_are_moved_back_too() -> None:
    """A month before March 31 is February 29, though a month after February 29 is not March 31."""
    found = representatives([parse_date("2024-02")], [date(2024, 3, 31)], {Span(1, "months")})

    assert found == ((date(2024, 2, 1),), (date(2024, 2, 29),))
