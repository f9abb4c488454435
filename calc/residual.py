"""What is left of a circuit when all that is known is put in: the unknown nodes, equal ones once.

True parts of an "all" and false parts of an "any" drop out; for "at least n" every true part takes one off n;
an "all" or "any" with one part left is that part. Two views of a policy often leave the same, and then need
to be looked at only once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from calc.atoms import Atom
from calc.circuit import Circuit, Gate, Index
from calc.logic import TRUE, UNKNOWN, Truth

type Place = int


@dataclass(frozen=True, slots=True)
class Leaf:
    """An unknown atom, by its index in the circuit."""

    index: Index


@dataclass(slots=True)
class Residual:
    """The unknown part of a circuit under one case; every node comes after its parts."""

    circuit: Circuit
    values: Sequence[Truth]
    nodes: list[Gate | Leaf] = field(default_factory=list)
    places: dict[Gate | Leaf, Place] = field(default_factory=dict)
    known: dict[Index, Place] = field(default_factory=dict)

    def of(self, index: Index) -> Place:
        """The place of what is left of an unknown node of the circuit."""
        if index not in self.known:
            node = self.circuit.nodes[index]
            self.known[index] = self._gate(node) if isinstance(node, Gate) else self._add(Leaf(index))
        return self.known[index]

    def _gate(self, gate: Gate) -> Place:
        values = self.values
        parts = [self.of(part) for part in gate.inputs if values[part] == UNKNOWN]
        if gate.operator in ("all", "any"):
            parts = list(dict.fromkeys(parts))
            if len(parts) == 1:
                return parts[0]
        needed = gate.needed - sum(values[part] == TRUE for part in gate.inputs) if gate.needed else 0
        return self._add(Gate(gate.operator, tuple(parts), needed))

    def _add(self, node: Gate | Leaf) -> Place:
        if node not in self.places:
            self.places[node] = len(self.nodes)
            self.nodes.append(node)
        return self.places[node]

    def atom(self, place: Place) -> Atom:
        """The atom that stands at a leaf."""
        leaf = self.nodes[place]
        assert isinstance(leaf, Leaf)
        atom = self.circuit.nodes[leaf.index]
        assert not isinstance(atom, Gate)
        return atom

    def below(self, roots: Iterable[Place]) -> list[Place]:
        """Every place below the roots, themselves included, parts before wholes."""
        seen = set(roots)
        waiting = list(seen)
        while waiting:
            node = self.nodes[waiting.pop()]
            if isinstance(node, Gate):
                new = [part for part in node.inputs if part not in seen]
                seen.update(new)
                waiting += new
        return sorted(seen)
