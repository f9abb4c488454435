"""Which questions a condition looks at."""

from collections.abc import Iterator

from scripts.site.data import Json, below

HISTORY = "prior_procedures"


def asks(node: Json) -> tuple[str, ...]:
    """The ids of the questions behind a condition, each once, in the order they come up."""
    return tuple(dict.fromkeys(_asks(node)))


def _asks(node: Json) -> Iterator[str]:
    if "question" in node:
        yield node["question"]
    if node["op"] in ("count", "elapsed", "event"):
        yield HISTORY
    for part in below(node):
        yield from _asks(part)
    if "applies" in node:
        yield from _asks(node["applies"])
