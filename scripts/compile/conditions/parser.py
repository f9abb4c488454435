"""Parses a condition as an author writes it into a tree. Shapes alone are judged here, names and types later."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scripts.compile.conditions.comparison import compared, compares
from scripts.compile.conditions.criteria import Parts, criterion_parts
from scripts.compile.conditions.operations import OPERATIONS
from scripts.compile.conditions.operators import (
    CRITERION_KEYS,
    EVENT_OPERATORS,
    OPERATORS,
    RESERVED,
    arguments,
    operator_of,
)
from scripts.compile.conditions.parsing import Scope
from scripts.compile.conditions.tree import Node
from scripts.compile.problem import MOST_REPORTED, Problem, Spot, one_of, problem, shown, too_many
from scripts.compile.read.located import Map, Seq, Yaml

UNPARSED = "unparsed"
SHAPE = "write a question's id, or a mapping with one operator"


class TooManyProblemsError(Exception):
    """Ends the parsing of a policy; the problems so far have been noted."""


@dataclass(slots=True)
class NodeParser:
    """Parses the conditions of one policy and collects what is wrong with their shape."""

    names: Mapping[bool, set[str]]  # known names: of fields (True) and of questions (False)
    problems: list[Problem] = field(default_factory=list)

    def note(self, spot: Spot, code: str, found: str, accepted: str) -> None:
        """Record what is wrong; stop when it is too much."""
        if len(self.problems) == MOST_REPORTED:
            self.problems.append(too_many(spot))
            raise TooManyProblemsError
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
        if lone and (names[0] in self.names[scope.event] or compares(value[names[0]])):
            return compared(self, names[0], value, scope)
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
