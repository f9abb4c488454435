"""From a policy's compiled data to a circuit: which node of it is which criterion, and which decides what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from calc.atoms import Fixed, Is, IsNone, Judgement, Length, Number, Since, Yes
from calc.circuit import Circuit, Index
from calc.dates import parse_span
from calc.errors import BadPolicy
from calc.event_reader import read_event_test
from calc.history_atoms import Count, Elapsed, Events
from calc.questions import Json, Vocabulary
from calc.selections import Selection

OPPOSITE = {"less_than": "at_least", "at_most": "more_than"}


@dataclass(frozen=True, slots=True)
class Criterion:
    """Where a criterion (or a section) stands in the circuit; ``applies`` is its guard, if it has one."""

    id: str
    index: Index
    applies: Index | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome and the condition under which it is the one; the last has none."""

    id: str
    index: Index | None


@dataclass(frozen=True, slots=True)
class View:
    """The policy under one choice of readings: its criteria and its outcomes, in the policy's order."""

    criteria: Mapping[str, Criterion]
    outcomes: tuple[Outcome, ...]


@dataclass(slots=True)
class Reader:
    """Reads the nodes of one policy into a circuit, under the readings that ``taken`` names."""

    policy: Mapping[str, Json]
    vocabulary: Vocabulary
    selections: Mapping[str, Selection]
    circuit: Circuit
    taken: Mapping[str, str]
    criteria: dict[str, Criterion] = field(default_factory=dict)
    pending: dict[str, Json] = field(default_factory=dict)

    def view(self) -> View:
        """The whole policy."""
        sections = [section for section in self.policy["sections"] if section.get("node")]
        for section in sections:
            self.pending[section["id"]] = section["node"]
            self._announce(section["node"])
        order = list(self.pending)
        for name in order:
            self._named(name)
        outcomes = tuple(self._outcome(data) for data in self.policy["outcomes"])
        criteria = {name: self.criteria[name] for name in order if name in self.criteria}
        return View(criteria, outcomes)

    def _announce(self, node: Json) -> None:
        """Note every criterion, so that a reference may come before what it refers to."""
        if "id" in node and node["op"] not in ("ref", "information"):
            self.pending[node["id"]] = node
        for part in (*node.get("of", ()), *node.get("options", {}).values()):
            if isinstance(part, dict):
                self._announce(part)

    def _outcome(self, data: Json) -> Outcome:
        when = data.get("when")
        return Outcome(data["outcome"], None if when is None else self.node(when, ""))

    def _named(self, name: str) -> Index:
        """A criterion or section by its id."""
        if name not in self.criteria:
            node = self.pending.get(name)
            if node is None:
                raise BadPolicy(f"{self.policy['id']}: “{name}” is referred to but not there")
            self._criterion(name, node)
        return self.criteria[name].index

    def _criterion(self, name: str, node: Json) -> None:
        body = self._operate(node, name) if node.get("id", name) == name else self.node(node, name)
        applies = self.node(node["applies"], name) if "applies" in node and node["id"] == name else None
        index = body
        if applies is not None:
            index = self.circuit.join("any", (self.circuit.join("not", (applies,)), body))
        self.criteria[name] = Criterion(name, index, applies)

    def node(self, node: Json, within: str) -> Index:
        """The place in the circuit of a condition that stands within the criterion ``within``."""
        if "id" in node and node["op"] not in ("ref", "information"):
            return self._named(node["id"])
        return self._operate(node, within)

    def _operate(self, node: Json, within: str) -> Index:
        return _OPERATORS[node["op"]](self, node, within)

    def _group(self, node: Json, within: str) -> Index:
        parts = tuple(self.node(part, within) for part in node["of"] if part["op"] != "information")
        return self.circuit.join(node["op"], parts, node.get("n", 0))

    def _compare(self, node: Json, within: str) -> Index:
        duration = self.vocabulary.questions[node["question"]].kind == "duration"
        return self._compared(
            node,
            lambda comparator: (
                Length(node["question"], comparator, parse_span(node["value"]))
                if duration
                else Number(node["question"], comparator, node["value"])
            ),
        )

    def _compared(self, node: Json, atom: Callable[[str], Length | Number | Since]) -> Index:
        """A comparison; "less than" and "at most" become the negation of their opposite."""
        opposite = OPPOSITE.get(node["cmp"])
        if opposite is None:
            return self.circuit.add(atom(node["cmp"]))
        return self.circuit.join("not", (self.circuit.add(atom(opposite)),))

    def _since(self, node: Json, within: str) -> Index:
        # "None" fails every comparison, so its opposite is no mere negation of it.
        return self.circuit.add(Since(node["question"], node["cmp"], parse_span(node["value"])))

    def _yes(self, node: Json, within: str) -> Index:
        return self.circuit.add(Yes(node["question"]))

    def _is(self, node: Json, within: str) -> Index:
        return self.circuit.add(Is(node["question"], frozenset(node["values"])))

    def _none(self, node: Json, within: str) -> Index:
        return self.circuit.add(IsNone(node["question"]))

    def _count(self, node: Json, within: str) -> Index:
        selection = self.selections[node["of"]]
        return self.circuit.add(Count(selection, node["cmp"], node["value"], node.get("with_request", False)))

    def _elapsed(self, node: Json, within: str) -> Index:
        selection = self.selections[node["of"]]
        return self.circuit.add(Elapsed(selection, node["which"], node["cmp"], parse_span(node["value"])))

    def _event(self, node: Json, within: str) -> Index:
        test = read_event_test(node["where"], self.vocabulary)
        return self.circuit.add(Events(self.selections[node["of"]], node["which"], test))

    def _reading(self, node: Json, within: str) -> Index:
        return self.node(node["options"][self.taken[node["reading"]]], within)

    def _ref(self, node: Json, within: str) -> Index:
        return self._named(node["id"])

    def _case_by_case(self, node: Json, within: str) -> Index:
        return self.circuit.add(Judgement(within))

    def _value(self, node: Json, within: str) -> Index:
        return self.circuit.add(Fixed(node["value"]))


_OPERATORS: Mapping[str, Callable[[Reader, Json, str], Index]] = {
    "all": Reader._group,
    "any": Reader._group,
    "at_least": Reader._group,
    "not": Reader._group,
    "yes": Reader._yes,
    "is": Reader._is,
    "compare": Reader._compare,
    "since": Reader._since,
    "none": Reader._none,
    "count": Reader._count,
    "elapsed": Reader._elapsed,
    "event": Reader._event,
    "reading": Reader._reading,
    "case_by_case": Reader._case_by_case,
    "ref": Reader._ref,
    "value": Reader._value,
}
