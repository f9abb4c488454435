"""Sets of conditions on variables that each take one of a few values, as integers.

A term says for every variable which of its cells it allows: one bit a cell, and a guard bit, always clear,
above each variable's bits. So "and" conjoins two terms, and one addition finds a variable that is left
without a cell: adding ones to its bits carries into the guard unless they are all clear.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

type Term = int


class TooManyTermsError(Exception):
    """More alternatives than an exact search takes on."""


@dataclass(slots=True)
class Algebra:
    """Joins terms, and keeps of those that result the least demanding ones.

    ``weights`` are masks with what losing one of their bits costs. Past ``most`` terms an ``exact`` algebra
    raises ``TooManyTermsError``; any other drops the dearest and notes that in ``complete``.
    """

    widths: Sequence[int]
    most: int
    exact: bool
    weights: Sequence[tuple[int, int]] = ()
    complete: bool = True
    offsets: list[int] = field(default_factory=list)
    full: Term = 0
    guards: int = 0

    def __post_init__(self) -> None:
        place = 0
        for width in self.widths:
            self.offsets.append(place)
            self.full |= ((1 << width) - 1) << place
            place += width + 1
            self.guards |= 1 << (place - 1)

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
        """The terms that say one of the left and one of the right, the contradictory ones left out."""
        return self.minimal(self._sound({one & other for one in left for other in right}))

    def _sound(self, terms: Iterable[Term]) -> Iterable[Term]:
        return (term for term in terms if (term + self.full) & self.guards == self.guards)

    def cost(self, term: Term) -> tuple[int, int, int]:
        """What a term costs, for sorting: what it covers costs more, or as much and comes later."""
        lost = self.full & ~term
        return sum(cost * (mask & lost).bit_count() for mask, cost in self.weights), lost.bit_count(), term

    def minimal(self, terms: Iterable[Term]) -> list[Term]:
        """The terms that no other one covers, the cheapest first."""
        kept: list[Term] = []
        for term in sorted(set(terms), key=self.cost):
            if not any(other & term == term for other in kept):
                if len(kept) == self.most:
                    self._overflow()
                    break
                kept.append(term)
        return kept

    def _overflow(self) -> None:
        if self.exact:
            raise TooManyTermsError
        self.complete = False

    def with_consensus(self, terms: list[Term], variables: Iterable[int]) -> list[Term]:
        """Add what two terms say together that neither says alone: with "x, y" and "not x, z" also "y, z"."""
        for variable in variables:
            mask, changed = self.field(variable), True
            while changed:
                partial = [term for term in terms if term & mask != mask]
                wider = {(one | other) & mask | (one & other & ~mask) for one in partial for other in partial}
                joined = self.minimal([*terms, *self._sound(wider)])
                terms, changed = joined, joined != terms
        return terms
