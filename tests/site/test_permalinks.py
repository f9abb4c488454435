"""Every permalink that was ever published lands on something."""

from html.parser import HTMLParser
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


class Ids(HTMLParser):
    """Collects the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 (of the base class)
        self.found += [value for name, value in attrs if name == "id" and value]


def ids(page: Path) -> list[str]:
    """Return the ids of a built page, in order."""
    parser = Ids()
    parser.feed(page.read_text("utf-8"))
    return parser.found


def landing(site: Path, policy: str) -> set[str]:
    """Return the ids that a permalink of a policy lands on: of its page, and of the page of its worked cases.

    Whoever comes to a case by the policy's page is led on to the other.
    """
    folder = site / "policies" / policy
    cases = {each for each in ids(folder / "cases" / "index.html") if each.startswith("case-")}
    return {*ids(folder / "index.html"), *cases}


def published() -> dict[str, list[str]]:
    """Return for each policy the anchors that were published and are neither moved nor retired."""
    recorded = yaml.safe_load((ROOT / "policy_data" / "permalinks.yml").read_text("utf-8"))["permalinks"]
    found: dict[str, list[str]] = {}
    for link in recorded:
        if isinstance(link, str):
            policy, _, anchor = link.partition("#")
            found.setdefault(policy, []).extend([anchor] if anchor else [])
    return found


def test_every_published_permalink_lands_on_something(site: Path) -> None:
    """The page is there, and so is the anchor on it."""
    lost = [
        f"{policy}#{anchor}"
        for policy, anchors in published().items()
        for anchor in set(anchors) - landing(site, policy)
    ]
    assert sorted(lost) == []


def test_no_page_has_an_id_twice(site: Path) -> None:
    """A link to an id that stands twice lands on the first, which may be the wrong one."""
    twice = {
        f"{page.relative_to(site)}: {each}"
        for page in site.rglob("*.html")
        for found in [ids(page)]
        for each in found
        if found.count(each) > 1
    }
    assert sorted(twice) == []
