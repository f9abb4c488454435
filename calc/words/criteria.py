"""The criteria of a policy in the order of its page: their sentences, and where in the source they stand."""

from collections.abc import Collection, Iterator, Mapping

from calc.case.questions import Json
from calc.policy.policy import Policy


def criterion_text(policy: Policy, name: str) -> str:
    """The sentence of a criterion, or the title of a section."""
    return next((node["text"] for node in criteria_of(policy) if node["id"] == name), name)


def place_in_words(cite: Mapping[str, Json] | None) -> str:
    """Where in its source a criterion stands."""
    return ", ".join(cite[key] for key in ("section", "place") if cite.get(key)) if cite else ""


def places_in_words(policy: Policy, names: Collection[str]) -> str:
    """Where in the source some criteria stand, each place once; empty where none is cited."""
    places = (place_in_words(node.get("cite")) for node in criteria_of(policy) if node["id"] in names)
    return "; ".join(dict.fromkeys(place for place in places if place))


def criteria_of(policy: Policy) -> Iterator[Json]:
    """Every criterion as it was read, and every section as one with its title for a text, in the page's order."""
    for section in policy.data["sections"]:
        if section.get("node"):
            yield {"id": section["id"], "text": section["title"], "depth": 0, "kind": section["kind"]}
            yield from _within(section["node"], section["kind"], 1)


def _within(node: Json, kind: str, depth: int) -> Iterator[Json]:
    named = is_criterion(node)
    if named:
        yield {**node, "depth": depth, "kind": kind}
    for part in parts_of(node):
        yield from _within(part, kind, depth + named)


def is_criterion(node: Json) -> bool:
    """Whether a node is a criterion of its own; one that only refers to another, or informs, is none."""
    return "id" in node and node["op"] not in ("ref", "information")


def parts_of(node: Json) -> Iterator[Json]:
    """What a node is made of: the members of a group, the options of a reading."""
    return (part for part in (*node.get("of", ()), *node.get("options", {}).values()) if isinstance(part, dict))
