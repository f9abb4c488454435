"""Each citation id stands for one published thing, and leads to it."""

from collections.abc import Iterator

from scripts.compile.checking import Check
from scripts.compile.citing import recorded
from scripts.compile.data import Data
from scripts.compile.links import produced
from scripts.compile.links import recorded as published
from scripts.compile.problem import Problem, one_of, problem


def check(data: Data) -> Iterator[Problem]:
    """The record of citation ids against the permalinks."""
    if data.citations is None:
        return
    places = data.citations.map("citations")
    known = {*produced(data), *(link for link, _, _ in published(data.permalinks))}
    found = recorded(data.citations)
    first: dict[str, str] = {}
    for name, link in found.items():
        spot, head = places.spot(name), name.partition(" ")[0]
        if link not in known and link.partition("#")[0] not in data.unreadable:
            words = f"{name} stands for {link}, which was never published"
            yield problem(spot, "lost-permalink", words, one_of(sorted(known), link))
        if found.get(head) != link.partition("#")[0]:
            words = f"{name} stands for a place on the page {link.partition('#')[0]}, which {head} is not the name of"
            yield problem(spot, "wrong-citation-id", words, f"add the line “{head}: {link.partition('#')[0]}” above it")
        for key, what in ((link, "stands for the same"), (address(name), "has the same address")):
            if first.setdefault(key, name) != name:
                words = f"{name} {what} as {first[key]}"
                yield problem(spot, "duplicate-id", words, "keep the one that was published first")


def address(name: str) -> str:
    """The last part of the address of a citation id: “NIA-300 B.2” is at ``c/nia-300-b.2/``."""
    return name.lower().replace(" ", "-")


CHECK = Check("citation_ids", "permalinks", check)
