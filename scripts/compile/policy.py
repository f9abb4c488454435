"""A policy as the checks and the writer see it: its conditions parsed, blocks expanded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.compile.blocks.declared import Block
from scripts.compile.blocks.expand import Expansion
from scripts.compile.conditions.operators import OPERATORS
from scripts.compile.conditions.parser import NodeParser, TooManyProblemsError
from scripts.compile.conditions.parsing import Scope
from scripts.compile.conditions.tree import Node
from scripts.compile.problem import Problem, Spot, one_of
from scripts.compile.read.files import Document
from scripts.compile.read.located import Map, Seq
from scripts.compile.selection import Filters, Selection, read_selections
from scripts.compile.vocabulary import Vocabulary

SECTION_KEYS = ("id", "title", "kind", "jurisdiction", "intro", "items")


@dataclass(frozen=True, slots=True)
class Section:
    """A section: a condition, or items that take no part in the determination."""

    id: str
    raw: Map
    node: Node | None
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome, and the condition under which it is reached."""

    id: str
    spot: Spot
    when: Node | None


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a policy.

    ``raw`` is the expanded content of its file, ``complete`` whether every condition could be parsed, ``label`` the
    version that the name of the file gives (``cg-300@2021-06.yml``), empty when it gives none.
    """

    id: str
    file: str
    raw: Map
    sections: tuple[Section, ...]
    outcomes: tuple[Outcome, ...]
    selections: Mapping[str, Selection]
    complete: bool = True
    label: str = ""

    def conditions(self) -> Iterator[Node]:
        """The topmost conditions: of sections, items and outcomes, then the tests of selections."""
        for section in self.sections:
            yield from (section.node,) if section.node else section.items
        yield from (outcome.when for outcome in self.outcomes if outcome.when)
        yield from (each.where for each in self.filters() if each.where)

    def filters(self) -> Iterator[Filters]:
        """The filters of every selection, under every option of its reading."""
        return (each for selection in self.selections.values() for each in selection.filters)

    def nodes(self) -> Iterator[Node]:
        """Every condition, at every depth."""
        for top in self.conditions():
            yield from top.walk()

    def criteria(self) -> Iterator[Node]:
        """Every criterion, in the order of the page."""
        return (node for node in self.nodes() if node.criterion)


def read_policy(
    document: Document, blocks: Mapping[str, Block], vocabulary: Vocabulary
) -> tuple[Policy | None, list[Problem]]:
    """The policy of a file, and what is wrong with the shape of its conditions."""
    if document.root is None:
        return None, []
    expansion = Expansion(blocks)
    raw = expansion.expand(document.root)
    parser = NodeParser({event: set(vocabulary.names(event=event)) for event in (False, True)})
    try:
        policy = _parsed(document, raw, parser, is_sound=not expansion.problems)
    except TooManyProblemsError:
        policy = None
    return policy, [*expansion.problems, *parser.problems]


def _parsed(document: Document, raw: Map, parser: NodeParser, *, is_sound: bool) -> Policy:
    name, _, label = document.id.partition("@")
    sections = tuple(_section(parser, each) for each in raw.maps("sections"))
    outcomes = tuple(_outcome(parser, each) for each in raw.maps("outcomes"))
    selections = read_selections(parser, raw.map("selections"))
    complete = is_sound and not parser.problems
    return Policy(name, document.file, raw, sections, outcomes, selections, complete, label)


def _section(parser: NodeParser, raw: Map) -> Section:
    """A section; its condition is what remains beside the keys of a section."""
    body, items = _body(raw), _items(parser, raw)
    if body and items and not set(body) & set(OPERATORS):
        for key in body:
            found = f"there is no key `{key}` in a section"
            parser.note(raw.spot(key), "unknown-key", found, one_of([*SECTION_KEYS, *OPERATORS], key))
        body = raw.empty()
    node = parser.node(body, raw.spot(), Scope()) if body else None
    if body and "items" in raw:
        found, accepted = "the section has both `items` and a condition", "make the items criteria of the condition"
        parser.note(raw.spot("items"), "wrong-section", found, accepted)
    elif not body and "items" not in raw and "intro" not in raw:
        found = "the section has no content"
        parser.note(raw.spot(), "wrong-section", found, "add a condition, `items:` or `intro:`")
    return Section(str(raw.get("id")), raw, node, items)


def _body(raw: Map) -> Map:
    body = raw.empty()
    for key in raw:
        if key not in SECTION_KEYS:
            body.put(key, raw[key], raw.spot(key).line)
            body.elsewhere[key] = raw.spot(key)
    return body


def _items(parser: NodeParser, raw: Map) -> tuple[Node, ...]:
    items = raw.get("items")
    if not isinstance(items, Seq):
        return ()
    nodes = [parser.node(item, items.spot(index), Scope()) for index, item in enumerate(items)]
    for index, node in enumerate(nodes):
        if node and not node.criterion:
            found = "the item is not a criterion"
            parser.note(items.spot(index), "wrong-section", found, "add `id:`, `text:` and `cite:`")
    return tuple(node for node in nodes if node and node.criterion)


def _outcome(parser: NodeParser, raw: Map) -> Outcome:
    scope = Scope(criteria=False)
    when = parser.node(raw["when"], raw.spot("when"), scope) if "when" in raw else None
    return Outcome(str(raw.get("outcome")), raw.spot("outcome"), when)
