"""Decision diagrams: a truth function as a graph of yes/no variables, asked in one fixed order.

Equal functions are one diagram, so whether a function can still be true is a glance, and a diagram holds just
the variables that its function depends on.
Source: R. E. Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Transactions on Computers
C-35 (1986), pages 677 to 691.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

type Diagram = int
type Variable = int

# The two functions without variables. Each absorbs whatever it meets in the join that bears its name below.
NEVER: Diagram = 0
ALWAYS: Diagram = 1

_BELOW_ALL = 1 << 60


class TooLarge(Exception):
    """Joining took more steps than were granted."""


@dataclass(slots=True)
class Diagrams:
    """Diagrams over variables 0, 1, 2, …; a node is false's and true's diagram under one variable."""

    steps: int = 0
    variables: list[Variable] = field(default_factory=lambda: [_BELOW_ALL, _BELOW_ALL])
    low: list[Diagram] = field(default_factory=lambda: [NEVER, ALWAYS])
    high: list[Diagram] = field(default_factory=lambda: [NEVER, ALWAYS])
    nodes: dict[tuple[Variable, Diagram, Diagram], Diagram] = field(default_factory=dict)
    joined: tuple[dict[tuple[Diagram, Diagram], Diagram], ...] = field(default_factory=lambda: ({}, {}))
    opposites: dict[Diagram, Diagram] = field(default_factory=lambda: {NEVER: ALWAYS, ALWAYS: NEVER})

    def node(self, variable: Variable, low: Diagram, high: Diagram) -> Diagram:
        """``high`` where the variable holds, else ``low``; both stand on later variables alone."""
        if low == high:
            return low
        key = (variable, low, high)
        if key not in self.nodes:
            self.nodes[key] = len(self.variables)
            self.variables.append(variable)
            self.low.append(low)
            self.high.append(high)
        return self.nodes[key]

    def both(self, one: Diagram, other: Diagram) -> Diagram:
        """One and the other; raises ``TooLarge`` when the steps are used up."""
        return self._join(NEVER, one, other)

    def either(self, one: Diagram, other: Diagram) -> Diagram:
        """One or the other; raises ``TooLarge`` when the steps are used up."""
        return self._join(ALWAYS, one, other)

    def _join(self, absorbing: Diagram, one: Diagram, other: Diagram) -> Diagram:
        if one == other or absorbing in (one, other):
            return one if one == other else absorbing
        if one <= ALWAYS or other <= ALWAYS:
            return max(one, other)
        key = (one, other) if one < other else (other, one)
        found = self.joined[absorbing].get(key)
        if found is None:
            found = self.joined[absorbing][key] = self._split(absorbing, one, other)
        return found

    def _split(self, absorbing: Diagram, one: Diagram, other: Diagram) -> Diagram:
        """Join where the earlier of the two first variables is false, and where it is true."""
        if not self.steps:
            raise TooLarge
        self.steps -= 1
        first, second = self.variables[one], self.variables[other]
        low, high, join = self.low, self.high, self._join
        if first == second:
            return self.node(first, join(absorbing, low[one], low[other]), join(absorbing, high[one], high[other]))
        if first > second:
            first, one, other = second, other, one
        return self.node(first, join(absorbing, low[one], other), join(absorbing, high[one], other))

    def exclude(self, one: Diagram, other: Diagram) -> bool:
        """Whether one and the other never hold together; raises ``TooLarge`` when the steps are used up."""
        if NEVER in (one, other) or one == other or ALWAYS in (one, other):
            return NEVER in (one, other)
        key = (one, other) if one < other else (other, one)
        if key in self.joined[NEVER]:
            return self.joined[NEVER][key] == NEVER
        if not self.steps:
            raise TooLarge
        self.steps -= 1
        first, second, low, high = self.variables[one], self.variables[other], self.low, self.high
        lows = (low[one] if first <= second else one, low[other] if second <= first else other)
        highs = (high[one] if first <= second else one, high[other] if second <= first else other)
        # It ends at the first values for which both hold; there is no need to tell for which others they do.
        if not (self.exclude(*lows) and self.exclude(*highs)):
            return False
        self.joined[NEVER][key] = NEVER
        return True

    def opposite(self, one: Diagram) -> Diagram:
        """Not that."""
        if one not in self.opposites:
            parts = self.opposite(self.low[one]), self.opposite(self.high[one])
            self.opposites[one] = self.node(self.variables[one], *parts)
        return self.opposites[one]

    def at_least(self, needed: int, several: Iterable[Diagram]) -> Diagram:
        """At least ``needed`` of several; raises ``TooLarge`` when the steps are used up."""
        reached = [ALWAYS] + [NEVER] * needed
        for one in several:
            for count in range(needed, 0, -1):
                reached[count] = self.either(reached[count], self.both(reached[count - 1], one))
        return reached[needed]

    def somehow(self, one: Diagram, variables: Collection[Variable]) -> Diagram:
        """That the function holds for some values of some variables; raises ``TooLarge`` when the steps are used up."""
        known = {NEVER: NEVER, ALWAYS: ALWAYS}

        def found(here: Diagram) -> Diagram:
            if here not in known:
                variable, low, high = self.variables[here], found(self.low[here]), found(self.high[here])
                known[here] = self.either(low, high) if variable in variables else self.node(variable, low, high)
            return known[here]

        return found(one)

    def differ(self, one: Diagram, other: Diagram) -> Diagram:
        """One or the other, not both; raises ``TooLarge`` when the steps are used up."""
        return self.either(self.both(one, self.opposite(other)), self.both(self.opposite(one), other))

    def depends(self, several: Iterable[Diagram]) -> set[Variable]:
        """The variables that some of the functions depend on."""
        seen = {NEVER, ALWAYS}
        waiting = [one for one in several if one not in seen]
        found = set()
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                found.add(self.variables[one])
                waiting += (self.low[one], self.high[one])
        return found
