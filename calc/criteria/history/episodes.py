"""Episodes of care: a chain of procedures in which no gap is as long as the one that starts anew.

Two dates are linked when less than ``gap`` lies between them, in whichever order. A procedure belongs to the
episode of the request when a chain of links leads from it to the date of service: any gap in date order on
the way would have to be jumped by some link, so a chain of certain links rules every gap out.

In order of their first days, whatever is linked by a chain is a run of neighbors, so one pass finds the run around the
date of service. Two dates may be linked when their reaches overlap, from the first day to the end of a gap after the
last one. They surely are when both end within a gap after the first day of the earlier one; whatever begins between
two such dates, and is itself shorter than a gap, is linked to the later one as well.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from calc.criteria.history.members import Members
from calc.logic.kleene import TRUE, Truth, between
from calc.time.dates import Interval, Span, shift

NEXT_DAY = timedelta(days=1)


def reaches_request(base: Members, service: Interval, gap: Span) -> Callable[[Interval], Truth]:
    """Tell of the date of a procedure, one of ``base``, whether no gap lies between it and the date of service."""
    perhaps = _stretch(service, [event.date for event, _ in base], gap)
    run = _run(service, [event.date for event, held in base if held == TRUE], gap)

    def reached(day: Interval) -> Truth:
        return between(run.links(day), day.first < perhaps[1] and _end(day, gap) > perhaps[0])

    return reached


def _stretch(service: Interval, dates: Sequence[Interval], gap: Span) -> tuple[date, date]:
    """From which day on, and before which, whatever takes place may be linked to the date of service."""
    first = end = date.min
    for begins, ends in sorted((day.first, _end(day, gap)) for day in (service, *dates)):
        if begins < end:
            end = max(end, ends)
        elif begins > service.first:
            break
        else:
            first, end = begins, ends
    return first, end


def _end(day: Interval, gap: Span) -> date:
    """The first day that is surely a gap away, and no sooner than the next day."""
    return max(shift(day.last, gap), day.last + NEXT_DAY)


@dataclass(frozen=True, slots=True)
class _Run:
    """The dates that are surely linked to the date of service, and that date, in order; none where it is too vague.

    Beside each first day stand the day at which a gap after it is over, and the soonest of this last day and all later
    ones.
    """

    gap: Span
    first: Sequence[date]
    over: Sequence[date]
    soonest: Sequence[date]

    def links(self, day: Interval) -> bool:
        """Whether a date is surely linked to one of them."""
        over, place = shift(day.first, self.gap), bisect_right(self.first, day.first)
        if day.last >= over:
            return False
        before = place > 0 and day.last < self.over[place - 1]
        return before or (place < len(self.first) and self.soonest[place] < over)


def _run(service: Interval, dates: Sequence[Interval], gap: Span) -> _Run:
    in_order = sorted((day.first, day.last, shift(day.first, gap)) for day in (service, *dates))
    narrow = [each for each in in_order if each[1] < each[2]]
    soonest = _soonest(narrow)
    own = (service.first, service.last, shift(service.first, gap))
    if own not in narrow:
        return _Run(gap, (), (), ())
    begin = end = narrow.index(own)
    while begin and soonest[begin] < narrow[begin - 1][2]:
        begin -= 1
    while end + 1 < len(narrow) and soonest[end + 1] < narrow[end][2]:
        end += 1
    found = narrow[begin : end + 1]
    return _Run(gap, [each[0] for each in found], [each[2] for each in found], _soonest(found))


def _soonest(dates: Sequence[tuple[date, date, date]]) -> Sequence[date]:
    """For each place the soonest last day from there on."""
    return [*accumulate((last for _, last, _ in reversed(dates)), min)][::-1]
