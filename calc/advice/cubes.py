"""Sets of conditions on variables that each take one of a few values, as integers.

A cube says for every variable which of its cells it allows: one bit a cell, and a guard bit, always clear,
above each variable's bits. So "and" conjoins two cubes, and one addition finds a variable that is left
without a cell: adding ones to its bits carries into the guard unless they are all clear.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

type Cube = int


class TooManyCubesError(Exception):
    """More alternatives than an exact search takes on."""


@dataclass(slots=True)
class Algebra:
    """Joins cubes, and keeps of those that result the least demanding ones.

    ``weights`` are masks with what losing one of their bits costs. Past ``most`` cubes an ``exact`` algebra
    raises ``TooManyCubesError``; any other drops the dearest and notes that in ``complete``.
    """

    widths: Sequence[int]
    most: int
    exact: bool
    weights: Sequence[tuple[int, int]] = ()
    complete: bool = True
    offsets: list[int] = field(default_factory=list)
    full: Cube = 0
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

    def allow(self, variable: int, cells: int) -> Cube:
        """The cube that allows these cells (a bit mask) of one variable, and all of the others."""
        return (self.full & ~self.field(variable)) | (cells << self.offsets[variable])

    def cells(self, cube: Cube, variable: int) -> int:
        """The cells of a variable that the cube allows."""
        return (cube & self.field(variable)) >> self.offsets[variable]

    def conjoin(self, left: Sequence[Cube], right: Sequence[Cube]) -> list[Cube]:
        """The cubes that say one of the left and one of the right, the contradictory ones left out."""
        return self.minimal(self._sound({one & other for one in left for other in right}))

    def _sound(self, cubes: Iterable[Cube]) -> Iterable[Cube]:
        return (cube for cube in cubes if (cube + self.full) & self.guards == self.guards)

    def cost(self, cube: Cube) -> tuple[int, int, int]:
        """What a cube costs, for sorting: what it covers costs more, or as much and comes later."""
        lost = self.full & ~cube
        return sum(cost * (mask & lost).bit_count() for mask, cost in self.weights), lost.bit_count(), cube

    def minimal(self, cubes: Iterable[Cube]) -> list[Cube]:
        """The cubes that no other one covers, the cheapest first."""
        kept: list[Cube] = []
        for cube in sorted(set(cubes), key=self.cost):
            if not any(other & cube == cube for other in kept):
                if len(kept) == self.most:
                    self._overflow()
                    break
                kept.append(cube)
        return kept

    def _overflow(self) -> None:
        if self.exact:
            raise TooManyCubesError
        self.complete = False

    def with_consensus(self, cubes: list[Cube], variables: Iterable[int]) -> list[Cube]:
        """Add what two cubes say together that neither says alone: with "x, y" and "not x, z" also "y, z"."""
        for variable in variables:
            mask, changed = self.field(variable), True
            while changed:
                partial = [cube for cube in cubes if cube & mask != mask]
                wider = {(one | other) & mask | (one & other & ~mask) for one in partial for other in partial}
                joined = self.minimal([*cubes, *self._sound(wider)])
                cubes, changed = joined, joined != cubes
        return cubes
