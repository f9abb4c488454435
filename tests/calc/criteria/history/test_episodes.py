"""Episodes and places in one pass, held against the definitions that they follow from, link by link."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calc.case.history import Procedure
from calc.criteria.history.episodes import reaches_request
from calc.criteria.history.members import Members
from calc.logic.kleene import TRUE, UNKNOWN, Truth, between
from calc.time.dates import Interval, Span, shift

START = date(2024, 1, 1)
GAPS = st.sampled_from([Span(0, "days"), Span(1, "days"), Span(10, "days"), Span(1, "months"), Span(2, "months")])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first = draw(st.integers(0, 150))
    width = draw(st.sampled_from([0, 0, 0, 1, 5, 12, 30, 70]))
    return Interval(START + timedelta(days=first), START + timedelta(days=first + width))


BASES = st.lists(st.tuples(intervals(), st.sampled_from([TRUE, UNKNOWN])), max_size=7)


def linked(one: Interval, other: Interval, gap: Span, *, certainly: bool) -> bool:
    """Whether less than the gap lies between two dates, whichever days they stand for, or for some of them."""
    earlier, later = sorted((one, other), key=lambda day: (day.first, day.last))
    if certainly:
        return max(one.last, other.last) < shift(earlier.first, gap)
    return later.first <= earlier.last or later.first < shift(earlier.last, gap)


def chained(start: Interval, stones: Sequence[Interval], end: Interval, gap: Span, *, certainly: bool) -> bool:
    """Whether a chain of links leads from one date to another, found by trying every stone from every stone."""
    reached, rest = [start], list(stones)
    while reached:
        here = reached.pop()
        if linked(here, end, gap, certainly=certainly):
            return True
        near = [stone for stone in rest if linked(here, stone, gap, certainly=certainly)]
        rest = [stone for stone in rest if stone not in near]
        reached += near
    return False


def members(base: Sequence[tuple[Interval, Truth]]) -> Members:
    return tuple((Procedure(item, "block", day, {}), held) for item, (day, held) in enumerate(base))


@given(BASES, intervals(), GAPS)
def test_a_procedure_belongs_when_a_chain_leads_to_the_request(
    base: Sequence[tuple[Interval, Truth]], service: Interval, gap: Span
) -> None:
    """For each of some procedures, partial dates and uncertain members among them, as every single link says."""
    judge = reaches_request(members(base), service, gap)
    certain = [day for day, held in base if held == TRUE]
    possible = [day for day, _ in base]

    for day in possible:
        surely = chained(day, certain, service, gap, certainly=True)
        perhaps = chained(day, possible, service, gap, certainly=False)
        assert judge(day) == between(surely, perhaps)
