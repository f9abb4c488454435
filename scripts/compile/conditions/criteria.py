"""What makes a condition a criterion: an id, a text, a citation, and what may stand beside them."""

from dataclasses import dataclass, replace
from re import fullmatch

from scripts.compile.conditions.operators import CRITERION_KEYS
from scripts.compile.conditions.parsing import Parser, Scope
from scripts.compile.conditions.tree import Criterion, Node
from scripts.compile.model.base import KEBAB
from scripts.compile.model.cite import Cite
from scripts.compile.problem import Spot, shown
from scripts.compile.read.located import Map, Seq
from scripts.compile.read.schema import problems_of

HOW_TO_CITE = "add `cite: {section: …, place: …}` with its place in the source"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a criterion beside its condition."""

    criterion: Criterion

    def attach(self, node: Node) -> Node:
        """The condition as this criterion; one whose own ``id`` or ``text`` would collide becomes its only part."""
        if node.op in ("ref", "case_by_case") or node.criterion:
            node = Node("all", node.at, (node,))
        return replace(node, criterion=self.criterion)


def criterion_parts(parser: Parser, value: Map, scope: Scope) -> Parts | None:
    """The parts of a criterion, or ``None`` when the condition has no id."""
    if "id" not in value:
        _stray(parser, value)
        return None
    if not scope.criteria:
        found = "a criterion stands where only a condition can"
        parser.note(value.spot("id"), "misplaced-criterion", found, "move it to a section and use `ref:` here")
        return None
    local = _id(parser, value)
    full = f"{scope.parent}.{local}" if scope.parent else local
    text, reads = _text(parser, value, "text"), _reads(parser, value)
    _text(parser, value, "note", required=False)
    _text(parser, value, "aspect", required=False)
    inner = Scope(parent=full, criteria=False)
    applies = parser.node(value["applies"], value.spot("applies"), inner) if "applies" in value else None
    return Parts(Criterion(full, text, _cite(parser, value), value, reads, applies))


def _stray(parser: Parser, value: Map) -> None:
    for key in CRITERION_KEYS:
        if key in value:
            found = f"`{key}` stands beside no `id`"
            parser.note(value.spot(key), "criterion-without-id", found, "add an `id:`, or remove it")
            return


def _id(parser: Parser, value: Map) -> str:
    name = value["id"]
    if not isinstance(name, str) or not fullmatch(KEBAB, name):
        accepted = "write lower-case words joined by hyphens, such as acute-radicular"
        parser.note(value.spot("id"), "wrong-form", f"{shown(name)} is not a criterion's id", accepted)
    return str(name)


def _text(parser: Parser, value: Map, key: str, *, required: bool = True) -> str:
    if key not in value and required:
        parser.note(value.spot("id"), "missing", f"the criterion has no `{key}`", f"add `{key}:` in your own words")
    text = value.get(key)
    if key in value and (not isinstance(text, str) or not text.strip()):
        parser.note(value.spot(key), "wrong-type", f"{shown(text)} is not a text", "write a sentence")
    return str(text)


def _cite(parser: Parser, value: Map) -> Map:
    if "cite" not in value:
        parser.note(value.spot("id"), "missing-citation", "the criterion has no `cite`", HOW_TO_CITE)
    cite = value.map("cite")
    for each in problems_of(Cite, value["cite"], value.spot("cite")) if "cite" in value else ():
        parser.note(Spot(each.file, each.line, each.field), each.code, each.found, each.accepted)
    return cite


def _reads(parser: Parser, value: Map) -> tuple[str, ...]:
    reads = value.get("reads", [])
    if isinstance(reads, Seq) or not reads:
        return tuple(str(each) for each in reads)
    parser.note(value.spot("reads"), "wrong-type", f"{shown(reads)} is not a list", "write a list of readings: [one]")
    return ()
