"""From a policy's compiled data to a circuit: which node of it is which criterion, and which decides what."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from calc.case.questions import Json
from calc.criteria.atoms import Atom, Judgement
from calc.criteria.circuit import Circuit, Index
from calc.errors import BadPolicy
from calc.policy.atom_reader import AtomReader

GROUPS = ("all", "any", "at_least", "not")
UNCRITICAL = ("ref", "information")


@dataclass(frozen=True, slots=True)
class Criterion:
    """Where a criterion (or a section) stands in the circuit; ``applies`` is its guard, if it has one.

    ``parts`` are the criteria that a section is made of, where it is made of nothing else.
    """

    id: str
    index: Index
    applies: Index | None = None
    parts: tuple[str, ...] = ()


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

    @property
    def roots(self) -> tuple[Index, ...]:
        """Where the conditions of the outcomes stand in the circuit."""
        return tuple(outcome.index for outcome in self.outcomes if outcome.index is not None)


def _parts(node: Json) -> tuple[str, ...]:
    """The criteria that a node consists of; none where it has conditions of its own, or is no group."""
    parts = [part for part in node["of"] if part["op"] != "information"] if node["op"] in GROUPS else []
    own = "id" in node or any("id" not in part or part["op"] in UNCRITICAL for part in parts)
    return () if own else tuple(part["id"] for part in parts)


@dataclass(slots=True)
class Reader:
    """Reads the nodes of one policy into a circuit, under the readings that ``taken`` names."""

    circuit: Circuit
    atoms: AtomReader
    taken: Mapping[str, str]
    named: dict[str, Json] = field(default_factory=dict)
    criteria: dict[str, Criterion] = field(default_factory=dict)

    def view(self, policy: Mapping[str, Json]) -> View:
        """Read the whole policy."""
        for section in policy["sections"]:
            if section.get("node"):
                self.named[section["id"]] = section["node"]
                self._announce(section["node"])
        criteria = {name: self._named(name) for name in self.named}
        for section in policy["sections"]:
            if section.get("node"):
                criteria[section["id"]] = replace(criteria[section["id"]], parts=_parts(section["node"]))
        return View(criteria, tuple(self._outcome(data) for data in policy["outcomes"]))

    def condition(self, node: Json) -> Index:
        """Place a condition that stands in no policy."""
        return self._node(node, "")

    def _announce(self, node: Json) -> None:
        """Note every criterion, so that a reference may come before what it refers to."""
        if "id" in node and node["op"] not in UNCRITICAL:
            self.named[node["id"]] = node
        for part in (*node.get("of", ()), *node.get("options", {}).values()):
            if isinstance(part, dict):
                self._announce(part)

    def _outcome(self, data: Json) -> Outcome:
        when = data.get("when")
        return Outcome(data["outcome"], None if when is None else self._node(when, ""))

    def _named(self, name: str) -> Criterion:
        if name not in self.criteria:
            if name not in self.named:
                raise BadPolicy(f"“{name}” is referred to but is not in the policy.")
            self.criteria[name] = self._criterion(name, self.named[name])
        return self.criteria[name]

    def _criterion(self, name: str, node: Json) -> Criterion:
        if node.get("id", name) != name:  # a section that is one criterion
            return Criterion(name, self._named(node["id"]).index)
        body = self._operate(node, name)
        if "applies" not in node:
            return Criterion(name, body)
        applies = self._node(node["applies"], name)
        return Criterion(name, self.circuit.join("any", (self.circuit.join("not", (applies,)), body)), applies)

    def _node(self, node: Json, within: str) -> Index:
        """Place a condition that stands within the criterion ``within``."""
        if "id" in node and node["op"] not in UNCRITICAL:
            return self._named(node["id"]).index
        return self._operate(node, within)

    def _operate(self, node: Json, within: str) -> Index:
        if node["op"] in GROUPS:
            parts = (self._node(part, within) for part in node["of"] if part["op"] != "information")
            return self.circuit.join(node["op"], tuple(parts), node.get("n", 0))
        if node["op"] == "reading":
            return self._node(node["options"][self.taken[node["reading"]]], within)
        if node["op"] == "ref":
            return self._named(node["id"]).index
        if node["op"] == "case_by_case":
            return self.circuit.add(Judgement(within))
        return self._atom(node, within)

    def _atom(self, node: Json, within: str) -> Index:
        return self.circuit.join("all", tuple(self._part(*part, within) for part in self.atoms.read(node)))

    def _part(self, atom: Atom, holds: bool, within: str) -> Index:
        index = self.circuit.add(atom)
        self.circuit.stands_in(index, within)
        return index if holds else self.circuit.join("not", (index,))
