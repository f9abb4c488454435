"""The JSON files: one for each policy, to be evaluated alone, one with all of them, and the list."""

import posixpath
from collections.abc import Collection, Iterator, Mapping

from scripts.site.data import Json, Library
from scripts.site.open_data.notice import about

SCHEMA = "schema.json"
INDEX = "index.json"
WHOLE = "policies.json"
# What says how a case is read. It goes with each policy whole: a case is read alike, whatever it is held against.
READING_A_CASE = ("format", "questions", "procedures", "topics", "contradictions", "history_selections", "outcomes")
_IDENTITY = ("id", "payer", "title", "number", "version", "hash", "dates")


def policy_file(policy: str) -> str:
    """The path of a policy's file."""
    return f"policies/{policy}.json"


def whole(library: Library) -> Json:
    """Everything, as the compiler wrote it."""
    return {**_head(WHOLE, "All policies"), **library.data}


def alone(library: Library, name: str) -> Json:
    """One policy with its versions, its worked cases, and what it takes to evaluate and to cite it."""
    policy, data = library.policy(name), library.data
    older = data.get("older", {}).get(name)
    versions = (policy, *(older or ()))
    codes = {code for each in versions for group in each["codes"] for code in group["codes"]}
    return {
        **_head(policy_file(name), policy["title"]),
        **_only(READING_A_CASE, data),
        "policies": {name: policy},
        **({"older": {name: older}} if older else {}),
        "cases": _only({name}, data["cases"]),
        "payers": _only({policy["payer"]}, data["payers"]),
        "sources": _only({*sources_of(versions)}, data["sources"]),
        "codes": _only(codes, data["codes"]),
        "citations": {cited: link for cited, link in data.get("citations", {}).items() if _is_on(link, name)},
        "permalinks": [each for each in data.get("permalinks", ()) if _is_on(each["link"], name)],
    }


def index(library: Library, digests: Mapping[str, str]) -> Json:
    """The list of the policies; ``digests`` holds the SHA-256 of each file that it names."""
    return {
        **_head(INDEX, "Coverage policy reference: the data"),
        "format": library.data["format"],
        "payers": library.data["payers"],
        "policies": [_entry(library, policy, digests) for policy in library.policies],
        "permalinks": [each for each in library.data.get("permalinks", ()) if "#" not in each["link"]],
        "files": [{"file": name, "sha256": digest} for name, digest in sorted(digests.items())],
    }


def _entry(library: Library, policy: Json, digests: Mapping[str, str]) -> Json:
    file = policy_file(policy["id"])
    own = {key: policy[key] for key in _IDENTITY if key in policy}
    return {**own, "cases": len(library.cases(policy["id"])), "file": file, "sha256": digests[file]}


def _head(path: str, title: str) -> Json:
    return {"$schema": posixpath.relpath(SCHEMA, posixpath.dirname(path) or "."), "about": about(title)}


def _only(names: Collection[str], records: Mapping[str, Json]) -> Json:
    return {name: each for name, each in records.items() if name in names}


def _is_on(link: str, policy: str) -> bool:
    return link.partition("#")[0] == policy


def sources_of(value: Json) -> Iterator[str]:
    """The ids of all sources that something cites or is made from."""
    if isinstance(value, Mapping):
        if isinstance(value.get("source"), str):
            yield value["source"]
        value = value.values()
    if not isinstance(value, str) and isinstance(value, Collection):
        for part in value:
            yield from sources_of(part)
