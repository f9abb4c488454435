"""The trace: for every criterion its status, and the answers that decided it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from calc.criteria.circuit import Circuit, Gate, Index
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth
from calc.policy.circuit_reader import Criterion, View


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
    reasons = _Reasons(circuit, values)
    found = {name: _finding(criterion, values, reasons) for name, criterion in view.criteria.items()}
    return {name: _idle(view.criteria[name], found) or finding for name, finding in found.items()}


def standing(circuit: Circuit, values: Sequence[Truth], index: Index) -> Status:
    """How a condition stands: one that is open needs information, unless it is the payer's judgment alone."""
    return _stands(values[index], _Reasons(circuit, values).questions(index))


def _idle(criterion: Criterion, found: Mapping[str, Finding]) -> Finding | None:
    """The finding of a section that holds only because nothing in it applies: "met" would say too much."""
    finding, parts = found[criterion.id], criterion.parts
    if finding.status != Status.MET or any(found[part].status != Status.NOT_APPLICABLE for part in parts):
        return None
    return Finding(Status.NOT_APPLICABLE, finding.because) if parts else None


def _finding(criterion: Criterion, values: Sequence[Truth], reasons: "_Reasons") -> Finding:
    applies, index = criterion.applies, criterion.index
    if applies is not None and values[applies] == FALSE:
        return Finding(Status.NOT_APPLICABLE, reasons.questions(applies))
    because = reasons.questions(index)
    return Finding(_stands(values[index], because), because)


def _stands(value: Truth, because: tuple[str, ...]) -> Status:
    if value != UNKNOWN:
        return Status.MET if value == TRUE else Status.NOT_MET
    return Status.NEEDS_INFORMATION if because else Status.CASE_BY_CASE


@dataclass(slots=True)
class _Reasons:
    """Which questions give a node its value: of a false "all" those of its false parts, of a true "any" its true ones.

    Sets of questions are sums of bits, see ``Circuit.questions``.
    """

    circuit: Circuit
    values: Sequence[Truth]
    known: dict[Index, int] = field(default_factory=dict)
    lists: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def questions(self, index: Index) -> tuple[str, ...]:
        """The questions behind the value of a node, in the order in which the policy first asks them."""
        bits = self._of(index)
        if bits not in self.lists:
            self.lists[bits] = tuple(name for name, bit in self.circuit.questions.items() if bits & bit)
        return self.lists[bits]

    def _of(self, index: Index) -> int:
        if index not in self.known:
            node = self.circuit.nodes[index]
            self.known[index] = self._of_gate(node, index) if isinstance(node, Gate) else self.circuit.asks[index]
        return self.known[index]

    def _of_gate(self, gate: Gate, index: Index) -> int:
        value, values, bits = self.values[index], self.values, 0
        for part in gate.inputs:
            if gate.operator == "not" or values[part] == value:
                bits |= self._of(part)
        return bits
