"""The compiled policies without what only pages show: the calculator reads the rest, and carries it in its memory."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from calc.calculators.tables import READ

type Json = Any

LIBRARY: tuple[str, ...] = ("format", "outcomes", "policies", "older", "procedures", "questions")
LIBRARY += ("contradictions", "history_selections", "topics")
POLICY: tuple[str, ...] = (
    "id",
    "version",
    "hash",
    "dates",
    "number",
    "title",
    "readings",
    "outcomes",
    "selections",
    "sections",
    "uses",
)
POLICY += ("payer",)
SECTION = ("id", "title", "kind", "node")
TABLE = ("id", "title", "rows", "note")
CITE = ("section", "place")
READING = ("id", "title", "taken", "options")
# Of a condition: what is written beside it for readers.
BESIDE = ("note", "reads", "aspect")


def for_calculator(compiled: Mapping[str, Json]) -> dict[str, Json]:
    """The part of the compiled policies that the calculator reads, with no worked cases in it."""
    older = {name: [_policy(each) for each in versions] for name, versions in compiled.get("older", {}).items()}
    policies = {name: _policy(policy) for name, policy in compiled["policies"].items()}
    return {
        **_only(LIBRARY, compiled),
        "policies": policies,
        "older": older,
        "cases": {},
        "payers": {name: _only(("name",), payer) for name, payer in compiled.get("payers", {}).items()},
        "citations": _citations(compiled),
    }


def _citations(compiled: Mapping[str, Json]) -> dict[str, str]:
    """The short ids of what has a status; those of notes, tables and background stay on the pages."""
    versions = (
        *compiled["policies"].values(),
        *(each for all_of in compiled.get("older", {}).values() for each in all_of),
    )
    judged = {f"{policy['id']}#{name}" for policy in versions for name in _judged(policy)}
    return {name: place for name, place in compiled.get("citations", {}).items() if place in judged}


def _judged(policy: Mapping[str, Json]) -> Iterator[str]:
    """The ids of the sections and criteria of a policy."""
    for section in policy["sections"]:
        if section.get("node"):
            yield section["id"]
            yield from _ids(section["node"])


def _ids(node: Json) -> Iterator[str]:
    if "id" in node:
        yield node["id"]
    for part in (*node.get("of", ()), *node.get("options", {}).values()):
        if isinstance(part, dict):
            yield from _ids(part)


def _policy(policy: Mapping[str, Json]) -> dict[str, Json]:
    readings = [
        {**_only(READING, reading), "options": [_option(option, reading["taken"]) for option in reading["options"]]}
        for reading in policy.get("readings", ())
    ]
    sections = [_section(section) for section in policy["sections"] if section.get("node")]
    codes = [_only(("codes",), group) for group in policy.get("codes", ())]
    tables = [_table(table) for table in policy.get("tables", ()) if f"{policy['id']}#{table['id']}" in READ]
    kept = {"readings": readings, "sections": sections, "codes": codes}
    return {**_only(POLICY, policy), **kept, **({"tables": tables} if tables else {})}


def _table(table: Mapping[str, Json]) -> dict[str, Json]:
    """A table that a calculator reads figures from."""
    return {**_only(TABLE, table), "cite": _only(CITE, table["cite"])}


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
