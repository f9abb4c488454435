"""Which procedures can pair with which, and the most pairs: in a time that grows with the square of their number.

Sets of procedures are sums of bits, one for each by its place. Each procedure has a stretch of days, such that two are
near enough when theirs overlap: from its first day to as long after its last one as two may lie apart, where that is
enough to be possible; to be certain, from its last day to as long after its first one, if that is not over by then.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from operator import itemgetter, or_

from calc.time.dates import Interval, Span, shift

type Set = int
type Stretch = tuple[date, date]


def stretch(day: Interval, within: Span, *, surely: bool) -> Stretch | None:
    """The days that those of another one have to overlap; ``None`` where nothing is certainly near enough."""
    if not surely:
        return day.first, shift(day.last, within)
    end = shift(day.first, within)
    return (day.last, end) if day.last <= end else None


@dataclass(frozen=True, slots=True)
class Near:
    """The first days of some stretches, in order, before each all that begin sooner; and the same of the last days."""

    begins: Sequence[date]
    begun: Sequence[Set]
    ends: Sequence[date]
    over: Sequence[Set]

    def to(self, own: Stretch) -> Set:
        """Those whose stretch overlaps one: they begin before it is over, and are not over when it begins."""
        return self.begun[bisect_right(self.begins, own[1])] & ~self.over[bisect_left(self.ends, own[0])]


def near(stretches: Iterable[Stretch | None]) -> Near:
    """Make ready to tell which stretches overlap, by their place in the list."""
    placed = [(own, 1 << place) for place, own in enumerate(stretches) if own]
    begins, ends = (sorted((own[end], bit) for own, bit in placed) for end in (0, 1))
    begun, over = ([*accumulate(map(itemgetter(1), days), or_, initial=0)] for days in (begins, ends))
    return Near([day for day, _ in begins], begun, [day for day, _ in ends], over)


def alike(values: Sequence[Hashable | None], *, surely: bool) -> list[Set]:
    """For each value the places that have the same; one that is not known is like all others, or surely like none."""
    sets: dict[Hashable | None, Set] = {}
    for place, value in enumerate(values):
        sets[value] = sets.get(value, 0) | 1 << place
    unknown = 0 if surely else sets.pop(None, 0)
    every = 0 if surely else (1 << len(values)) - 1
    return [every if value is None else sets[value] | unknown for value in values]


def most_pairs(partners: Iterable[Set]) -> int:
    """The most pairs of one side with the other, in which none comes twice; ``partners`` are those of each of one side.

    By augmenting paths, each of which comes by a partner at most once.
    """
    known = list(partners)
    taken: dict[int, int] = {}
    return sum(_place(one, known, taken, [0]) for one in range(len(known)))


def _place(one: int, partners: Sequence[Set], taken: dict[int, int], tried: list[Set]) -> bool:
    """Find a partner for one, moving earlier partners on where need be; ``tried`` holds a set, which it adds to."""
    while left := partners[one] & ~tried[0]:
        other = left & -left
        tried[0] |= other
        if other not in taken or _place(taken[other], partners, taken, tried):
            taken[other] = one
            return True
    return False
