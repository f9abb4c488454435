"""The unknown conditions of a circuit as decision diagrams over the free inputs they hang on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from calc.case.case import Case
from calc.criteria.atoms import Atom
from calc.criteria.circuit import Circuit, Gate, Index
from calc.criteria.inputs import Input, Inputs
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, Diagrams, TooLarge, Variable
from calc.logic.kleene import TRUE, UNKNOWN, Truth

MOST_VARIABLES = 250


@dataclass(slots=True)
class Conditions:
    """The diagrams of one case's conditions. ``owners`` holds the input of each variable that occurs in one."""

    circuit: Circuit
    values: Sequence[Truth]
    inputs: Inputs
    case: Case
    diagrams: Diagrams = field(default_factory=Diagrams)
    known: dict[Index, Diagram] = field(default_factory=dict)
    owners: dict[Variable, Input] = field(default_factory=dict)

    def diagram(self, index: Index) -> Diagram:
        """The diagram of one node; raises ``TooLarge`` when the steps granted to ``diagrams`` are used up."""
        if self.values[index] != UNKNOWN:
            return ALWAYS if self.values[index] == TRUE else NEVER
        if index not in self.known:
            node = self.circuit.nodes[index]
            self.known[index] = self._joined(node) if isinstance(node, Gate) else self._placed(node, index)
        return self.known[index]

    def with_open(self, atoms: Iterable[Index]) -> "Conditions":
        """The same with some atoms unknown as well; the diagrams of what they have no part in stay."""
        values, opened = list(self.values), set[Index]()
        for index in atoms:
            if values[index] != UNKNOWN:
                values[index] = UNKNOWN
                opened.add(index)
        for index, join in self.circuit.joins:
            gate = self.circuit.nodes[index]
            if isinstance(gate, Gate) and not opened.isdisjoint(gate.inputs):
                opened.add(index)
                values[index] = join(values)
        known = {index: diagram for index, diagram in self.known.items() if index not in opened}
        return replace(self, values=values, known=known, owners=dict(self.owners))

    def _placed(self, atom: Atom, index: Index) -> Diagram:
        """The cells of its input in which an atom holds."""
        one = self.inputs.of(atom, index, self.case)
        position = one.atoms.index(index)
        return self.among(one, [cell[position] for cell in one.cells])

    def among(self, one: Input, cells: Sequence[bool]) -> Diagram:
        """That an input is in one of some of its cells; ``cells`` says for each whether it is one of them."""
        self.owners |= dict.fromkeys(range(one.first, one.end), one)
        if len(self.owners) > MOST_VARIABLES:
            raise TooLarge
        *others, found = (ALWAYS if held else NEVER for held in cells)
        for variable, here in reversed([*enumerate(others, one.first)]):
            found = self.diagrams.node(variable, found, here)
        return found

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
        """The unknown atoms of the inputs that some of the functions depend on."""
        owners = (self.owners[variable] for variable in self.diagrams.depends(diagrams))
        return {index for one in owners for index in one.atoms if self.values[index] == UNKNOWN}
