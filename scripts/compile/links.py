"""Permalinks: those the data produces, and the record of those that were ever published.

``policy_data/permalinks.yml`` is a list to which lines are only ever added. A line is a permalink, either a page
(``nia/cg-300``) or an anchor on one (``nia/cg-300#acute-radicular``). One that is no longer produced is marked,
never deleted: ``{link: nia/cg-300#old, moved_to: nia/cg-300#new}`` or ``{link: …, retired_in: "2024-01"}``. When a
whole page has moved, its anchors follow it where the new page has them too.
"""

from collections.abc import Iterator

from scripts.compile.anchors import anchors
from scripts.compile.data import Data
from scripts.compile.problem import Spot
from scripts.compile.read.located import Map, Yaml

HEADER = """\
# Every permalink that was ever published: lines are added, or marked as moved or retired, never deleted.
permalinks:
"""


def produced(data: Data) -> list[str]:
    """The permalinks that the data produces now, each page followed by its anchors."""
    links: list[str] = []
    for policy in data.policies.values():
        ids = dict.fromkeys(anchor.id for anchor in anchors(policy, data.cases.get(policy.id)))
        links += [policy.id, *(f"{policy.id}#{each}" for each in ids)]
    return links


def recorded(root: Map | None) -> Iterator[tuple[str, Yaml, Spot]]:
    """Every recorded permalink with its mark, ``None`` when it has none, and its place."""
    for entry, spot in root.seq("permalinks").located() if root else ():
        if isinstance(entry, str):
            yield entry, None, spot
        elif isinstance(entry, Map) and isinstance(entry.get("link"), str):
            yield entry["link"], entry, entry.spot("link")
