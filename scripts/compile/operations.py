"""How each operator is parsed, by its word."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from scripts.compile.located import Map, Seq, Yaml
from scripts.compile.parsing import Parser, Scope, comparator
from scripts.compile.problem import Spot, shown
from scripts.compile.tree import Node

type Operation = Callable[[Parser, str, Map, Scope], Node | None]


def _word(parser: Parser, value: Map, key: str, what: str) -> str | None:
    """A plain word under a key."""
    word = value[key]
    if isinstance(word, str):
        return word
    parser.note(value.spot(key), "wrong-type", f"{shown(word)} is not {what}", f"write {what} after `{key}:`")
    return None


def _typed[T](parser: Parser, value: Map, key: str, kind: type[T], accepted: str) -> T | None:
    """The value under a key when it has the type."""
    found = value[key]
    if isinstance(found, kind) and (kind is bool or not isinstance(found, bool)):
        return found
    parser.note(value.spot(key), "wrong-type", f"{shown(found)} is not accepted by `{key}`", accepted)
    return None


def _parts(parser: Parser, value: Map, key: str, scope: Scope) -> tuple[Node, ...] | None:
    """The conditions in a list."""
    items = _typed(parser, value, key, Seq, "write a list of conditions")
    if items is None:
        return None
    if not items:
        parser.note(value.spot(key), "empty-group", f"`{key}` has no conditions", "add conditions, or remove it")
        return None
    parts = (parser.node(item, items.spot(index), scope) for index, item in enumerate(items))
    return tuple(part for part in parts if part)


def _group(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    parts = _parts(parser, value, head, scope)
    return None if parts is None else Node(head, value.spot(head), parts)


def _not(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    part = parser.node(value[head], value.spot(head), scope)
    return Node("not", value.spot(head), (part,)) if part else None


def _at_least(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    parts = _parts(parser, value, "of", scope)
    least = _typed(parser, value, head, int, "write a whole number")
    if parts is None or least is None:
        return None
    most = sum(part.op != "information" for part in parts)
    if not 1 <= least <= most:
        parser.note(
            value.spot(head), "out-of-range", f"`at_least: {least}` of {most}", f"write a number from 1 to {most}"
        )
    return Node("at_least", value.spot(head), parts, {"n": least})


def _yes(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    name = _word(parser, value, head, f"the id of a {scope.subject}")
    if name is None:
        return None
    spot = value.spot(head)
    yes = Node("yes", spot, args={scope.subject: name}, spots={scope.subject: spot})
    return yes if head == "yes" else Node("not", spot, (yes,))


def _none(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    yes = _yes(parser, head, value, scope)
    return replace(yes.of[0], op="none") if yes else None


def _since(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    name = _word(parser, value, head, "the id of a date question")
    return None if name is None else _compared(parser, value, head, "since", {"question": name})


def _count(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    name = _word(parser, value, head, "the name of a selection")
    request = _typed(parser, value, "with_request", bool, "write true or false") if "with_request" in value else False
    if name is None or request is None:
        return None
    return _compared(parser, value, head, "count", {"of": name, "with_request": request})


def _elapsed(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    name = _word(parser, value, head, "the name of a selection")
    which = head.removeprefix("elapsed_since_")
    return None if name is None else _compared(parser, value, head, "elapsed", {"of": name, "which": which})


def _compared(parser: Parser, value: Map, head: str, op: str, args: dict[str, Yaml]) -> Node | None:
    """An operator with a comparator beside it."""
    compared = comparator(parser, value, value.spot(head))
    if compared is None:
        return None
    cmp, right, spot = compared
    subject = "of" if "of" in args else "question"
    spots = {"value": spot, subject: value.spot(head)}
    return Node(op, value.spot(head), args={**args, "cmp": cmp, "value": right}, spots=spots)


def _event(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    name = _word(parser, value, head, "the name of a selection")
    where = parser.node(value["where"], value.spot("where"), Scope(event=True, parent=scope.parent, criteria=False))
    if name is None or where is None:
        return None
    return Node("event", value.spot(head), args={"of": name, "which": head}, where=where)


def _reading(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    name = _word(parser, value, head, "the id of a reading")
    options = _typed(parser, value, "options", Map, "write a condition for each option of the reading")
    if name is None or options is None:
        return None
    parsed = {key: parser.node(each, options.spot(key), scope) for key, each in options.items()}
    known = {key: node for key, node in parsed.items() if node}
    spots: dict[str, Spot] = {
        "options": value.spot("options"),
        **{f"options.{key}": options.spot(key) for key in options},
    }
    return Node("reading", value.spot(head), args={"reading": name}, spots=spots, options=known)


def _text(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    text = _word(parser, value, head, "a text")
    return None if text is None else Node(head, value.spot(head), args={"text": text})


def _ref(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    name = _word(parser, value, head, "the id of a section or the full id of a criterion")
    return None if name is None else Node("ref", value.spot(head), args={"id": name})


def _flag(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    flag = _typed(parser, value, head, bool, "write true or false")
    if flag is None:
        return None
    if head == "value":
        return Node("value", value.spot(head), args={"value": flag})
    if not flag:
        parser.note(value.spot(head), "wrong-value", "`information: false` says nothing", "write true, or a condition")
        return None
    return Node("information", value.spot(head))


OPERATIONS: Mapping[str, Operation] = {
    "all": _group,
    "any": _group,
    "not": _not,
    "at_least": _at_least,
    "yes": _yes,
    "no": _yes,
    "since": _since,
    "none": _none,
    "count": _count,
    "elapsed_since_last": _elapsed,
    "elapsed_since_first": _elapsed,
    "last": _event,
    "first": _event,
    "every": _event,
    "some": _event,
    "reading": _reading,
    "case_by_case": _text,
    "information": _flag,
    "ref": _ref,
    "value": _flag,
}
