"""Sets of conditions on variables that each take one of a few values, as integers.

A term says for every variable which of its cells it allows: one bit a cell, and a guard bit, always clear,
above each variable's bits. So "and" conjoins two terms, and one addition finds a variable that is left
without a cell: adding ones to its bits carries into the guard unless they are all clear.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

type Term = int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each variable's bits lie. ``full`` is the term that allows everything."""

    offsets: tuple[int, ...]
    widths: tuple[int, ...]
    full: Term
    guards: int

    def field(self, variable: int) -> int:
        """The mask of a variable's bits."""
        return ((1 << self.widths[variable]) - 1) << self.offsets[variable]

    def allow(self, variable: int, cells: int) -> Term:
        """The term that allows these cells (a bit mask) of one variable, and all of the others."""
        return (self.full & ~self.field(variable)) | (cells << self.offsets[variable])

    def cells(self, term: Term, variable: int) -> int:
        """The cells of a variable that the term allows."""
        return (term & self.field(variable)) >> self.offsets[variable]

    def conjoin(self, left: Sequence[Term], right: Sequence[Term]) -> list[Term]:
        """The terms that say both, the contradictory ones and those that another one covers left out."""
        both = {one & other for one in left for other in right}
        return minimal(term for term in both if (term + self.full) & self.guards == self.guards)


def layout(widths: Sequence[int]) -> Layout:
    """Lay out variables of so many cells."""
    offsets, guards, place = [], 0, 0
    for width in widths:
        offsets.append(place)
        place += width
        guards |= 1 << place
        place += 1
    return Layout(tuple(offsets), tuple(widths), (1 << place) - 1 - guards, guards)


def minimal(terms: Iterable[Term]) -> list[Term]:
    """The terms that no other one covers, the least demanding first."""
    kept: list[Term] = []
    for term in sorted(set(terms), key=lambda one: (-one.bit_count(), one)):
        if not any(other & term == term for other in kept):
            kept.append(term)
    return kept


def with_consensus(plan: Layout, terms: list[Term], variables: Iterable[int]) -> list[Term]:
    """Add what two terms say together that neither says alone: with "x and y" and "not x and z", "y and z"."""
    for variable in variables:
        field, changed = plan.field(variable), True
        while changed:
            partial = [term for term in terms if term & field != field]
            wider = {(one | other) & field | (one & other & ~field) for one in partial for other in partial}
            joined = minimal([*terms, *(one for one in wider if (one + plan.full) & plan.guards == plan.guards)])
            terms, changed = joined, joined != terms
    return terms
