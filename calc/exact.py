"""The unknown conditions of a circuit as decision diagrams over the free inputs they hang on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from calc.circuit import Circuit, Gate, Index
from calc.diagrams import ALWAYS, NEVER, Diagram, Diagrams
from calc.inputs import Input
from calc.logic import TRUE, UNKNOWN, Truth


@dataclass(slots=True)
class Conditions:
    """The diagrams of one case's conditions. ``owners`` holds, for each variable, the input it belongs to."""

    circuit: Circuit
    values: Sequence[Truth]
    inputs: Sequence[Input]
    diagrams: Diagrams = field(default_factory=Diagrams)
    known: dict[Index, Diagram] = field(default_factory=dict)
    owners: list[Input] = field(default_factory=list)

    def __post_init__(self) -> None:
        for one in self.inputs:
            self._place(one)

    def _place(self, one: Input) -> None:
        """Give the input one variable less than it has cells: whether it is in the first; if not, in the next."""
        first = len(self.owners)
        self.owners += [one] * (len(one.cells) - 1)
        for position, index in enumerate(one.atoms):
            *cells, last = (cell[position] for cell in one.cells)
            found = ALWAYS if last else NEVER
            for place, holds in reversed([*enumerate(cells, first)]):
                found = self.diagrams.node(place, found, ALWAYS if holds else NEVER)
            self.known[index] = found

    def diagram(self, index: Index) -> Diagram:
        """The diagram of one node; raises ``TooLarge`` when the steps granted to ``diagrams`` are used up."""
        if self.values[index] != UNKNOWN:
            return ALWAYS if self.values[index] == TRUE else NEVER
        if index not in self.known:
            gate = self.circuit.nodes[index]
            assert isinstance(gate, Gate)
            self.known[index] = self._joined(gate)
        return self.known[index]

    def _joined(self, gate: Gate) -> Diagram:
        parts = [self.diagram(part) for part in gate.inputs]
        if gate.operator == "not":
            return self.diagrams.opposite(parts[0])
        if gate.operator == "at_least":
            return self.diagrams.at_least(gate.needed, parts)
        join, found = (self.diagrams.both, ALWAYS) if gate.operator == "all" else (self.diagrams.either, NEVER)
        # From the last variables up, each join only puts something on top.
        for part in sorted(parts, key=self.diagrams.variables.__getitem__, reverse=True):
            found = join(found, part)
        return found

    def atoms_behind(self, diagrams: Iterable[Diagram]) -> set[Index]:
        """The atoms that some of the functions depend on."""
        return {index for variable in self.diagrams.depends(diagrams) for index in self.owners[variable].atoms}
