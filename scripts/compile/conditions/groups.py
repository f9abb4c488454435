"""Operators that join conditions: all, any, not, at least so many, and the options of a reading."""

from scripts.compile.conditions.parsing import Parser, Scope, typed, word
from scripts.compile.conditions.tree import Node
from scripts.compile.problem import Spot
from scripts.compile.read.located import Map, Seq


def _parts(parser: Parser, value: Map, key: str, scope: Scope) -> tuple[Node, ...] | None:
    """The conditions in a list."""
    items = typed(parser, value, key, Seq, "write a list of conditions")
    if items is None:
        return None
    if not items:
        parser.note(value.spot(key), "empty-group", f"`{key}` has no conditions", "add conditions, or remove it")
        return None
    parts = (parser.node(item, items.spot(index), scope) for index, item in enumerate(items))
    return tuple(part for part in parts if part)


def group(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{all: [...]}`` and ``{any: [...]}``."""
    parts = _parts(parser, value, head, scope)
    return None if parts is None else Node(head, value.spot(head), parts)


def not_(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{not: condition}``."""
    part = parser.node(value[head], value.spot(head), scope)
    return Node("not", value.spot(head), (part,)) if part else None


def at_least(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{at_least: 3, of: [...]}``."""
    parts = _parts(parser, value, "of", scope)
    least = typed(parser, value, head, int, "write a whole number")
    if parts is None or least is None:
        return None
    most = sum(part.op != "information" for part in parts)
    if not 1 <= least <= most:
        parser.note(
            value.spot(head), "out-of-range", f"`at_least: {least}` of {most}", f"write a number from 1 to {most}"
        )
    return Node("at_least", value.spot(head), parts, {"n": least})


def reading(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{reading: id, options: {option: condition}}``."""
    name = word(parser, value, head, "the id of a reading")
    options = typed(parser, value, "options", Map, "write a condition for each option of the reading")
    if name is None or options is None:
        return None
    parsed = {key: parser.node(each, options.spot(key), scope) for key, each in options.items()}
    known = {key: node for key, node in parsed.items() if node}
    spots: dict[str, Spot] = {
        "options": value.spot("options"),
        **{f"options.{key}": options.spot(key) for key in options},
    }
    return Node("reading", value.spot(head), args={"reading": name}, spots=spots, options=known)
