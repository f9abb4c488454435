"""Classes of days: a partial date stands for finitely many days that differ in what can be said about them.

Every condition on dates holds one day, moved by a length of time, against another. So two choices of days for some
partial dates are of one class when all these comparisons turn out alike, and one of each class stands for all.
A later day never comes sooner once moved, so along the days of a partial date each comparison turns at most once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations, product
from math import prod

from calc.time.dates import Interval, Span, shift

# How many choices of days are looked at, and how many classes are told apart, before giving up.
MOST_CHOICES, MOST_CLASSES = 40_000, 400

type Choice = tuple[date, ...]
type Turns = Sequence[tuple[int, ...]]
type Row = tuple[object, ...]
type Move = tuple[Span, int]
type Pairs = Mapping[tuple[int, int], Turns]


@dataclass(frozen=True, slots=True)
class _Days:
    """Days in a row, by number; and the numbers they have when moved by each length."""

    first: int
    count: int
    moved: Sequence[Sequence[int]]

    def turns(self, move: int, moved: int, day: int) -> Iterator[int]:
        """The places from which on they come no sooner, and later, than another day: moved itself, or as they move."""
        yield min(max(moved - self.first, 0), self.count)
        yield min(max(moved + 1 - self.first, 0), self.count)
        yield bisect_left(self.moved[move], day)
        yield bisect_right(self.moved[move], day)


def representatives(
    inexact: Sequence[Interval], exact: Collection[date], spans: Collection[Span]
) -> tuple[Choice, ...] | None:
    """A choice of days for the partial dates of each class; ``None`` where finding them would take too long.

    ``exact`` are the days that the partial ones are held against, ``spans`` the lengths that days are moved by.
    """
    moves = [(span, sign) for span in spans for sign in (1, -1)]
    points = sorted(exact)
    days: list[_Days] = []
    fixed: list[Sequence[int]] = []
    chosen: list[set[int]] = []
    for interval in inexact:
        days.append(_days(interval, moves))
        fixed.append(sorted({*_turns_at(points, moves, days[-1])} - {0, days[-1].count}))
        chosen.append({0, *fixed[-1]} - {days[-1].count})
        if prod(map(len, chosen)) > MOST_CHOICES:
            return None
    pairs = _pairs(days, chosen)
    if pairs is None:
        return None
    found = _one_of_each([sorted(each) for each in chosen], fixed, pairs)
    if found is None:
        return None
    return tuple(
        tuple(date.fromordinal(each.first + day) for each, day in zip(days, choice, strict=True)) for choice in found
    )


def _days(interval: Interval, moves: Sequence[Move]) -> _Days:
    first, count = interval.first.toordinal(), (interval.last - interval.first).days + 1
    days = [date.fromordinal(first + place) for place in range(count)]
    moved = [[shift(day, span, sign).toordinal() for day in days] for span, sign in moves]
    return _Days(first, count, [range(first, first + count), *moved])


def _turns_at(points: Sequence[date], moves: Sequence[Move], days: _Days) -> Iterator[int]:
    """The places in a row of days at which a comparison with some known days, in order, turns; some may come twice.

    Of many known days few come near once moved, and these are neighbors, so only they are looked at.
    """
    for moved in days.moved:
        for point in points[bisect_left(points, moved[0], key=date.toordinal) :]:
            day = point.toordinal()
            if day > moved[-1]:
                break
            yield from (bisect_left(moved, day), bisect_right(moved, day))
    first, last = (date.fromordinal(days.first + place) for place in (0, days.count - 1))
    for span, sign in moves:
        for point in points[bisect_left(points, first, key=lambda day: shift(day, span, sign)) :]:
            there = shift(point, span, sign)
            if there > last:
                break
            place = (there - first).days
            yield from (place, place + 1)


def _turns(one: _Days, other: _Days) -> Turns:
    """For each day of one the places in the other at which a comparison turns; those that never do are left out."""
    rows = (
        tuple(
            turn for move, moved in enumerate(one.moved) for turn in other.turns(move, moved[place], one.first + place)
        )
        for place in range(one.count)
    )
    columns = (column for column in zip(*rows, strict=True) if {*column} not in ({0}, {other.count}))
    return [*zip(*columns, strict=True)] or [()] * one.count


def _pairs(days: Sequence[_Days], chosen: Sequence[set[int]]) -> Pairs | None:
    """How each two lie to each other; adds to the chosen days of each those at which something turns.

    ``None`` as soon as there are too many choices: many partial dates have thousands of pairs.
    """
    pairs: dict[tuple[int, int], Turns] = {}
    for one, two in combinations(range(len(days)), 2):
        if prod(map(len, chosen)) > MOST_CHOICES:
            return None
        turns = pairs[one, two] = _turns(days[one], days[two])
        chosen[one].update(day for day in range(1, days[one].count) if turns[day] != turns[day - 1])
        chosen[two].update({*chain.from_iterable(turns)} - {days[two].count})
    return pairs if prod(map(len, chosen)) <= MOST_CHOICES else None


def _one_of_each(
    chosen: Sequence[Sequence[int]], fixed: Sequence[Sequence[int]], pairs: Pairs
) -> Sequence[tuple[int, ...]] | None:
    """A choice of days, by their places, of each class."""
    alone = [[bisect_right(turns, day) for day in days] for days, turns in zip(chosen, fixed, strict=True)]
    tables = {pair: _classes(turns, chosen[pair[0]], chosen[pair[1]]) for pair, turns in pairs.items()}
    found: dict[Row, tuple[int, ...]] = {}
    last = len(chosen) - 1
    for before in product(*(range(len(days)) for days in chosen[:-1])):
        own = tuple(alone[which][place] for which, place in enumerate(before))
        between = tuple(table[before[one]][before[two]] for (one, two), table in tables.items() if two < last)
        rows = (table[before[one]] for (one, two), table in tables.items() if two == last)
        # All days of the last one at a time, since there are many choices before it.
        for place, row in enumerate(zip(alone[last], *rows, strict=True)):
            found.setdefault((own, between, row), (*before, place))
        if len(found) > MOST_CLASSES:
            return None
    return [tuple(days[place] for days, place in zip(chosen, choice, strict=True)) for choice in found.values()]


def _classes(turns: Turns, days: Sequence[int], others: Sequence[int]) -> Sequence[Sequence[int]]:
    """For each day and each other one a number for how they lie to each other."""
    numbers: dict[Row, int] = {}
    rows = ([tuple(other >= turn for turn in turns[day]) for other in others] for day in days)
    return [[numbers.setdefault(row, len(numbers)) for row in line] for line in rows]
