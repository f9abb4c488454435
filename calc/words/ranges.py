"""Ranges: what a number, a length of time or a count may be, as one phrase: "at most 6 units", "2 to 4"."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from calc.criteria.answer_atoms import Length, Number, Since
from calc.criteria.atoms import Atom
from calc.criteria.cells import Cell
from calc.criteria.history.atoms import Count
from calc.time.dates import Span

type Bound = float | Span


@dataclass(frozen=True, slots=True)
class End:
    """One end of a range, and whether it belongs to the range."""

    bound: Bound
    included: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """What there is between ``low`` and ``high``, in whole numbers alone or not, and how its bounds are written."""

    shown: Callable[[Bound], str]
    whole: bool = False
    low: End | None = None
    high: End | None = None

    def told(self, atoms: Sequence[Atom], allowed: Collection[Cell], cells: Collection[Cell]) -> str:
        """The allowed ones of the cells that the atoms cut the scale into, each run of neighbors as a phrase."""
        return " or ".join(self._range(atoms, *run) for run in _runs(in_order(cells), allowed))

    def _range(self, atoms: Sequence[Atom], before: Cell | None, first: Cell, last: Cell, after: Cell | None) -> str:
        low = self._end(atoms, before, first, upper=False) if before else self.low
        high = self._end(atoms, last, after, upper=True) if after else self.high
        if self.whole and low and high and low.bound == high.bound:
            return f"exactly {self.shown(low.bound)}" if low.bound else self.shown(low.bound)
        if before and after and low and high and low.included and high.included:
            return f"{_number(low.bound)} to {self.shown(high.bound)}"
        shown = _number if after and high else self.shown  # the unit comes once
        least = f"{'at least' if low.included else 'more than'} {shown(low.bound)}" if before and low else ""
        most = f"{'at most' if high.included else 'less than'} {self.shown(high.bound)}" if after and high else ""
        return " and ".join(words for words in (least, most) if words)

    def _end(self, atoms: Sequence[Atom], below: Cell, above: Cell, *, upper: bool) -> End:
        """Where a cell ends and its neighbor begins: where a threshold is passed."""
        turning = next(atom for place, atom in enumerate(atoms) if above[place] and not below[place])
        return self._as_whole(_threshold(turning, upper=upper), upper=upper)

    def _as_whole(self, end: End, *, upper: bool) -> End:
        if self.whole and not end.included and not isinstance(end.bound, Span):
            return End(end.bound - 1 if upper else end.bound + 1, included=True)
        return end


def in_order(cells: Collection[Cell]) -> list[Cell]:
    """The cells from the lowest up: each holds all that the one before it does."""
    return sorted(cells, key=sum)


def is_scale(atoms: Sequence[Atom], cells: Collection[Cell]) -> bool:
    """Whether the atoms are thresholds alone, and their cells follow one after the other."""
    chain = all(all(high >= low for low, high in zip(*pair, strict=True)) for pair in pairwise(in_order(cells)))
    return chain and all(getattr(atom, "comparator", "at_least") in ("at_least", "more_than") for atom in atoms)


def _runs(scale: Sequence[Cell], allowed: Collection[Cell]) -> Iterator[tuple[Cell | None, Cell, Cell, Cell | None]]:
    """The runs of neighbors that are allowed: the cell before each, its first and last, the one after it."""
    first = None
    for place, cell in enumerate(scale):
        after = scale[place + 1] if place + 1 < len(scale) else None
        if cell in allowed:
            first = place if first is None else first
            if after not in allowed:
                yield (scale[first - 1] if first else None), scale[first], cell, after
        else:
            first = None


def _threshold(atom: Atom, *, upper: bool) -> End:
    """What lies below a threshold ends where the threshold begins to hold."""
    if isinstance(atom, Count):
        return End(atom.least, included=not upper)
    assert isinstance(atom, (Number, Length, Since))
    return End(atom.bound, included=(atom.comparator == "at_least") != upper)


def _number(bound: Bound) -> str:
    return str(bound) if isinstance(bound, Span) else f"{bound:g}"
