"""What can be reached from a name by following names."""

from collections.abc import Iterable, Mapping


def reachable(start: str, leads: Mapping[str, Iterable[str]]) -> set[str]:
    """The start and every name that can be reached from it."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(leads.get(name, ()))
    return seen
