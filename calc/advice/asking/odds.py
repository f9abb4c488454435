"""Odds: how likely each open condition is to hold or not to, what it costs to find out, and what to look at first.

One pass from the atoms up. The odds order the questions and nothing more: conditions are taken as independent of each
other, and what several of them ask costs each a share.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, prod

from calc.advice.asking.terrain import Terrain
from calc.criteria.circuit import Gate, Index
from calc.criteria.evaluation import Missing
from calc.logic.kleene import TRUE, UNKNOWN, Truth


@dataclass(frozen=True, slots=True)
class Odds:
    """That a condition turns out to hold, that it turns out not to, and the questions that it takes on average.

    The chances of one that nobody will resolve are 0. ``parts`` are those of a gate, the first to look at first.
    """

    holds: float
    fails: float
    cost: float
    parts: tuple[Index, ...] = ()

    def settles(self, value: bool) -> float:
        """The chance of one of the two."""
        return self.holds if value else self.fails


NOBODY_KNOWS = Odds(0, 0, 0)


@dataclass(slots=True)
class Survey:
    """The odds of all open conditions of a case.

    ``values`` are those of the nodes; ``open_to`` says of each atom that can still change the outcome what it lacks,
    and ``aside`` which of that was set aside.
    """

    terrain: Terrain
    values: Sequence[Truth]
    lacks: Mapping[Index, Sequence[Missing]]
    aside: Mapping[Index, int]
    odds: dict[Index, Odds] = field(default_factory=dict)

    def __post_init__(self) -> None:
        asking = Counter(gaps[0].question for gaps in self.lacks.values() if gaps)
        for index in self.terrain.order:
            if self.values[index] == UNKNOWN:
                node = self.terrain.circuit.nodes[index]
                if isinstance(node, Gate):
                    self._join(index, node)
                elif index in self.lacks:
                    self.odds[index] = self._of_atom(index, asking)

    def _of_atom(self, index: Index, asking: Mapping[str, int]) -> Odds:
        gaps = self.lacks[index]
        if not gaps:
            return NOBODY_KNOWS
        chance = self.terrain.chances[index]
        sure = 0.5 if self.aside[index] else 1.0
        questions = len({gap.question for gap in gaps})
        return Odds(chance * sure, (1 - chance) * sure, questions / asking[gaps[0].question])

    def _join(self, index: Index, gate: Gate) -> None:
        parts = [part for part in gate.inputs if part in self.odds]
        if not parts:
            return
        if gate.operator == "not":
            below = self.odds[parts[0]]
            self.odds[index] = Odds(below.fails, below.holds, below.cost, tuple(parts))
        elif gate.operator == "at_least":
            self.odds[index] = self._counted(gate, self._sorted(index, parts, settling=True))
        else:
            self.odds[index] = self._all_or_any(self._sorted(index, parts, settling=gate.operator == "any"), gate.operator == "any")

    def _sorted(self, index: Index, parts: Sequence[Index], *, settling: bool) -> tuple[Index, ...]:
        """What settles a gate soonest comes first, before all its guard; last what nobody will resolve."""
        guard = self.terrain.guards.get(index)

        def key(part: Index) -> float:
            one = self.odds[part]
            if not one.cost:
                return inf
            return -inf if part == guard else -one.settles(settling) / one.cost

        return tuple(sorted(parts, key=key))

    def _all_or_any(self, parts: tuple[Index, ...], settling: bool) -> Odds:
        cost, left = 0.0, 1.0
        for part in parts:
            cost += left * self.odds[part].cost
            left *= 1 - self.odds[part].settles(settling)
        otherwise = prod(self.odds[part].settles(not settling) for part in parts)
        holds, fails = (1 - left, otherwise) if settling else (otherwise, 1 - left)
        return Odds(holds, fails, cost, parts)

    def _counted(self, gate: Gate, parts: tuple[Index, ...]) -> Odds:
        """By counting those that hold and those that do not, as long as neither settles it."""
        needed = gate.needed - [self.values[part] for part in gate.inputs].count(TRUE)
        spare = len(parts) - needed
        open_ways, cost, holds, fails = {(0, 0): 1.0}, 0.0, 0.0, 0.0
        for part in parts:
            one, further = self.odds[part], Counter[tuple[int, int]]()
            cost += one.cost * sum(open_ways.values())
            for (yes, no), chance in open_ways.items():
                further[yes + 1, no] += chance * one.holds
                further[yes, no + 1] += chance * one.fails
                further[yes, no] += chance * (1 - one.holds - one.fails)
            holds += sum(chance for (yes, _), chance in further.items() if yes >= needed)
            fails += sum(chance for (_, no), chance in further.items() if no > spare)
            open_ways = {(yes, no): chance for (yes, no), chance in further.items() if yes < needed and no <= spare}
        return Odds(holds, fails, cost, parts)
