"""What gives a condition its value: of all sets of answers that do, one of the cheapest.

A false "all" needs one of its false parts, a true "any" one of its true ones. Which one is chosen by what it adds to
the answers that are needed already, so that one answer serves several conditions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES, Question
from calc.criteria.atoms import Atom
from calc.criteria.circuit import Circuit, Gate, Index
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.event_tests import FieldSame
from calc.criteria.history.selections import Episode
from calc.criteria.parts import parts_of
from calc.logic.kleene import TRUE, UNKNOWN, Truth

# What an answer costs: what the request is, is known anyway; a list of procedures is more to read than one answer.
COSTS = {"fixed": 6, "plan": 8, "document": 10}
OF_HISTORY = 12

type Bits = int


@dataclass(slots=True)
class Support:
    """The support of the nodes of a circuit that have ``values``; sets of questions are sums of bits."""

    circuit: Circuit
    values: Sequence[Truth]
    questions: Mapping[str, Question]
    bits: dict[str, Bits] = field(default_factory=dict)
    costs: dict[Bits, int] = field(default_factory=dict)
    looked_at: dict[Index, Bits] = field(default_factory=dict)

    def of(self, roots: Iterable[Index]) -> frozenset[str]:
        """The questions whose answers give all of some nodes their values."""
        found = self._every(list(roots), 0)
        return frozenset(name for name, bit in self.bits.items() if found & bit)

    def _with(self, index: Index, have: Bits) -> Bits:
        """What is needed for one node besides what is needed already."""
        node = self.circuit.nodes[index]
        if not isinstance(node, Gate):
            return have | self._asked(index, node)
        value = self.values[index]
        alike = [part for part in node.inputs if self.values[part] == value]
        if node.operator == "not":
            return self._with(node.inputs[0], have)
        # Where parts turn together, as the days of a month do, the whole can be known though they are not.
        if value == UNKNOWN or len(alike) < enough(node, value):
            return self._every(node.inputs, have)
        return self._some(alike, enough(node, value), have)

    def _every(self, parts: Sequence[Index], have: Bits) -> Bits:
        for part in parts:
            have = self._with(part, have)
        return have

    def _some(self, parts: Sequence[Index], number: int, have: Bits) -> Bits:
        """As many of the parts as are needed, each time the one that adds the least."""
        if number == len(parts):
            return self._every(parts, have)
        left = list(parts)
        for _ in range(number):
            added = {part: self._with(part, have) for part in left}
            best = min(left, key=lambda part: self._cost(added[part] & ~have))
            have = added[best]
            left.remove(best)
        return have

    def _cost(self, bits: Bits) -> int:
        return sum(cost for bit, cost in self.costs.items() if bits & bit)

    def _asked(self, index: Index, atom: Atom) -> Bits:
        if index not in self.looked_at:
            self.looked_at[index] = sum(map(self._bit, set(questions_of(atom))))
        return self.looked_at[index]

    def _bit(self, name: str) -> Bits:
        if name not in self.bits:
            bit = self.bits[name] = 1 << len(self.bits)
            self.costs[bit] = OF_HISTORY if name == PRIOR_PROCEDURES else COSTS[self.questions[name].change]
        return self.bits[name]


def enough(gate: Gate, value: Truth) -> int:
    """How many parts with the value of a gate settle it."""
    if gate.operator == "at_least":
        return gate.needed if value == TRUE else len(gate.inputs) - gate.needed + 1
    return 1 if (gate.operator == "any") == (value == TRUE) else len(gate.inputs)


def questions_of(atom: Atom) -> tuple[str, ...]:
    """Every question that a condition looks at, those by which procedures are selected among them."""
    if not isinstance(atom, HistoryAtom):
        return (*atom.asks(), DATE_OF_SERVICE) if hasattr(atom, "comparator") else atom.asks()
    same = (each.question for each in parts_of(atom, FieldSame))
    episodes = list(parts_of(atom, Episode))
    breaks = (name for each in episodes for name in each.breaks)
    conditions = (name for each in episodes for _, name in each.only_if)
    return tuple(dict.fromkeys((*atom.asks(), *same, *breaks, *conditions)))
