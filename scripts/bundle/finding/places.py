"""The places on a policy's page that can be found: sections, criteria, definitions and readings."""

from collections.abc import Iterator, Mapping
from typing import Any

type Json = Any


def places(policy: Json, citations: Mapping[str, str]) -> Iterator[Json]:
    """An entry for each place; the title of a criterion is its sentence, which is looked through as a text."""
    for kind, anchor, title, names, text in _found(policy):
        link = f"{policy['id']}#{anchor}"
        cited = [citations[link]] if link in citations else []
        yield {
            "kind": kind,
            "page": f"policies/{policy['id']}",
            "place": anchor,
            "title": title,
            "under": ", ".join([policy["title"], *cited]),
            "names": [*names, *cited],
            **({"text": text} if text else {}),
        }


def _found(policy: Json) -> Iterator[tuple[str, str, str, list[str], str]]:
    for section in policy["sections"]:
        yield "section", section["id"], section["title"], [section["title"]], ""
        for item in section["items"]:
            for criterion in _criteria(item):
                yield "criterion", criterion["id"], criterion["text"], [], ""
    for each in policy["definitions"]:
        yield "definition", each["id"], each["term"], [each["term"]], " ".join([each["text"], *each.get("points", ())])
    for each in policy["readings"]:
        options = [option["text"] for option in each["options"]]
        yield "reading", each["id"], each["title"], [each["title"]], " ".join([each["unclear"], *options])


def _criteria(node: Json) -> Iterator[Json]:
    """Every criterion in a condition, from the top down."""
    if "id" in node and "text" in node:
        yield node
    below = node["of"] if isinstance(node.get("of"), list) else ()
    options = node.get("options", {}).values() if node["op"] == "reading" else ()
    for part in (*below, *options):
        yield from _criteria(part)
