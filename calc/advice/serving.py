"""What a way serves: of the criteria that are alternatives to each other, those that it satisfies."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from calc.criteria.circuit import Gate, Index, Join
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, negate, truth
from calc.policy.policy import Policy


@dataclass(frozen=True)
class Serving:
    """Reads from the values of a policy's nodes what leads to a favorable outcome."""

    policy: Policy

    @cached_property
    def names(self) -> Mapping[Index, tuple[str, ...]]:
        """The criteria at each place of the circuit, the outermost first, sections last."""
        sections = {section["id"] for section in self.policy.data["sections"]}
        criteria = self.policy.view.criteria.values()
        named: dict[Index, tuple[str, ...]] = {}
        for one in sorted(criteria, key=lambda one: one.id in sections):
            named[one.index] = (*named.get(one.index, ()), one.id)
        return named

    @cached_property
    def guards(self) -> Mapping[Index, Index]:
        """Where a criterion with a guard stands, and where its guard does."""
        criteria = self.policy.view.criteria.values()
        return {one.index: one.applies for one in criteria if one.applies is not None}

    @cached_property
    def joins(self) -> tuple[tuple[Index, Join], ...]:
        """The gates that the outcomes depend on, in order, each with the function that gives its value."""
        circuit = self.policy.circuit
        below = {*circuit.below(self.policy.view.roots)}
        return tuple((index, join) for index, join in circuit.joins if index in below)

    def after(self, values: Sequence[Truth], possible: Mapping[Index, set[bool]]) -> list[Truth]:
        """The values of the nodes that the outcomes depend on, when some atoms can only be as ``possible`` says."""
        changed = list(values)
        for index, sides in possible.items():
            changed[index] = truth(next(iter(sides))) if len(sides) == 1 else UNKNOWN
        for index, join in self.joins:
            changed[index] = join(changed)
        return changed

    def alternatives(self, values: Sequence[Truth]) -> tuple[str, ...]:
        """The alternatives that hold and lead to the outcome, each with none above it."""
        roots = [index for index, wanted in self._roots(values) if wanted == TRUE]
        return tuple(dict.fromkeys(name for index in roots for name in self._chosen(index, values, among=False)))

    def _chosen(self, index: Index, values: Sequence[Truth], *, among: bool) -> Iterator[str]:
        """The first criteria met on the way down after a choice between several."""
        if self.guards.get(index) is not None and values[self.guards[index]] == FALSE:
            return
        node = self.policy.circuit.nodes[index]
        if among and index in self.names:
            yield self.names[index][0]
        elif isinstance(node, Gate) and node.operator != "not":
            parts = node.inputs[-1:] if index in self.guards else node.inputs
            choice = among or (node.operator != "all" and len(parts) > 1)
            for part in parts:
                if values[part] == TRUE:
                    yield from self._chosen(part, values, among=choice)

    def touched(self, values: Sequence[Truth]) -> set[str]:
        """Every criterion that has a part in the outcome, for what it says or for what it does not."""
        waiting, seen = list(self._roots(values)), set[tuple[Index, Truth]]()
        while waiting:
            index, wanted = waiting.pop()
            if (index, wanted) not in seen and values[index] == wanted:
                seen.add((index, wanted))
                node = self.policy.circuit.nodes[index]
                if isinstance(node, Gate):
                    below = negate(wanted) if node.operator == "not" else wanted
                    waiting += [(part, below) for part in node.inputs]
        return {name for index, _ in seen for name in self.names.get(index, ())}

    def _roots(self, values: Sequence[Truth]) -> Iterator[tuple[Index, Truth]]:
        """The condition of the outcome that is reached, and those before it, which do not hold."""
        for outcome in self.policy.view.outcomes:
            if outcome.index is not None:
                reached = outcome.id in self.policy.favourable and values[outcome.index] == TRUE
                yield outcome.index, TRUE if reached else FALSE
                if reached:
                    return


def has_part(criteria: tuple[str, ...], touched: set[str]) -> tuple[str, ...]:
    """The criteria that have a part in an outcome, together with all that they are part of; all, where none has."""
    return tuple(name for name in criteria if all(whole in touched for whole in _wholes(name))) or criteria


def _wholes(name: str) -> Iterator[str]:
    """A criterion, and those that it is part of."""
    parts = name.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))
