"""What answers have to do with each other, as written: contradictions, and how the history answers questions.

Its conditions are those of policies, and are checked by the same checks: as a policy that has nothing but outcomes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.compile.conditions.parser import NodeParser
from scripts.compile.conditions.parsing import Scope
from scripts.compile.conditions.tree import Node
from scripts.compile.policy import Outcome, Policy
from scripts.compile.problem import Problem
from scripts.compile.read.files import Files
from scripts.compile.read.located import Map
from scripts.compile.selection import read_selections
from scripts.compile.vocabulary import Vocabulary

FILE = "contradictions.yml"


@dataclass(frozen=True, slots=True)
class Declared:
    """A contradiction, or a derived answer: what was written, and its conditions by their keys."""

    raw: Map
    conditions: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Coherence:
    """All of them, those that are derived by question; ``rules`` holds all conditions and the selections they use."""

    contradictions: tuple[Declared, ...]
    derived: Mapping[str, Declared]
    rules: Policy


def read_coherence(files: Files, vocabulary: Vocabulary) -> tuple[Coherence, list[Problem]]:
    """What the files declare, and what is wrong with the shape of conditions."""
    roots = [each.root for each in files.of("contradictions") if each.root is not None]
    root = roots[0] if roots else Map(FILE, 1, "")
    parser = NodeParser({event: set(vocabulary.names(event=event)) for event in (False, True)})
    selections = read_selections(parser, root.map("selections"))
    contradictions = tuple(_contradiction(parser, each) for each in root.maps("contradictions"))
    derived = {name: _derived(parser, raw) for name, raw in _declared(files)}
    nodes = (each for one in (*contradictions, *derived.values()) for each in one.conditions.values())
    outcomes = tuple(Outcome("", node.at, node) for node in nodes)
    rules = Policy(FILE, root.file, root, (), outcomes, selections, complete=not parser.problems)
    return Coherence(contradictions, derived, rules), parser.problems


def _contradiction(parser: NodeParser, raw: Map) -> Declared:
    scope = Scope(event="entry" in raw, criteria=False)
    return Declared(raw, dict(_conditions(parser, raw, ("when", "entry", "unless"), scope)))


def _derived(parser: NodeParser, raw: Map) -> Declared:
    return Declared(raw, dict(_conditions(parser, raw, ("yes_when", "no_when"), Scope(criteria=False))))


def _conditions(parser: NodeParser, raw: Map, keys: tuple[str, ...], scope: Scope) -> Iterator[tuple[str, Node]]:
    for key in keys:
        node = parser.node(raw[key], raw.spot(key), scope) if key in raw else None
        if node:
            yield key, node


def _declared(files: Files) -> Iterator[tuple[str, Map]]:
    for document in files.of("questions"):
        for name, raw in document.content.map("questions").items():
            if isinstance(raw, Map) and isinstance(raw.get("derived"), Map):
                yield name, raw.map("derived")
