"""Permalinks: those the data produces, and the record of those that were ever published.

``policy_data/permalinks.yml`` is a list to which lines are only ever added. A line is a permalink, either a page
(``nia/cg-300``) or an anchor on one (``nia/cg-300#acute-radicular``); that of a worked case leads on to the page of the
policy's cases. One that is no longer produced is marked with
its fate and the reason, never deleted::

    - {link: nia/cg-300#old, moved_to: nia/cg-300#new, because: The guideline splits it in two.}
    - {link: nia/cg-300#older, retired_in: "2024-01", because: The guideline no longer asks for it.}

The anchors of a page that moved follow it where the new page has them too, those of a page that was retired are
retired with it; a line of their own marks those that fared otherwise.
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


def former(data: Data, live: set[str]) -> dict[str, dict[str, Yaml]]:
    """What became of each recorded permalink that is not ``live``, by permalink; one that was lost is left out."""
    marks = {link: mark for link, mark, _ in recorded(data.permalinks) if mark is not None}
    fates: dict[str, dict[str, Yaml]] = {link: dict(mark) for link, mark in marks.items()}
    for link, _, _ in recorded(data.permalinks):
        page = link.partition("#")[0]
        if link not in live and link not in marks and page in marks:
            fate = _with_its_page(link, marks[page])
            if "retired_in" in fate or fate["moved_to"] in live:
                fates[link] = fate
    return fates


def _with_its_page(link: str, page: Map) -> dict[str, Yaml]:
    """The fate that an anchor shares with its page."""
    if not isinstance(page.get("moved_to"), str):
        return {**page, "link": link}
    target = f"{page['moved_to'].partition('#')[0]}#{link.partition('#')[2]}"
    return {**page, "link": link, "moved_to": target}
