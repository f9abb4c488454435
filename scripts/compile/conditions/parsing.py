"""What the parts of the condition parser share: the surroundings of a condition, and the way to report."""

from dataclasses import dataclass
from typing import Protocol

from scripts.compile.conditions.operators import COMPARATORS
from scripts.compile.conditions.tree import Node
from scripts.compile.problem import Spot, shown
from scripts.compile.read.located import Map, Yaml


@dataclass(frozen=True, slots=True)
class Scope:
    """What surrounds a condition."""

    event: bool = False  # a condition on one prior procedure, whose names are fields
    parent: str = ""  # the full id of the enclosing criterion
    criteria: bool = True  # whether criteria may stand here

    @property
    def subject(self) -> str:
        """What names stand for here."""
        return "field" if self.event else "question"


class Parser(Protocol):
    """Parses conditions; what is wrong is noted, and the parse goes on beside it."""

    def node(self, value: Yaml, spot: Spot, scope: Scope) -> Node | None:
        """A condition, or ``None`` when it has no usable shape."""

    def note(self, spot: Spot, code: str, found: str, accepted: str) -> None:
        """Record what is wrong."""


def comparator(parser: Parser, value: Map, spot: Spot) -> tuple[str, Yaml, Spot] | None:
    """The one comparator among the keys of ``value``, with its value and place."""
    keys = [key for key in value if key in COMPARATORS]
    if len(keys) == 1:
        return keys[0], value[keys[0]], value.spot(keys[0])
    found = f"{' and '.join(keys)} stand together" if keys else "nothing is compared"
    accepted = f"write exactly one of {', '.join(COMPARATORS)}; for a range, two items of `all:`"
    parser.note(spot, "wrong-comparison", found, accepted)
    return None


def word(parser: Parser, value: Map, key: str, what: str) -> str | None:
    """A plain word under a key."""
    word = value[key]
    if isinstance(word, str):
        return word
    parser.note(value.spot(key), "wrong-type", f"{shown(word)} is not {what}", f"write {what} after `{key}:`")
    return None


def typed[T](parser: Parser, value: Map, key: str, kind: type[T], accepted: str) -> T | None:
    """The value under a key when it has the type."""
    found = value[key]
    if isinstance(found, kind) and (kind is bool or not isinstance(found, bool)):
        return found
    parser.note(value.spot(key), "wrong-type", f"{shown(found)} is not accepted by `{key}`", accepted)
    return None


def compared(parser: Parser, value: Map, head: str, op: str, args: dict[str, Yaml]) -> Node | None:
    """An operator with a comparator beside it."""
    compared = comparator(parser, value, value.spot(head))
    if compared is None:
        return None
    cmp, right, spot = compared
    subject = "of" if "of" in args else "question"
    spots = {"value": spot, subject: value.spot(head)}
    return Node(op, value.spot(head), args={**args, "cmp": cmp, "value": right}, spots=spots)
