"""Odds: how likely each open condition is to hold or not to, what it costs to find out, and what to look at first.

One pass from the atoms up. The odds order the questions and nothing more: conditions are taken as independent of each
other, and where several ask the same question each bears a share of its cost.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, log2

from calc.advice.asking.gaps import Gaps
from calc.advice.asking.terrain import Terrain
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import TRUE, UNKNOWN

# What is worth less than the best by no more than this comes before it when it goes on with the topic.
NEAR = 1


@dataclass(frozen=True, slots=True)
class Odds:
    """That a condition turns out to hold, that it turns out not to, and the questions that it takes on average.

    The chances of what nobody will resolve are 0. ``parts`` are those of a gate, the first to look at first;
    ``topic`` is that of the first question.
    """

    holds: float
    fails: float
    cost: float
    topic: str = ""
    parts: tuple[Index, ...] = ()

    def worth(self, holds: bool) -> float:
        """How soon the question whether it holds, or whether it fails, is settled by it.

        In steps of a factor of two, since the chances are no more exact than that.
        """
        chance = self.holds if holds else self.fails
        return round(log2(chance / self.cost)) if chance and self.cost else -inf


NOBODY_KNOWS = Odds(0, 0, 0)


@dataclass(slots=True)
class Survey:
    """The odds of all open conditions of a case; ``topic`` is that of the question asked last."""

    terrain: Terrain
    gaps: Gaps
    topic: str = ""
    odds: dict[Index, Odds] = field(default_factory=dict)

    def __post_init__(self) -> None:
        values, asked = self.gaps.outlook.conditions.values, self.gaps.asked
        asking = Counter(gaps[0].question for gaps in asked.values() if gaps)
        halved = self.gaps.are_some_aside
        for index in self.terrain.order:
            node = self.terrain.circuit.nodes[index]
            if isinstance(node, Gate):
                parts = [part for part in node.inputs if part in self.odds]
                if parts and values[index] == UNKNOWN:
                    self.odds[index] = self._of_gate(index, node, parts)
            elif index in asked:
                self.odds[index] = self._of_atom(index, asking, 0.5 if index in halved else 1)

    def _of_atom(self, index: Index, asking: Mapping[str, int], sure: float) -> Odds:
        gaps = self.gaps.asked[index]
        if not gaps:
            return NOBODY_KNOWS
        chance, first = self.terrain.chances[index], gaps[0].question
        cost = len({gap.question for gap in gaps}) / asking[first]
        topic = self.terrain.policy.vocabulary.questions[first].topic
        return Odds(sure * chance, sure * (1 - chance), cost, topic)

    def _of_gate(self, index: Index, gate: Gate, parts: Sequence[Index]) -> Odds:
        if gate.operator == "not":
            one = self.odds[parts[0]]
            return Odds(one.fails, one.holds, one.cost, one.topic, (parts[0],))
        in_order = self._sorted(index, parts, holds=gate.operator != "all")
        if gate.operator == "at_least":
            return self._counted(gate, in_order)
        return self._all_or_any(in_order, holds=gate.operator == "any")

    def _sorted(self, index: Index, parts: Sequence[Index], *, holds: bool) -> tuple[Index, ...]:
        """What settles a gate soonest first, before all its guard, and last what nobody will resolve.

        Of what is about as good, what goes on with the topic comes first, then what the form asks first.
        """
        worth = {part: self.odds[part].worth(holds) for part in parts}
        guard, near = self.terrain.guards.get(index), max(worth.values()) - NEAR

        def rank(part: Index) -> tuple[int, float]:
            if worth[part] == -inf:
                return 3, 0
            goes_on = self.topic and self.odds[part].topic == self.topic and worth[part] >= near
            return (0, 0) if part == guard else (1, 0) if goes_on else (2, -worth[part])

        return tuple(sorted(parts, key=rank))

    def _all_or_any(self, parts: tuple[Index, ...], *, holds: bool) -> Odds:
        cost, left, otherwise = 0.0, 1.0, 1.0
        for one in map(self.odds.__getitem__, parts):
            settles, other = (one.holds, one.fails) if holds else (one.fails, one.holds)
            cost += left * one.cost
            left *= 1 - settles
            otherwise *= other
        chances = (1 - left, otherwise) if holds else (otherwise, 1 - left)
        return Odds(*chances, cost, self.odds[parts[0]].topic, parts)

    def _counted(self, gate: Gate, parts: tuple[Index, ...]) -> Odds:
        """By counting those that hold and those that do not, as long as neither settles it."""
        values = self.gaps.outlook.conditions.values
        needed = gate.needed - [values[part] for part in gate.inputs].count(TRUE)
        spare, cost, holds, fails = len(parts) - needed, 0.0, 0.0, 0.0
        left: Mapping[tuple[int, int], float] = {(0, 0): 1.0}
        for one in map(self.odds.__getitem__, parts):
            cost += one.cost * sum(left.values())
            further: dict[tuple[int, int], float] = defaultdict(float)
            for (yes, no), chance in left.items():
                further[yes + 1, no] += chance * one.holds
                further[yes, no + 1] += chance * one.fails
                further[yes, no] += chance * (1 - one.holds - one.fails)
            holds += sum(chance for (yes, _), chance in further.items() if yes >= needed)
            fails += sum(chance for (_, no), chance in further.items() if no > spare)
            left = {(yes, no): chance for (yes, no), chance in further.items() if yes < needed and no <= spare}
        return Odds(holds, fails, cost, self.odds[parts[0]].topic, parts)
