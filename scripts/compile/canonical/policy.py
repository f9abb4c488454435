"""The canonical form of one policy."""

from collections.abc import Iterator

from scripts.compile.canonical.node import canonical_cite, canonical_node
from scripts.compile.conditions.tree import Node
from scripts.compile.policy import Policy, Section
from scripts.compile.read.located import Map, Yaml
from scripts.compile.selection import Filters, Selection
from scripts.compile.uses import listed, uses
from scripts.compile.vocabulary import Vocabulary

_COPIED: tuple[str, ...] = (
    "title",
    "number",
    "version",
    "source",
    "summary",
    "lines_of_business",
    "jurisdictions",
    "references",
    "not_stated",
)
_COPIED += ("disclaimer", "dates")
_CITED = ("definitions", "background", "tables", "history", "notes")

type Json = dict[str, Yaml]


def canonical_policy(policy: Policy, vocabulary: Vocabulary) -> Json:
    """One policy, without its hash; call it for sound data only."""
    raw, source = policy.raw, str(policy.raw["source"])
    return {
        "id": policy.id,
        "payer": policy.id.split("/")[0],
        **{key: raw[key] for key in _COPIED if key in raw},
        **({"review": _cited(raw.map("review"), source)} if "review" in raw else {}),
        **({"reach": _reach(raw.map("reach"), source)} if "reach" in raw else {}),
        **{key: [_cited(each, source) for each in raw.maps(key)] for key in _CITED},
        "codes": [_code_group(each, source) for each in raw.maps("codes")],
        **({"beside": [_cited(each, source) for each in raw.maps("beside")]} if "beside" in raw else {}),
        "readings": [_reading(each, source) for each in raw.maps("readings")],
        "selections": {name: canonical_selection(each, source) for name, each in policy.selections.items()},
        "sections": [_section(each, source) for each in policy.sections],
        "outcomes": [{"outcome": each.id, "when": _optional(each.when, source)} for each in policy.outcomes],
        "uses": uses(policy, vocabulary),
    }


def _cited(value: Map, source: str) -> Json:
    return {**value, "cite": canonical_cite(value.map("cite"), source)}


def _reach(value: Map, source: str) -> Json:
    return {name: _cited(value.map(name), source) for name in value}


def _code_group(value: Map, source: str) -> Json:
    return {**_cited(value, source), "says": [_cited(each, source) for each in value.maps("says")]}


def _reading(value: Map, source: str) -> Json:
    options = [{"id": key, "text": text} for key, text in value.map("options").items()]
    return {**_cited(value, source), "options": options}


def canonical_selection(selection: Selection, source: str) -> Json:
    """A selection, with its filters under each option where it has a reading."""
    options = {option: _filters(each, source) for option, each in selection.options.items()}
    filters = {"reading": selection.reading, "options": options} if selection.reading else options[""]
    return {"called": selection.raw["called"], **filters}


def _filters(filters: Filters, source: str) -> Json:
    raw = filters.raw
    episode, merge = raw.get("episode"), raw.get("merge")
    return {
        **{key: raw.get(key) for key in ("of", "within", "within_first", "from", "by")},
        "procedure": listed(raw.get("procedure")) or None,
        "where": _optional(filters.where, source),
        "episode": {"breaks": [], **episode} if episode else None,
        "merge": {"same": [], **merge} if merge else None,
        "after_last": raw.get("after_last"),
    }


def _section(section: Section, source: str) -> Json:
    items = list(criteria_below(section.node)) if section.node else section.items
    return {
        **{key: section.raw[key] for key in ("id", "title", "kind", "jurisdiction", "intro") if key in section.raw},
        "node": _optional(section.node, source),
        "items": [canonical_node(item, source) for item in items],
    }


def _optional(node: Node | None, source: str) -> Json | None:
    return canonical_node(node, source) if node else None


def criteria_below(node: Node) -> Iterator[Node]:
    """The criteria directly below a condition: those with no other criterion between."""
    for part in node.below():
        if part.criterion:
            yield part
        else:
            yield from criteria_below(part)
