"""Minutes of timed codes to units of 15 minutes, by the two rules in use.

* Total time: Medicare Claims Processing Manual, chapter 5, section 20.2. The minutes of all timed codes of a day
  together say how many units there are. Each code first has its full quarters of an hour; the units that are then left
  go, one each, to the codes with the most minutes left.
* Midpoint: each code by itself. A unit is earned once more than half of its 15 minutes is spent on it, so from 8 on.

Minutes that are not known are never taken for zero: what depends on them is a range.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

UNIT = 15
LEAST = 8  # the first whole minute past the middle of a unit


@dataclass(frozen=True, slots=True)
class Units:
    """A number of units that lies between two; ``most`` is ``None`` where nothing known bounds it from above."""

    least: int
    most: int | None

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most


@dataclass(frozen=True, slots=True)
class Apportioned:
    """What the total time comes to: units in all, and by code.

    ``extra`` is the number of units beyond the full quarters of an hour, ``ahead`` the codes that certainly have one of
    them. For ``free`` of these units the ``tied`` codes have equal claims: either may be billed, not all of them.
    """

    total: Units
    by_code: Mapping[str, Units]
    extra: int = 0
    ahead: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    free: int = 0

    def each_way(self) -> Iterator[dict[str, int]]:
        """The units by code in each way that they can be billed, as far as is known."""
        if self.tied:
            for placed in combinations(self.tied, self.free):
                yield {code: units.least + (code in placed) for code, units in self.by_code.items()}
        else:
            ranges = [range(units.least, (units.most or 0) + 1) for units in self.by_code.values()]
            yield from (dict(zip(self.by_code, numbers, strict=True)) for numbers in product(*ranges))


def units_for(minutes: int) -> int:
    """The units that some minutes make when they count together: 8 to 22 are one, 23 to 37 two, and so on."""
    return (minutes + UNIT - LEAST) // UNIT


def minutes_for(units: int) -> tuple[int, int]:
    """The fewest and the most minutes that make a number of units."""
    first = UNIT * units - UNIT + LEAST
    return max(first, 0), first + UNIT - 1


def by_midpoint(minutes: Mapping[str, int | None]) -> dict[str, Units | None]:
    """The units of each code by itself; ``None`` where its minutes are not known."""
    return {code: None if spent is None else _exactly(units_for(spent)) for code, spent in minutes.items()}


def by_total_time(minutes: Mapping[str, int | None], *, complete: bool = True) -> Apportioned:
    """The units by the total of the minutes; ``complete``: no other timed code was given that day."""
    known = {code: spent for code, spent in minutes.items() if spent is not None}
    if complete and len(known) == len(minutes):
        return _apportioned(known)
    # Each code has its full quarters whatever the others are, and at most one unit more.
    by_code = {code: Units(spent // UNIT, spent // UNIT + bool(spent % UNIT)) for code, spent in known.items()}
    return Apportioned(Units(units_for(sum(known.values())), None), by_code)


def _apportioned(minutes: Mapping[str, int]) -> Apportioned:
    total = units_for(sum(minutes.values()))
    left = {code: spent % UNIT for code, spent in minutes.items()}
    extra = total - sum(spent // UNIT for spent in minutes.values())
    last = sorted(left.values(), reverse=True)[extra - 1] if extra else UNIT
    ahead = tuple(code for code, rest in left.items() if rest > last)
    tied = tuple(code for code, rest in left.items() if rest == last)
    free = extra - len(ahead)
    if free == len(tied):
        ahead, tied, free = tuple(code for code in left if code in ahead + tied), (), 0
    by_code = {
        code: Units(spent // UNIT + (code in ahead), spent // UNIT + (code in ahead or code in tied))
        for code, spent in minutes.items()
    }
    return Apportioned(_exactly(total), by_code, extra, ahead, tied, free)


def _exactly(number: int) -> Units:
    return Units(number, number)
