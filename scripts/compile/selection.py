"""Selections of prior procedures, as written: a set of filters, or one set for each option of a reading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.compile.conditions.parsing import Parser, Scope
from scripts.compile.conditions.tree import Node
from scripts.compile.read.located import Map


@dataclass(frozen=True, slots=True)
class Filters:
    """What a selection lets pass; ``where`` is its test of a procedure, parsed."""

    raw: Map
    where: Node | None

    @property
    def parent(self) -> str | None:
        """The selection that it is taken from."""
        return str(self.raw["of"]) if "of" in self.raw else None

    @property
    def named(self) -> Mapping[str, str]:
        """The selections that it names, by the key under which it does."""
        return {key: str(self.raw[key]) for key in ("of", "after_last") if key in self.raw}


@dataclass(frozen=True, slots=True)
class Selection:
    """A named selection; with a reading, ``options`` holds the filters under each option, else they stand under ""."""

    name: str
    raw: Map
    reading: str
    options: Mapping[str, Filters]

    @property
    def filters(self) -> Iterator[Filters]:
        """The filters, under every option."""
        return iter(self.options.values())

    @property
    def parents(self) -> set[str]:
        """The selections that it is taken from or named after, under any option."""
        return {name for each in self.filters for name in each.named.values()}


def read_selections(parser: Parser, raw: Map) -> dict[str, Selection]:
    """The selections of a policy by name."""
    return {name: _selection(parser, name, each) for name, each in raw.items() if isinstance(each, Map)}


def _selection(parser: Parser, name: str, raw: Map) -> Selection:
    if "reading" not in raw:
        return Selection(name, raw, "", {"": _filters(parser, raw)})
    options = {key: _filters(parser, each) for key, each in raw.map("options").items() if isinstance(each, Map)}
    return Selection(name, raw, str(raw["reading"]), options)


def _filters(parser: Parser, raw: Map) -> Filters:
    scope = Scope(event=True, criteria=False)
    where = parser.node(raw["where"], raw.spot("where"), scope) if "where" in raw else None
    return Filters(raw, where)
