"""Odds: how likely each open condition is to hold or not to, what it costs to find out, and what to look at first.

One pass from the atoms up. The odds order the questions and nothing more: conditions are taken as independent of each
other, and what several of them ask costs each a share.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, log2, prod

from calc.advice.asking.terrain import Terrain
from calc.criteria.circuit import Gate, Index
from calc.criteria.evaluation import Missing
from calc.logic.kleene import TRUE, UNKNOWN, Truth


@dataclass(frozen=True, slots=True)
class Odds:
    """That a condition turns out to hold, that it turns out not to, and the questions that it takes on average.

    The chances of one that nobody will resolve are 0. ``parts`` are those of a gate, the first to look at first;
    ``topic`` is that of the first question.
    """

    holds: float
    fails: float
    cost: float
    topic: str = ""
    parts: tuple[Index, ...] = ()

    def settles(self, value: bool) -> float:
        """The chance of one of the two."""
        return self.holds if value else self.fails


# What is worth no less than the best by more than this is as good, when it goes on with the topic.
NEAR = 1

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
    topic: str = ""
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
        topic = self.terrain.policy.vocabulary.questions[gaps[0].question].topic
        return Odds(chance * sure, (1 - chance) * sure, questions / asking[gaps[0].question], topic)

    def _join(self, index: Index, gate: Gate) -> None:
        parts = [part for part in gate.inputs if part in self.odds]
        if not parts:
            return
        if gate.operator == "not":
            below = self.odds[parts[0]]
            self.odds[index] = Odds(below.fails, below.holds, below.cost, below.topic, tuple(parts))
        elif gate.operator == "at_least":
            self.odds[index] = self._counted(gate, self._sorted(index, parts, settling=True))
        else:
            self.odds[index] = self._all_or_any(self._sorted(index, parts, settling=gate.operator == "any"), gate.operator == "any")

    def _sorted(self, index: Index, parts: Sequence[Index], *, settling: bool) -> tuple[Index, ...]:
        """What settles a gate soonest comes first, before all its guard; last what nobody will resolve.

        Of what is about as good, what goes on with the topic comes first, then what the form asks first.
        """
        worth = {part: self._worth(part, settling) for part in parts}
        guard = self.terrain.guards.get(index)
        if worth.get(guard, -inf) > -inf:
            worth[guard] = inf
        near = max(worth.values()) - NEAR

        def key(part: Index) -> float:
            goes_on = self.topic and self.odds[part].topic == self.topic and worth[part] >= near
            return -inf if worth[part] == inf else (-1e6 if goes_on else -worth[part])

        return tuple(sorted(parts, key=key))

    def _worth(self, part: Index, settling: bool) -> float:
        """How soon a part settles its gate, in steps of a factor of two: the chances are no more exact than that."""
        one = self.odds[part]
        chance = one.settles(settling)
        return round(log2(chance / one.cost)) if one.cost and chance else -inf

    def _all_or_any(self, parts: tuple[Index, ...], settling: bool) -> Odds:
        cost, left = 0.0, 1.0
        for part in parts:
            cost += left * self.odds[part].cost
            left *= 1 - self.odds[part].settles(settling)
        otherwise = prod(self.odds[part].settles(not settling) for part in parts)
        holds, fails = (1 - left, otherwise) if settling else (otherwise, 1 - left)
        return Odds(holds, fails, cost, self.odds[parts[0]].topic, parts)

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
        return Odds(holds, fails, cost, self.odds[parts[0]].topic, parts)
