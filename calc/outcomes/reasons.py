"""From the outcomes down to what decides: the innermost criteria, each with the conditions that give it its status."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from calc.criteria.atoms import Atom, Fixed, Judgement
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth
from calc.outcomes.naming import Names, read_names
from calc.outcomes.support import enough
from calc.outcomes.trace import Status
from calc.policy.circuit_reader import Criterion
from calc.policy.policy import Policy


class Role(StrEnum):
    """What a criterion has to do with the outcome.

    ``decides``: the outcome comes of it. ``rules_out``: another outcome, which would come first, is not the one.
    ``route``: it says which criteria a request has to meet. ``also``: it fails as well, and would decide alone.
    """

    DECIDES = "decides"
    RULES_OUT = "rules_out"
    ROUTE = "route"
    ALSO = "also"


@dataclass(frozen=True, slots=True)
class Reason:
    """Criteria that are one condition, and how the case stands with it; none where the order of outcomes asks for it.

    ``conditions`` are those that give it its status, each with its value.
    """

    criteria: tuple[str, ...]
    status: Status
    role: Role
    conditions: tuple[tuple[Atom, Truth], ...]


type Key = tuple[str, Role, Status]


@dataclass(slots=True)
class Walk:
    """The way down through a policy whose nodes have ``values``: what is not known there decides nothing."""

    policy: Policy
    values: Sequence[Truth]
    names: Names = field(init=False)
    found: dict[Key, dict[Index, None]] = field(default_factory=dict)
    passed_by: list[tuple[Index, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.names = read_names(self.policy)

    def from_outcomes(self) -> None:
        """Walk down from every outcome up to the one that it is; those before it are ruled out."""
        live = [each for each in self.policy.view.outcomes if each.index is not None]
        own = next((place for place, each in enumerate(live) if self.values[each.index or 0] == TRUE), len(live) - 1)
        for place, outcome in enumerate(live[: own + 1]):
            self.down(outcome.index or 0, "", Role.DECIDES if place == own else Role.RULES_OUT)

    def down(self, index: Index, within: str, role: Role, owner: str = "") -> None:
        """Note what gives a node its value; ``owner`` is the criterion whose guard it belongs to."""
        name = self.names.inner(index, within)
        criterion = self.policy.view.criteria.get(name)
        if name != within and criterion and criterion.applies is not None:
            self._guarded(criterion, criterion.applies, role)
            return
        node = self.policy.circuit.nodes[index]
        if isinstance(node, Gate):
            for part in self._deciding(node, index, name):
                self.down(part, name, role, owner)
        elif not isinstance(node, Fixed):
            self._note(index, node, name or owner, role, self._status(name, index))

    def _guarded(self, criterion: Criterion, applies: Index, role: Role) -> None:
        """A criterion with a guard: where that does not hold, it is the guard that decides; else both do."""
        guard, name = self.values[applies], criterion.id
        if guard == FALSE or self.values[criterion.index] != TRUE:
            self.down(applies, "", Role.ROUTE, owner=name)
        if guard != FALSE:
            node = self.policy.circuit.nodes[criterion.index]
            assert isinstance(node, Gate)
            for part in node.inputs[1:]:
                self.down(part, name, role)

    def _deciding(self, gate: Gate, index: Index, name: str) -> Iterator[Index]:
        """The parts that settle a gate, as few as will do; of what is open, all."""
        value = self.values[index]
        alike = [part for part in gate.inputs if self.values[part] == value]
        number = 1 if gate.operator == "not" else enough(gate, value)
        if gate.operator == "not" or value == UNKNOWN or len(alike) < number:
            yield from gate.inputs
            return
        yield from alike[:number]
        self.passed_by += [(part, name) for part in alike[number:]]

    def _status(self, name: str, index: Index) -> Status:
        criterion = self.policy.view.criteria.get(name)
        value = self.values[criterion.index if criterion else index]
        return {TRUE: Status.MET, FALSE: Status.NOT_MET}.get(value, Status.CASE_BY_CASE)

    def _note(self, index: Index, atom: Atom, name: str, role: Role, status: Status) -> None:
        if isinstance(atom, Judgement):
            self.found.setdefault((atom.criterion or name, role, Status.CASE_BY_CASE), {})
        elif self.values[index] != UNKNOWN:
            self.found.setdefault((name, role, status), {})[index] = None

    def reasons(self) -> Iterator[Reason]:
        """What was found: criteria that are one condition together, in the policy's order, what decides first."""
        order = {name: place for place, name in enumerate(self.policy.view.criteria)}
        roles = list(Role)
        together: dict[object, tuple[list[str], Key, dict[Index, None]]] = {}
        for key, indices in sorted(self.found.items(), key=lambda each: (roles.index(each[0][1]), order.get(each[0][0], -1))):
            same = (key[1], key[2], self._index(key[0]), frozenset(indices))
            together.setdefault(same, ([], key, indices))[0].append(key[0])
        for names, (_, role, status), indices in together.values():
            conditions = tuple((self.policy.circuit.atom(index), self.values[index]) for index in indices)
            yield Reason(tuple(filter(None, names)), status, role, conditions)

    def _index(self, name: str) -> Index | None:
        criterion = self.policy.view.criteria.get(name)
        return criterion.index if criterion else None
