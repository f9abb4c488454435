"""The trace: for every criterion its status, and the answers that decided it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from calc.atoms import Judgement
from calc.circuit import Circuit, Gate, Index
from calc.logic import FALSE, TRUE, UNKNOWN, Truth
from calc.program import Criterion, View


class Status(StrEnum):
    """How a criterion stands. "Not met" is a result; "needs information" is the lack of one."""

    MET = "met"
    NOT_MET = "not_met"
    NEEDS_INFORMATION = "needs_information"
    NOT_APPLICABLE = "not_applicable"
    CASE_BY_CASE = "case_by_case"


@dataclass(frozen=True, slots=True)
class Finding:
    """The status of one criterion and the questions whose answers, or lack of one, decide it."""

    status: Status
    because: tuple[str, ...]


def trace(circuit: Circuit, view: View, values: Sequence[Truth]) -> dict[str, Finding]:
    """A finding for every criterion and every section that is a condition, in the policy's order."""
    reasons = _Reasons(circuit, values, {})
    return {name: _finding(criterion, values, reasons) for name, criterion in view.criteria.items()}


def _finding(criterion: Criterion, values: Sequence[Truth], reasons: "_Reasons") -> Finding:
    applies = criterion.applies
    if applies is not None and values[applies] == FALSE:
        return Finding(Status.NOT_APPLICABLE, _questions(reasons, applies))
    because = _questions(reasons, criterion.index)
    if values[criterion.index] != UNKNOWN:
        met = values[criterion.index] == TRUE
        return Finding(Status.MET if met else Status.NOT_MET, because)
    return Finding(Status.NEEDS_INFORMATION if because else Status.CASE_BY_CASE, because)


def _questions(reasons: "_Reasons", index: Index) -> tuple[str, ...]:
    asked = (question for atom in sorted(reasons.of(index)) for question in reasons.asks(atom))
    return tuple(dict.fromkeys(asked))


@dataclass(slots=True)
class _Reasons:
    """Which atoms give a node its value: of a false "all" its false parts, of a true "any" its true ones."""

    circuit: Circuit
    values: Sequence[Truth]
    known: dict[Index, frozenset[Index]]

    def of(self, index: Index) -> frozenset[Index]:
        """The atoms behind the value of a node."""
        if index not in self.known:
            node = self.circuit.nodes[index]
            parts = self._parts(node, self.values[index]) if isinstance(node, Gate) else ()
            found = frozenset[Index]().union(*(self.of(part) for part in parts))
            self.known[index] = found if isinstance(node, Gate) else frozenset((index,))
        return self.known[index]

    def _parts(self, gate: Gate, value: Truth) -> Iterator[Index]:
        same = (part for part in gate.inputs if self.values[part] == value)
        return iter(gate.inputs) if gate.operator == "not" else same

    def asks(self, index: Index) -> tuple[str, ...]:
        """The questions an atom looks at; none for a judgement."""
        atom = self.circuit.nodes[index]
        return () if isinstance(atom, (Gate, Judgement)) else atom.asks()
