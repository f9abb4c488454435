"""What asking needs of a policy, whatever the case: which conditions help, which harm, how likely each is, the guards.

Nothing here decides anything: a chance that is far off makes the order of the questions longer, never wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calc.case.questions import STAYS
from calc.criteria.answer_atoms import Is, Yes
from calc.criteria.circuit import Circuit, Gate, Index
from calc.policy.policy import Policy

# How likely a condition is to hold that leads to a favourable outcome, that leads away from one, and that does both.
HELPS, HARMS, BOTH = 0.6, 0.1, 0.5
# That a lasting finding is there, such as a diagnosis: it is what tells the indications apart, and most have one.
LASTING = 0.4
# How likely an option that leads away is, where the others are 1.
HARMFUL_OPTION = 0.15

type Wanted = frozenset[bool]

TO_HOLD: Wanted = frozenset({True})
NOT_TO_HOLD: Wanted = frozenset({False})


@dataclass(slots=True)
class Terrain:
    """``wanted`` says for each condition what a favourable outcome wants of it: to hold, not to, or now one, now both.

    ``chances`` are those of each atom to hold while nothing is known of it; ``guards`` says for a criterion with a
    guard which of its two inputs holds where the criterion does not apply; ``names`` are the criteria at a place, the
    innermost first, and ``sections`` those that are only sections.
    """

    policy: Policy
    wanted: Mapping[Index, Wanted] = field(init=False)
    chances: Mapping[Index, float] = field(init=False)
    guards: Mapping[Index, Index] = field(init=False)
    names: Mapping[Index, tuple[str, ...]] = field(init=False)
    heads: Mapping[Index, tuple[Index, ...]] = field(init=False)
    order: Sequence[Index] = field(init=False)

    def __post_init__(self) -> None:
        self.wanted = _wanted(self.policy)
        self.order = sorted(self.wanted)
        self.guards = dict(_guards(self.policy))
        self.heads = dict(_heads(self.policy, self.wanted, self.guards))
        told_apart = {leaf for leaves in self.heads.values() for leaf in leaves}
        self.chances = dict(_chances(self.policy, self.wanted, told_apart))
        self.names = _names(self.policy)

    @property
    def circuit(self) -> Circuit:
        """The conditions."""
        return self.policy.circuit


def _wanted(policy: Policy) -> dict[Index, Wanted]:
    """What leads to a favourable outcome: its condition, and that none before it holds."""
    found: dict[Index, set[bool]] = {}
    waiting = list(_roots(policy))
    while waiting:
        index, wanted = waiting.pop()
        if wanted not in found.setdefault(index, set()):
            found[index].add(wanted)
            node = policy.circuit.nodes[index]
            if isinstance(node, Gate):
                waiting += [(part, wanted != (node.operator == "not")) for part in node.inputs]
    return {index: frozenset(wanted) for index, wanted in found.items()}


def _roots(policy: Policy) -> Iterator[tuple[Index, bool]]:
    outcomes = policy.view.outcomes
    last = max((place for place, one in enumerate(outcomes) if one.id in policy.favourable), default=len(outcomes))
    for place, one in enumerate(outcomes):
        if one.index is not None:
            if one.id in policy.favourable:
                yield one.index, True
            if place < last or one.id not in policy.favourable:
                yield one.index, False


def _chances(policy, wanted, told_apart):
    for index in wanted:
        if not isinstance(policy.circuit.nodes[index], Gate):
            yield index, _chance(policy, index, wanted, told_apart)


MODE = 'heads'
LAST_AS = (0.4,)

def _chance(policy, index, wanted, told_apart):
    atom = policy.circuit.atom(index)
    if isinstance(atom, Is) and not policy.vocabulary.questions[atom.question].several:
        weights = _weights(policy, atom.question, wanted)
        return sum(weights[option] for option in atom.values if option in weights) / sum(weights.values())
    if wanted[index] == TO_HOLD:
        if MODE in ('heads', 'both') and index in told_apart or MODE in ('lasting', 'both') and isinstance(atom, Yes) and _is_lasting(policy, atom.question):
            return LASTING
        return HELPS
    return HARMS if wanted[index] == NOT_TO_HOLD else BOTH


def _is_lasting(policy: Policy, name: str) -> bool:
    question = policy.vocabulary.questions[name]
    return question.over_time == STAYS and question.change == "document"


def _heads(policy, wanted, guards):
    """For each choice between alternatives what these begin with, as far as that is a yes/no question."""
    for index, ways in wanted.items():
        node = policy.circuit.nodes[index]
        if isinstance(node, Gate) and node.operator == "any" and True in ways and index not in guards:
            leaves = [leaf for part in node.inputs for leaf in _begins(policy, part)]
            if len(leaves) > 1 and any(isinstance(policy.circuit.nodes[part], Gate) for part in node.inputs):
                yield index, tuple(dict.fromkeys(leaves))


def _begins(policy, index):
    node = policy.circuit.nodes[index]
    if isinstance(node, Yes):
        yield index
    elif isinstance(node, Gate) and node.operator == "all":
        yield from _begins(policy, node.inputs[0])
    elif isinstance(node, Gate) and node.operator == "any":
        for part in node.inputs:
            yield from _begins(policy, part)


def _weights(policy: Policy, question: str, wanted: Mapping[Index, Wanted]) -> dict[str, float]:
    """How likely each option of a choice is, beside the others."""
    weights = dict.fromkeys(policy.vocabulary.questions[question].options or (), 1.0)
    for index, atom in policy.circuit.on_answer[question]:
        if isinstance(atom, Is) and wanted.get(index) == NOT_TO_HOLD:
            weights |= dict.fromkeys(atom.values & weights.keys(), HARMFUL_OPTION)
    return weights


def _guards(policy: Policy) -> Iterator[tuple[Index, Index]]:
    for one in policy.view.criteria.values():
        if one.applies is not None:
            yield one.index, policy.circuit.places[Gate("not", (one.applies,))]


def _names(policy: Policy) -> dict[Index, tuple[str, ...]]:
    """The criteria at each place of the circuit, the outermost first, sections last."""
    sections = {section["id"] for section in policy.data["sections"]}
    named: dict[Index, tuple[str, ...]] = {}
    for one in sorted(policy.view.criteria.values(), key=lambda one: one.id in sections):
        named[one.index] = (*named.get(one.index, ()), one.id)
    return named
