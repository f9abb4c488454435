"""Which outcomes are still possible, and which unknown conditions can still change the outcome.

Kleene's tables never report a wrong certainty, but they can report too much: a condition and its opposite,
both unknown, seem free to be both true. So what is left unknown is made exact here: every condition becomes
a decision diagram over the free inputs, and each outcome the diagram of the ways that lead to it.

Exact where the unanswered questions are yes/no, choice or number, and for the days of partial dates (see
``any_day``). Other conditions on dates, durations and the history are taken as independent of each other (counts
of one selection excepted); and where there are more than ``conditions.MOST_VARIABLES``, or joining takes more than
``MOST_STEPS``, the plain Kleene result stands: then the outcomes and the list of what matters may be larger than
need be, never smaller.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from calc.criteria.atoms import Atom
from calc.criteria.circuit import Gate, Index
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, TooLarge
from calc.logic.kleene import FALSE, TRUE, UNKNOWN
from calc.outcomes.conditions import Conditions
from calc.policy.circuit_reader import Outcome, View

MOST_STEPS = 10_000

type Live = tuple[tuple[str, Index | None], ...]


@dataclass(slots=True)
class Outlook:
    """What can come out of one case, under any view of its policy; what views have in common is worked out once."""

    conditions: Conditions
    regions: dict[Live, Mapping[str, Diagram] | None] = field(default_factory=dict)

    def outcomes(self, view: View) -> tuple[str, ...]:
        """The outcomes still possible, in the policy's order."""
        live = self._live(view.outcomes)
        regions = self._regions(live)
        if regions is None:
            return tuple(dict.fromkeys(name for name, _ in live))
        return tuple(name for name, region in regions.items() if region != NEVER)

    def atoms(self, view: View) -> list[Atom]:
        """The unknown atoms that can still change which outcome it is."""
        live = self._live(view.outcomes)
        regions = self._regions(live)
        if regions is None:
            found = self._unknown_below(index for _, index in live if index is not None)
        else:
            found = self.conditions.atoms_behind(regions.values())
        return [self.conditions.circuit.atom(index) for index in sorted(found)]

    def region(self, view: View, names: Collection[str]) -> Diagram:
        """The diagram of the ways that lead to one of some outcomes; raises ``TooLarge`` where there are too many."""
        regions = self._regions(self._live(view.outcomes))
        if regions is None:
            raise TooLarge
        found = NEVER
        for name in names:
            found = self.conditions.diagrams.either(found, regions.get(name, NEVER))
        return found

    def _live(self, outcomes: Sequence[Outcome]) -> Live:
        """The outcomes that Kleene's tables leave possible; the last of them needs no condition any more."""
        found: list[tuple[str, Index | None]] = []
        for outcome in outcomes:
            value = TRUE if outcome.index is None else self.conditions.values[outcome.index]
            if value == TRUE:
                return (*found, (outcome.id, None))
            if value != FALSE:
                found.append((outcome.id, outcome.index))
        return tuple(found)

    def _regions(self, live: Live) -> Mapping[str, Diagram] | None:
        """For each outcome the diagram of the ways that lead to it, or ``None`` where that would take too long."""
        if live not in self.regions:
            try:
                self.regions[live] = self._separate(live)
            except TooLarge:
                self.regions[live] = None
        return self.regions[live]

    def _separate(self, live: Live) -> Mapping[str, Diagram]:
        """Tell the outcomes apart: one is reached where its condition holds and none before it does."""
        if len(live) == 1:
            return {live[0][0]: ALWAYS}
        diagrams, left = self.conditions.diagrams, ALWAYS
        diagrams.steps = MOST_STEPS
        regions: dict[str, Diagram] = {}
        for name, index in live:
            here = ALWAYS if index is None else self.conditions.diagram(index)
            regions[name] = diagrams.either(regions.get(name, NEVER), diagrams.both(left, here))
            left = diagrams.both(left, diagrams.opposite(here))
        return regions

    def _unknown_below(self, roots: Iterable[Index]) -> set[Index]:
        """Every unknown atom that can be reached through unknown nodes."""
        circuit, waiting, seen = self.conditions.circuit, list(roots), set[Index]()
        while waiting:
            index = waiting.pop()
            if index not in seen and self.conditions.values[index] == UNKNOWN:
                seen.add(index)
                node = circuit.nodes[index]
                waiting += node.inputs if isinstance(node, Gate) else ()
        return {index for index in seen if not isinstance(circuit.nodes[index], Gate)}
