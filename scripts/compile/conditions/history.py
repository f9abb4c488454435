"""Operators on a selection of prior procedures."""

from scripts.compile.conditions.parsing import Parser, Scope, compared, typed, word
from scripts.compile.conditions.tree import Node
from scripts.compile.read.located import Map, Yaml


def count(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{count: selection, at_least: 1}``."""
    name = word(parser, value, head, "the name of a selection")
    request = typed(parser, value, "with_request", bool, "write true or false") if "with_request" in value else False
    if name is None or request is None:
        return None
    return compared(parser, value, head, "count", {"of": name, "with_request": request})


def elapsed(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{elapsed_since_last: selection, at_least: 14 days}``, or since the first."""
    name = word(parser, value, head, "the name of a selection")
    which = head.removeprefix("elapsed_since_")
    return None if name is None else compared(parser, value, head, "elapsed", {"of": name, "which": which})


def later(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{later: selection, than: selection}``."""
    one, other = (word(parser, value, key, "the name of a selection") for key in (head, "than"))
    if one is None or other is None:
        return None
    spots = {"of": value.spot(head), "than": value.spot("than")}
    return Node("later", value.spot(head), args={"of": one, "than": other}, spots=spots)


def event(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{last: selection, where: condition}``, or of the first, every or some."""
    name = word(parser, value, head, "the name of a selection")
    where = parser.node(value["where"], value.spot("where"), Scope(event=True, parent=scope.parent, criteria=False))
    that_day = _of_that_day(parser, value) if "of_that_day" in value else {}
    if name is None or where is None or that_day is None:
        return None
    return Node("event", value.spot(head), args={"of": name, "which": head, **that_day}, where=where)


def _of_that_day(parser: Parser, value: Map) -> dict[str, Yaml] | None:
    """Of several on the last (the first) day, every one or some."""
    found = typed(parser, value, "of_that_day", str, "write every or some")
    if found not in ("every", "some", None):
        parser.note(value.spot("of_that_day"), "wrong-value", f"“{found}” of a day", "write every or some")
        return None
    return None if found is None else {"of_that_day": found}
