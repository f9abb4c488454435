"""From the outcomes down to what decides: the innermost criteria, each with the conditions that give it its status."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from calc.criteria.atoms import Atom, Fixed, Judgement
from calc.criteria.circuit import Gate, Index
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth
from calc.outcomes.naming import Names, read_names
from calc.outcomes.support import enough
from calc.outcomes.trace import Status, standing
from calc.policy.circuit_reader import Criterion
from calc.policy.policy import Policy


class Role(StrEnum):
    """What a criterion has to do with the outcome.

    ``decides``: the outcome comes of it. ``also``: it stands alike, and would decide in place of another one.
    ``route``: it says which criteria a request has to meet. ``rules_out``: another outcome, which would come first, is
    not the one.
    """

    DECIDES = "decides"
    ALSO = "also"
    ROUTE = "route"
    RULES_OUT = "rules_out"


@dataclass(frozen=True, slots=True)
class Reason:
    """Criteria that are one condition, and how the case stands with it; none where the order of outcomes asks for it.

    ``conditions`` are those that give it its status, each with its value; none where the criterion is named as a whole.
    """

    criteria: tuple[str, ...]
    status: Status
    role: Role
    conditions: tuple[tuple[Atom, Truth], ...]


# A criterion and how it stands.
type Owner = tuple[str, Status]
type Key = tuple[str, Status, Role]


@dataclass(slots=True)
class Walk:
    """The way down through a policy whose nodes have ``values``: what is not known there decides nothing."""

    policy: Policy
    values: Sequence[Truth]
    names: Names = field(init=False)
    found: dict[Key, dict[Index, None]] = field(default_factory=dict)
    passed_by: list[tuple[Index, str, Truth]] = field(default_factory=list)
    alone: bool = True

    def __post_init__(self) -> None:
        self.names = read_names(self.policy)

    def from_outcomes(self) -> None:
        """Walk down from every outcome up to the one that it is; those before it are ruled out."""
        live = [each for each in self.policy.view.outcomes if each.index is not None]
        own = next((place for place, each in enumerate(live) if self.values[each.index or 0] == TRUE), len(live) - 1)
        for place, outcome in enumerate(live[: own + 1]):
            self.alone = place == own
            self.down(outcome.index or 0, "", Role.DECIDES if place == own else Role.RULES_OUT)

    def down(self, index: Index, within: str, role: Role, owner: Owner | None = None) -> None:
        """Note what gives a node its value; ``owner`` is the criterion whose guard it belongs to, if it is one's."""
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
            self._note(index, node, role, (name, self._status(name)) if name or owner is None else owner)

    def _guarded(self, criterion: Criterion, applies: Index, role: Role) -> None:
        """A criterion with a guard: where that does not hold, it is the guard that decides; else both do."""
        guard, name, alone = self.values[applies], criterion.id, self.alone
        if guard == FALSE or self.values[criterion.index] != TRUE:
            self.alone = False
            status = Status.NOT_APPLICABLE if guard == FALSE else self._stands(applies)
            self.down(applies, "", Role.ROUTE, (name, status))
        if guard != FALSE:
            self.alone = alone
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
        self.alone = self.alone and number == 1
        if self.alone:
            self.passed_by += [(part, name, value) for part in gate.inputs if part not in alike[:number]]
        yield from alike[:number]

    def _status(self, name: str) -> Status:
        """How a criterion stands; a condition that none holds is as the outcome asks for it."""
        criterion = self.policy.view.criteria.get(name)
        return self._stands(criterion.index) if criterion else Status.MET

    def _stands(self, index: Index) -> Status:
        return standing(self.policy.circuit, self.values, index)

    def _note(self, index: Index, atom: Atom, role: Role, named: Owner) -> None:
        if isinstance(atom, Judgement):
            self.found.setdefault((atom.criterion or named[0], Status.CASE_BY_CASE, role), {})
        elif self.values[index] != UNKNOWN:
            self.found.setdefault((*named, role), {})[index] = None

    def reasons(self) -> Iterator[Reason]:
        """What was found: criteria that are one condition together, in the policy's order, what decides first."""
        order = {name: place for place, name in enumerate(self.policy.view.criteria)}
        roles = list(Role)
        together: dict[object, tuple[list[str], Key, dict[Index, None]]] = {}
        for key, indices in sorted(
            self.found.items(), key=lambda each: (roles.index(each[0][2]), order.get(each[0][0], -1))
        ):
            same = (key[1], key[2], self._index(key[0]), frozenset(indices))
            together.setdefault(same, ([], key, indices))[0].append(key[0])
        for names, (_, status, role), indices in together.values():
            conditions = tuple((self.policy.circuit.atom(index), self.values[index]) for index in indices)
            yield Reason(tuple(filter(None, names)), status, role, conditions)

    def also(self, values: Sequence[Truth]) -> Iterator[Reason]:
        """What was passed by, and has by all that is known the value that would have decided alone as well."""
        for part, within, value in self.passed_by:
            walk = Walk(self.policy, values)
            walk.down(part, within, Role.ALSO)
            reasons = [each for each in walk.reasons() if each.role == Role.ALSO]
            if values[part] != value or not reasons:
                continue
            name = self.names.inner(part, within)
            single = len(reasons) == 1 and reasons[0].criteria != (within,)
            if single:
                yield reasons[0]
            elif name != within:
                yield Reason((name,), standing(self.policy.circuit, values, part), Role.ALSO, ())

    def _index(self, name: str) -> Index | None:
        criterion = self.policy.view.criteria.get(name)
        return criterion.index if criterion else None
