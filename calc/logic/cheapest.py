"""The sets of a family in order of cost, the cheapest first, without listing the others.

A best-first search: what the rest of a set costs at least is known exactly for every node, so no step is wasted.
Source: P. E. Hart, N. J. Nilsson and B. Raphael, A formal basis for the heuristic determination of minimum cost
paths, IEEE Transactions on Systems Science and Cybernetics 4 (1968), pages 100 to 107.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import inf

from calc.logic.families import NOTHING, UNIT, Choice, Families, Family

type Chosen = tuple[tuple[int, Choice], ...]
type Cost = Callable[[int, Choice], int]


@dataclass(slots=True)
class Prices:
    """What the cheapest set of each family costs; ``cost`` is that of one choice of a variable, at least 0."""

    families: Families
    cost: Cost
    least: dict[Family, float] = field(default_factory=lambda: {NOTHING: inf, UNIT: 0})
    cut: dict[Family, Family] = field(default_factory=lambda: {NOTHING: NOTHING, UNIT: UNIT})

    def of(self, one: Family) -> float:
        """The cost of the cheapest set, infinite where there is none."""
        if one not in self.least:
            variable, branches, rest = self.families.nodes[one]
            with_a_choice = (self.cost(variable, choice) + self.of(sets) for choice, sets in branches)
            self.least[one] = min(self.of(rest), *with_a_choice)
        return self.least[one]

    def cheapest_alone(self, one: Family) -> Family:
        """The family of those sets that cost no more than the cheapest does."""
        if one not in self.cut:
            variable, branches, rest = self.families.nodes[one]
            price = self.of(one)
            left = self.cheapest_alone(rest) if self.of(rest) == price else NOTHING
            kept = [(choice, sets) for choice, sets in branches if self.cost(variable, choice) + self.of(sets) == price]
            alone = ((choice, self.cheapest_alone(sets)) for choice, sets in kept)
            self.cut[one] = self.families.node(variable, alone, left)
        return self.cut[one]

    def cheapest(self, one: Family) -> Chosen:
        """The cheapest set of a family that holds at least one."""
        return next(self.in_order(one))

    def in_order(self, one: Family) -> Iterator[Chosen]:
        """All sets of a family, the cheapest first; sets of equal cost come in the order of their choices."""
        waiting: list[tuple[float, Chosen, int, Family]] = [(self.of(one), (), 0, one)] if one else []
        while waiting:
            _, chosen, paid, left = heappop(waiting)
            if left == UNIT:
                yield chosen
                continue
            variable, branches, rest = self.families.nodes[left]
            if rest:
                heappush(waiting, (paid + self.of(rest), chosen, paid, rest))
            for choice, sets in branches:
                cost = paid + self.cost(variable, choice)
                heappush(waiting, (cost + self.of(sets), (*chosen, (variable, choice)), cost, sets))
