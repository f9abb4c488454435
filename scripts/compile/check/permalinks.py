"""Every permalink that was ever published still leads somewhere."""

from collections.abc import Iterator

from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.links import former, produced, recorded
from scripts.compile.problem import Problem, Spot, one_of, problem
from scripts.compile.read.located import Yaml


def check(data: Data) -> Iterator[Problem]:
    """The record against what the data produces."""
    live = set(produced(data))
    fates = former(data, live)
    seen: dict[str, int] = {}
    for link, mark, spot in recorded(data.permalinks):
        if link in seen:
            found = f"the permalink {link} is also on line {seen[link]}"
            yield problem(spot, "duplicate-id", found, "keep one line, the marked one if there is one")
        seen.setdefault(link, spot.line)
        if link.split("#")[0] in data.unreadable:
            continue
        if mark is not None:
            yield from _marked(link, mark, spot, live)
        elif link not in live and link not in fates:
            yield _lost(link, spot)


def _lost(link: str, spot: Spot) -> Problem:
    accepted = (
        f"bring the id back, or write what became of it: {{link: {link}, moved_to: …, because: …}}"
        f" or {{link: {link}, retired_in: …, because: …}}"
    )
    return problem(spot, "lost-permalink", f"the published permalink {link} leads nowhere", accepted)


def _marked(link: str, mark: Yaml, spot: Spot, live: set[str]) -> Iterator[Problem]:
    target = mark.get("moved_to")
    if link in live:
        found = f"{link} is marked as moved or retired, and is still produced"
        yield problem(spot, "wrong-permalink", found, "remove the mark, or give the new thing another id")
    if target is not None and target not in live:
        found = f"{link} moved to {target}, which leads nowhere"
        yield problem(mark.spot("moved_to"), "lost-permalink", found, one_of(sorted(live), target))


CHECK = Check("permalinks", "permalinks", check)
