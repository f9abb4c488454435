"""Families of sets as zero-suppressed decision diagrams: many sets in few nodes, counted without listing them.

A set takes at most one choice of each variable, so a node has a branch for each choice and one for none. A
choice is a sum of bits; it leaves more open than those that are part of it, and one set is part of another when
each of its choices leaves open all that the other's choice of that variable does.
Source: S. Minato, Zero-suppressed BDDs for set manipulation in combinatorial problems, Proceedings of the 30th
Design Automation Conference (1993), pages 272 to 277.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from calc.logic.decision_diagrams import TooLarge

type Family = int
type Choice = int
type Branches = tuple[tuple[Choice, Family], ...]
type Node = tuple[int, Branches, Family]

# The family without any set, and the one whose only set is empty.
NOTHING: Family = 0
UNIT: Family = 1

_BELOW_ALL = 1 << 60


@dataclass(slots=True)
class Families:
    """Families over variables 0, 1, 2, …; equal families are one number.

    Whatever would need more than ``most`` nodes raises ``TooLarge``.
    """

    most: int = 200_000
    nodes: list[Node] = field(default_factory=lambda: [(_BELOW_ALL, (), NOTHING), (_BELOW_ALL, (), UNIT)])
    numbers: dict[Node, Family] = field(default_factory=dict)
    differences: dict[tuple[Family, Family], Family] = field(default_factory=dict)
    uncovered: dict[tuple[Family, Family], Family] = field(default_factory=dict)
    joined: dict[Family, Family] = field(default_factory=lambda: {NOTHING: NOTHING, UNIT: UNIT})
    counts: dict[Family, int] = field(default_factory=lambda: {NOTHING: 0, UNIT: 1})

    def node(self, variable: int, branches: Iterable[tuple[Choice, Family]], rest: Family) -> Family:
        """The sets of ``rest``, and those of each branch with its choice; all stand on later variables alone."""
        node = (variable, tuple(branch for branch in branches if branch[1]), rest)
        if not node[1]:
            return rest
        if node not in self.numbers:
            if len(self.numbers) == self.most:
                raise TooLarge
            self.numbers[node] = len(self.nodes)
            self.nodes.append(node)
        return self.numbers[node]

    def without(self, one: Family, other: Family) -> Family:
        """The sets of one that are not in the other."""
        if one == other or not one or not other:
            return NOTHING if one == other else one
        key = (one, other)
        if key not in self.differences:
            self.differences[key] = self._apart(one, other)
        return self.differences[key]

    def _apart(self, one: Family, other: Family) -> Family:
        variable, branches, rest = self.nodes[one]
        against, found, others = self.nodes[other]
        if against < variable:
            return self.without(one, others)
        if variable < against:
            return self.node(variable, branches, self.without(rest, other))
        same = dict(found)
        left = ((choice, self.without(sets, same.get(choice, NOTHING))) for choice, sets in branches)
        return self.node(variable, left, self.without(rest, others))

    def not_above(self, one: Family, other: Family) -> Family:
        """The sets of one of which no set of the other is part."""
        if not one or not other:
            return one
        if other in (UNIT, one):
            return NOTHING
        key = (one, other)
        if key not in self.uncovered:
            self.uncovered[key] = self._clear_of(one, other)
        return self.uncovered[key]

    def _clear_of(self, one: Family, other: Family) -> Family:
        variable, branches, rest = self.nodes[one]
        against, found, others = self.nodes[other]
        if against < variable:
            return self.not_above(one, others)
        if variable < against:
            left = ((choice, self.not_above(sets, other)) for choice, sets in branches)
            return self.node(variable, left, self.not_above(rest, other))
        left = ((choice, self._clear_of_branches(choice, sets, found, others)) for choice, sets in branches)
        return self.node(variable, left, self.not_above(rest, others))

    def _clear_of_branches(self, choice: Choice, sets: Family, found: Branches, others: Family) -> Family:
        for wider, these in found:
            if choice & ~wider == 0:
                sets = self.not_above(sets, these)
        return self.not_above(sets, others)

    def merged(self, one: Family) -> Family:
        """The same in fewer sets: choices of one variable that go with the same sets become one choice."""
        if one not in self.joined:
            variable, branches, rest = self.nodes[one]
            choices: dict[Family, Choice] = {}
            for choice, sets in branches:
                below = self.merged(sets)
                choices[below] = choices.get(below, 0) | choice
            joined = ((choice, sets) for sets, choice in choices.items())
            self.joined[one] = self.node(variable, joined, self.merged(rest))
        return self.joined[one]

    def variables(self, families: Iterable[Family]) -> set[int]:
        """The variables of which some set takes a choice."""
        found, seen, waiting = set[int](), {NOTHING, UNIT}, list(families)
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                variable, branches, rest = self.nodes[one]
                found.add(variable)
                waiting += [rest, *(sets for _, sets in branches)]
        return found

    def count(self, one: Family) -> int:
        """How many sets there are."""
        if one not in self.counts:
            _, branches, rest = self.nodes[one]
            self.counts[one] = sum(self.count(sets) for _, sets in branches) + self.count(rest)
        return self.counts[one]
