"""Episodes of care: a chain of procedures in which no gap is as long as the one that starts anew.

Two dates are linked when less than ``gap`` lies between them, in whichever order. A procedure belongs to the
episode of the request when a chain of links leads from it to the date of service: any gap in date order on
the way would have to be jumped by some link, so a chain of certain links rules every gap out.
"""

from calc.case.history import Procedure
from calc.logic.kleene import TRUE, Truth, between
from calc.time.dates import Interval, Span, shift


def reaches_request(event: Procedure, base: tuple[tuple[Procedure, Truth], ...], service: Interval, gap: Span) -> Truth:
    """Whether no gap of ``gap`` or more lies between the procedure and the date of service."""
    certain = [other.date for other, held in base if held == TRUE]
    possible = [other.date for other, _ in base]
    return between(
        _chain(event.date, certain, service, gap, certainly=True),
        _chain(event.date, possible, service, gap, certainly=False),
    )


def _chain(start: Interval, stones: list[Interval], end: Interval, gap: Span, *, certainly: bool) -> bool:
    reached, rest = [start], list(stones)
    while reached:
        here = reached.pop()
        if _linked(here, end, gap, certainly=certainly):
            return True
        near = [stone for stone in rest if _linked(here, stone, gap, certainly=certainly)]
        rest = [stone for stone in rest if stone not in near]
        reached += near
    return False


def _linked(one: Interval, other: Interval, gap: Span, *, certainly: bool) -> bool:
    earlier, later = sorted((one, other), key=lambda day: (day.first, day.last))
    if certainly:
        return max(one.last, other.last) < shift(earlier.first, gap)
    return later.first <= earlier.last or later.first < shift(earlier.last, gap)
