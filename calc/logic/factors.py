"""Factors: a family as the product of families that have no variable in common, each as small as can be.

The sets of a product take one set of each factor, so what every set takes is a factor with one set, and choices that
have nothing to do with each other are factors of their own.
Source: S. Minato, Finding simple disjoint decompositions in frequent itemset data using zero-suppressed BDD, IEEE
ICDM Workshop on Computational Intelligence in Data Mining (2005), pages 3 to 11.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from calc.logic.families import NOTHING, UNIT, Families, Family


@dataclass(slots=True)
class Factors:
    """Takes families apart. A factor is itself a family; the empty set alone has none."""

    families: Families
    known: dict[Family, frozenset[Family]] = field(default_factory=lambda: {UNIT: frozenset()})
    products: dict[tuple[Family, Family], Family] = field(default_factory=dict)

    def of(self, one: Family) -> frozenset[Family]:
        """The factors of a family that holds at least one set."""
        if one not in self.known:
            self.known[one] = self._apart(one)
        return self.known[one]

    def _apart(self, one: Family) -> frozenset[Family]:
        """What is a factor whichever choice the first variable makes is one of the whole; the rest goes with it."""
        variable, branches, rest = self.families.nodes[one]
        parts = [self.of(sets) for _, sets in branches] + ([self.of(rest)] if rest else [])
        shared = frozenset.intersection(*parts)
        if not shared:
            return frozenset([one])
        own = [(choice, self.product(self.of(sets) - shared)) for choice, sets in branches]
        left = self.product(self.of(rest) - shared) if rest else NOTHING
        return shared | {self.families.node(variable, own, left)}

    def product(self, factors: Iterable[Family]) -> Family:
        """The sets that take one set of each factor."""
        found = UNIT
        for factor in sorted(factors):
            found = self._times(found, factor)
        return found

    def _times(self, one: Family, other: Family) -> Family:
        if UNIT in (one, other):
            return max(one, other)
        if NOTHING in (one, other):
            return NOTHING
        key = (one, other) if one < other else (other, one)
        if key not in self.products:
            first, second = sorted(key, key=lambda family: self.families.nodes[family][0])
            variable, branches, rest = self.families.nodes[first]
            longer = [(choice, self._times(sets, second)) for choice, sets in branches]
            self.products[key] = self.families.node(variable, longer, self._times(rest, second))
        return self.products[key]
