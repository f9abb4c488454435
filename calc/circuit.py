"""A policy's conditions as one circuit: every distinct condition once, parts before the wholes they make up.

Gates are ``all``, ``any`` and ``at_least``; ``not`` is a gate of one input. Values are indexed like the
nodes, so evaluating is one pass.
"""

from dataclasses import dataclass, field

from calc.atoms import Atom
from calc.logic import Truth, all_of, any_of, at_least, negate
from calc.run import Run

type Index = int


@dataclass(frozen=True, slots=True)
class Gate:
    """Several nodes joined by ``operator``: all, any, not (one input), or at_least (``needed`` of them)."""

    operator: str
    inputs: tuple[Index, ...]
    needed: int = 0


@dataclass(slots=True)
class Circuit:
    """The nodes in order of evaluation. ``add`` returns the index of an equal node where there is one."""

    nodes: list[Atom | Gate] = field(default_factory=list)
    places: dict[Atom | Gate, Index] = field(default_factory=dict)
    criteria: dict[Index, tuple[str, ...]] = field(default_factory=dict)

    def add(self, node: Atom | Gate) -> Index:
        """The index of the node, which is appended if it is new. A gate's inputs must be there before it."""
        if node not in self.places:
            self.places[node] = len(self.nodes)
            self.nodes.append(node)
        return self.places[node]

    def stands_in(self, index: Index, criterion: str) -> None:
        """Note a criterion that an atom stands in; one atom may stand in several."""
        if criterion not in self.criteria.get(index, ()):
            self.criteria[index] = (*self.criteria.get(index, ()), criterion)

    def join(self, operator: str, inputs: tuple[Index, ...], needed: int = 0) -> Index:
        """A gate; "all" and "any" drop repeated inputs, and are their input when it is the only one."""
        if operator in ("all", "any"):
            inputs = tuple(dict.fromkeys(inputs))
            if len(inputs) == 1:
                return inputs[0]
        return self.add(Gate(operator, inputs, needed))

    def evaluate(self, run: Run) -> list[Truth]:
        """The value of every node for the case."""
        values: list[Truth] = []
        for node in self.nodes:
            values.append(_join(node, values) if isinstance(node, Gate) else node.value(run))
        return values


def _join(gate: Gate, values: list[Truth]) -> Truth:
    inputs = [values[index] for index in gate.inputs]
    if gate.operator == "all":
        return all_of(inputs)
    if gate.operator == "any":
        return any_of(inputs)
    return negate(inputs[0]) if gate.operator == "not" else at_least(gate.needed, inputs)
