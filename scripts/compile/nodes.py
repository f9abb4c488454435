"""Parses a condition as an author writes it into a tree. Shapes alone are judged here, names and types later."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scripts.compile.criteria import Parts, criterion_parts
from scripts.compile.located import Map, Seq, Yaml
from scripts.compile.operations import OPERATIONS
from scripts.compile.operators import (
    COMPARATORS,
    CRITERION_KEYS,
    EVENT_OPERATORS,
    OPERATORS,
    OTHER,
    RESERVED,
    SAME,
    arguments,
    operator_of,
)
from scripts.compile.parsing import Scope, comparator
from scripts.compile.problem import Problem, Spot, one_of, problem, shown
from scripts.compile.tree import Node

UNPARSED = "unparsed"
SHAPE = "write a question's id, or a mapping with one operator"


@dataclass(slots=True)
class NodeParser:
    """Parses the conditions of one policy and collects what is wrong with their shape."""

    names: Mapping[bool, set[str]]  # known names: of fields (True) and of questions (False)
    problems: list[Problem] = field(default_factory=list)

    def note(self, spot: Spot, code: str, found: str, accepted: str) -> None:
        """Record what is wrong."""
        self.problems.append(problem(spot, code, found, accepted))

    def node(self, value: Yaml, spot: Spot, scope: Scope) -> Node | None:
        """A condition, or ``None`` when it has no usable shape."""
        if isinstance(value, str):
            return Node("yes", spot, args={scope.subject: value}, spots={scope.subject: spot})
        if not isinstance(value, Map):
            self.note(spot, "not-a-condition", f"{shown(value)} is no condition", SHAPE)
            return None
        parts = criterion_parts(self, value, scope)
        node = self.operation(value, spot, replace(scope, parent=parts.criterion.id) if parts else scope)
        if node and node.op == "information" and not parts:
            node = None
            self.note(
                spot, "criterion-without-id", "`information` stands beside no `id`", "add `id:`, `text:`, `cite:`"
            )
        if node is None:
            return self.salvage(value, spot, parts, scope)
        return parts.attach(node) if parts else node

    def salvage(self, value: Map, spot: Spot, parts: Parts | None, scope: Scope) -> Node | None:
        """What remains of a condition that cannot be parsed: its criteria, so that they are not reported as lost."""
        inner = replace(scope, parent=parts.criterion.id) if parts else scope
        found: list[Node | None] = []
        for key, each in value.items():
            if isinstance(each, Seq) and key not in CRITERION_KEYS:
                found += [
                    self.node(item, each.spot(at), inner) for at, item in enumerate(each) if isinstance(item, Map)
                ]
        known = tuple(node for node in found if node)
        if not known and not parts:
            return None
        return Node(UNPARSED, spot, known, criterion=parts.criterion if parts else None)

    def operation(self, value: Map, spot: Spot, scope: Scope) -> Node | None:
        """The operator of a mapping and what belongs to it."""
        keys = [key for key in value if key not in CRITERION_KEYS]
        heads = operator_of(keys)
        names = [key for key in keys if key in self.names[scope.event] and key not in RESERVED]
        if len(heads) + len(names) > 1:
            self.several(value, heads + names)
            return None
        if heads:
            return self.operator(heads[0], value, scope, keys)
        return self.comparison(value, spot, scope, keys)

    def several(self, value: Map, heads: list[str]) -> None:
        """Two conditions in one mapping: whether "and" or "or" is meant is not for us to guess."""
        names = " and ".join(f"`{head}`" for head in heads)
        accepted = "keep one, or write each as an item of `all:` or `any:`"
        self.note(value.spot(heads[1]), "several-operators", f"{names} stand in one condition", accepted)

    def operator(self, head: str, value: Map, scope: Scope, keys: list[str]) -> Node | None:
        """A condition that begins with an operator word."""
        if scope.event and head not in EVENT_OPERATORS:
            found = f"`{head}` is no operator for a prior procedure"
            self.note(value.spot(head), "unknown-operator", found, one_of(EVENT_OPERATORS, head))
            return None
        for key in keys:
            if key != head and key not in arguments(head):
                accepted = one_of(sorted(arguments(head) | set(CRITERION_KEYS)), key)
                self.note(value.spot(key), "unknown-key", f"`{key}` does not belong to `{head}`", accepted)
        for name in OPERATORS[head]:
            if name != "cmp" and not name.endswith("?") and name not in value:
                self.note(value.spot(head), "missing-operand", f"`{head}` has no `{name}`", f"add `{name}:` beside it")
                return None
        return OPERATIONS[head](self, head, value, scope)

    def comparison(self, value: Map, spot: Spot, scope: Scope, keys: list[str]) -> Node | None:
        """``{question: value}`` and its kin; an unknown name is taken for a question when it is compared like one."""
        names = [key for key in keys if key not in RESERVED]
        lone = len(names) == 1 and (len(keys) == 1 or (scope.event and set(keys) == {names[0], "alike"}))
        if lone and (names[0] in self.names[scope.event] or _compares(value[names[0]])):
            return self.compared(names[0], value, scope)
        self.no_operator(value, spot, scope, names)
        return None

    def no_operator(self, value: Map, spot: Spot, scope: Scope, names: list[str]) -> None:
        """A mapping in which no operator can be found."""
        words = list(EVENT_OPERATORS if scope.event else OPERATORS)
        for key in names:
            found = f"`{key}` is no operator, nor a {scope.subject} that is compared"
            self.note(value.spot(key), "unknown-operator", found, one_of(words, key))
        if not names:
            self.note(spot, "no-operator", "the condition has no operator", f"add one of {', '.join(words)}")

    def compared(self, name: str, value: Map, scope: Scope) -> Node | None:
        """A comparison of the answer to a question, or of a field."""
        right, spot = value[name], value.spot(name)
        base = Node("is", spot, args={scope.subject: name}, spots={scope.subject: spot, "values": spot})
        if isinstance(right, Map):
            return self.threshold(base, right)
        if scope.event and isinstance(right, str) and right.startswith((SAME, OTHER)):
            return self.same(base, right, value)
        if "alike" in value:
            accepted = f"write it beside `{SAME}question` or `{OTHER}question`"
            self.note(value.spot("alike"), "unknown-key", "`alike` belongs to a comparison with a question", accepted)
        values = right if isinstance(right, Seq) else [right]
        return replace(base, args={**base.args, "values": list(values)})

    def same(self, base: Node, right: str, value: Map) -> Node:
        """``{field: same_as question}``, perhaps with groups of values that count as the same."""
        word, question = right.split(" ", 1)
        args = {**base.args, "question": question.strip()}
        spots = base.spots
        if "alike" in value:
            args["alike"], spots = value["alike"], {**spots, "alike": value.spot("alike")}
        same = replace(base, op="same", args=args, spots=spots)
        return same if word == SAME.strip() else Node("not", base.at, (same,))

    def threshold(self, base: Node, right: Map) -> Node | None:
        """``{at_least: 6}``."""
        for key in right:
            if key not in COMPARATORS:
                self.note(right.spot(key), "unknown-operator", f"`{key}` compares nothing", one_of(COMPARATORS, key))
                return None
        compared = comparator(self, right, base.at)
        if compared is None:
            return None
        args = {**base.args, "cmp": compared[0], "value": compared[1]}
        return replace(base, op="compare", args=args, spots={**base.spots, "value": compared[2]})


def _compares(value: Yaml) -> bool:
    """Whether a value looks like the right side of a comparison, not like the parts of an operator."""
    if isinstance(value, Seq):
        return not any(isinstance(item, (Map, Seq)) for item in value)
    return not isinstance(value, Map) or any(key in COMPARATORS for key in value)
