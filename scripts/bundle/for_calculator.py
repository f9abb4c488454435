"""The compiled policies without what only pages show: the calculator reads the rest, and carries it in its memory."""

from collections.abc import Collection, Mapping
from typing import Any

type Json = Any

LIBRARY: tuple[str, ...] = ("format", "outcomes", "policies", "older", "procedures", "questions")
LIBRARY += ("contradictions", "history_selections", "topics")
POLICY = ("id", "version", "hash", "dates", "number", "title", "readings", "outcomes", "selections", "sections", "uses")
SECTION = ("id", "title", "kind", "node")
CITE = ("section", "place")
READING = ("id", "title", "taken", "options")
# Of a condition: what is written beside it for readers.
BESIDE = ("note", "reads")


def for_calculator(compiled: Mapping[str, Json]) -> dict[str, Json]:
    """The part of the compiled policies that the calculator reads, with no worked cases in it."""
    older = {name: [_policy(each) for each in versions] for name, versions in compiled.get("older", {}).items()}
    policies = {name: _policy(policy) for name, policy in compiled["policies"].items()}
    return {**_only(LIBRARY, compiled), "policies": policies, "older": older, "cases": {}}


def _policy(policy: Mapping[str, Json]) -> dict[str, Json]:
    readings = [
        {**_only(READING, reading), "options": [_option(option, reading["taken"]) for option in reading["options"]]}
        for reading in policy.get("readings", ())
    ]
    sections = [_section(section) for section in policy["sections"] if section.get("node")]
    return {**_only(POLICY, policy), "readings": readings, "sections": sections}


def _option(option: Mapping[str, Json], taken: str) -> dict[str, Json]:
    """Only another reading than ours is put into words: where it comes to something else."""
    return _only(("id",) if option["id"] == taken else ("id", "text"), option)


def _section(section: Mapping[str, Json]) -> dict[str, Json]:
    return {**_only(SECTION, section), "node": _node(section["node"])}


def _node(node: Json) -> Json:
    kept = {key: value for key, value in node.items() if key not in BESIDE}
    if "cite" in kept:
        kept["cite"] = _only(CITE, kept["cite"])
    if isinstance(kept.get("of"), list):
        kept["of"] = [_node(part) for part in kept["of"] if part["op"] != "information"]
    if isinstance(kept.get("options"), dict):
        kept["options"] = {name: _node(option) for name, option in kept["options"].items()}
    return kept


def _only(keys: Collection[str], data: Mapping[str, Json]) -> dict[str, Json]:
    return {key: data[key] for key in keys if key in data}
