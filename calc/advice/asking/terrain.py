"""What asking needs of a policy, whatever the case: what helps and what harms, the guards, the branches."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calc.advice.asking.chances import chances
from calc.advice.serving import Serving
from calc.criteria.answer_atoms import Yes
from calc.criteria.circuit import Circuit, Gate, Index
from calc.policy.policy import Policy


@dataclass(slots=True)
class Terrain:
    """What can be said of the conditions before anything is known of a case.

    ``wanted`` says what a favourable outcome wants of each: to hold, not to, or now the one, now the other. ``order``
    are the same conditions, parts before wholes; ``chances`` those of the atoms to hold. ``guards`` says of a criterion
    with a guard which of its parts holds where it does not apply. ``heads`` are the yes/no questions with which the
    alternatives of a choice begin, as indications begin with a diagnosis. ``names`` are the criteria at a place.
    """

    policy: Policy
    wanted: Mapping[Index, frozenset[bool]] = field(init=False)
    order: Sequence[Index] = field(init=False)
    guards: Mapping[Index, Index] = field(init=False)
    heads: Mapping[Index, tuple[Index, ...]] = field(init=False)
    chances: Mapping[Index, float] = field(init=False)
    names: Mapping[Index, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.wanted = _wanted(self.policy)
        self.order = sorted(self.wanted)
        self.guards = dict(_guards(self.policy))
        self.heads = dict(self._heads())
        self.chances = chances(self.policy, self.wanted, {leaf for leaves in self.heads.values() for leaf in leaves})
        self.names = Serving(self.policy).names

    @property
    def circuit(self) -> Circuit:
        """The conditions."""
        return self.policy.circuit

    def _heads(self) -> Iterator[tuple[Index, tuple[Index, ...]]]:
        for index, ways in self.wanted.items():
            node = self.circuit.nodes[index]
            if isinstance(node, Gate) and node.operator == "any" and True in ways and index not in self.guards:
                leaves = dict.fromkeys(leaf for part in node.inputs for leaf in self._begins(part))
                if len(leaves) > 1 and any(isinstance(self.circuit.nodes[part], Gate) for part in node.inputs):
                    yield index, tuple(leaves)

    def _begins(self, index: Index) -> Iterator[Index]:
        """The yes/no questions with which a condition begins as it is written."""
        node = self.circuit.nodes[index]
        if isinstance(node, Yes):
            yield index
        elif isinstance(node, Gate) and node.operator in ("all", "any"):
            for part in node.inputs[:1] if node.operator == "all" else node.inputs:
                yield from self._begins(part)


def _wanted(policy: Policy) -> dict[Index, frozenset[bool]]:
    """What leads to a favourable outcome: that its condition holds, and none before it."""
    found: dict[Index, set[bool]] = {}
    waiting = list(_roots(policy))
    while waiting:
        index, wanted = waiting.pop()
        if wanted not in found.setdefault(index, set()):
            found[index].add(wanted)
            node = policy.circuit.nodes[index]
            if isinstance(node, Gate):
                waiting += [(part, wanted != (node.operator == "not")) for part in node.inputs]
    return {index: frozenset(ways) for index, ways in found.items()}


def _roots(policy: Policy) -> Iterator[tuple[Index, bool]]:
    for outcome in policy.view.outcomes:
        if outcome.index is not None:
            yield outcome.index, outcome.id in policy.favourable


def _guards(policy: Policy) -> Iterator[tuple[Index, Index]]:
    for one in policy.view.criteria.values():
        if one.applies is not None:
            yield one.index, policy.circuit.places[Gate("not", (one.applies,))]
