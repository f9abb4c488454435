"""Operators on one question, and those that hold a value of their own."""

from dataclasses import replace

from scripts.compile.conditions.parsing import Parser, Scope, compared, typed, word
from scripts.compile.conditions.tree import Node
from scripts.compile.read.located import Map


def yes_or_no(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{yes: question}`` and ``{no: question}``."""
    name = word(parser, value, head, f"the id of a {scope.subject}")
    if name is None:
        return None
    spot = value.spot(head)
    yes = Node("yes", spot, args={scope.subject: name}, spots={scope.subject: spot})
    return Node("not", spot, (yes,)) if head == "no" else yes


def none(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{none: date question}``."""
    node = yes_or_no(parser, head, value, scope)
    return replace(node, op="none") if node else None


def since(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{since: date question, at_least: 6 months}``."""
    name = word(parser, value, head, "the id of a date question")
    return None if name is None else compared(parser, value, head, "since", {"question": name})


def more(parser: Parser, head: str, value: Map, scope: Scope) -> Node | None:
    """``{more: question, than: question}``, of fields ``{more: field, than: field or time_since}``."""
    one, other = (word(parser, value, key, f"the id of a {scope.subject}") for key in (head, "than"))
    if one is None or other is None:
        return None
    spots = {scope.subject: value.spot(head), "than": value.spot("than")}
    return Node("more", value.spot(head), args={scope.subject: one, "than": other}, spots=spots)


def case_by_case(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{case_by_case: text}``."""
    text = word(parser, value, head, "a text")
    return None if text is None else Node(head, value.spot(head), args={"text": text})


def ref(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{ref: section or full id of a criterion}``."""
    name = word(parser, value, head, "the id of a section or the full id of a criterion")
    return None if name is None else Node("ref", value.spot(head), args={"id": name})


def constant(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{value: true}``."""
    constant = typed(parser, value, head, bool, "write true or false")
    return None if constant is None else Node("value", value.spot(head), args={"value": constant})


def information(parser: Parser, head: str, value: Map, _: Scope) -> Node | None:
    """``{information: true}``."""
    is_information = typed(parser, value, head, bool, "write true")
    if is_information is False:
        parser.note(value.spot(head), "wrong-value", "`information: false` says nothing", "write true, or a condition")
    return Node("information", value.spot(head)) if is_information else None
