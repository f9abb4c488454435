"""Every kind of thing in the data has an address on the built site, and whatever a letter cites has a short one."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from scripts.compile.anchors import anchors
from scripts.compile.data import Data
from scripts.site.published import citation_page
from tests.policy_data.test_worked_cases import result
from tests.site.html_tree import Page, text
from tests.site.test_permalinks import ROOT, ids, landing

KINDS = ["background", "case", "code", "criterion", "definition", "note", "reading", "section", "table"]
SMALL = 1500


class Links(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 (of the base class)
        if tag == "a":
            self.found.add(dict(attrs).get("href") or "")


@pytest.fixture(scope="session")
def data() -> Data:
    """The data as it is."""
    found = result().data
    assert found
    return found


@pytest.fixture(scope="session")
def citations() -> dict[str, str]:
    """The permalink of each citation id."""
    compiled: dict[str, Any] = json.loads((ROOT / "build" / "policies.json").read_bytes())
    return compiled["citations"]


def places(data: Data, kind: str) -> Iterator[tuple[str, str]]:
    """The page and the anchor of each thing of a kind."""
    for policy in data.policies.values():
        found = anchors(policy, data.cases.get(policy.id))
        yield from ((policy.id, anchor.id) for anchor in found if anchor.what == kind)


@pytest.fixture(scope="module")
def there(data: Data, site: Path) -> dict[str, set[str]]:
    """The ids that the permalinks of each policy land on."""
    return {policy: landing(site, policy) for policy in data.policies}


@pytest.fixture(scope="module")
def linked(data: Data, site: Path) -> dict[str, set[str]]:
    """Where the links on the pages of each policy lead, and those to it on the pages of its codes."""
    pages = {policy: site / "policies" / policy for policy in data.policies}
    of_codes = {address for page in (site / "codes").glob("*/index.html") for address in Links(page).found}
    return {
        policy: Links(folder / "index.html").found | Links(folder / "cases/index.html").found | to(policy, of_codes)
        for policy, folder in pages.items()
    }


def to(policy: str, addresses: set[str]) -> set[str]:
    """The places on the page of a policy that some addresses name."""
    split = (address.partition("#") for address in addresses)
    return {f"#{place}" for page, _, place in split if page.endswith(f"/policies/{policy}/")}


@pytest.mark.parametrize("kind", KINDS)
def test_everything_of_a_kind_has_an_address_and_a_link_that_shows_it(
    data: Data, there: dict[str, set[str]], linked: dict[str, set[str]], kind: str
):
    """An id on the page of its policy, and beside it, or on the page of a code, a link to copy."""
    found = list(places(data, kind))

    assert found
    assert [(page, anchor) for page, anchor in found if anchor not in there[page]] == []
    assert [(page, anchor) for page, anchor in found if f"#{anchor}" not in linked[page]] == []


def test_mandates_indications_and_limits_are_among_the_sections(data: Data):
    """The kinds of section that people cite by name, with the criteria in them, go through the tests above."""
    sections = [section for policy in data.policies.values() for section in policy.sections]
    kinds = {str(section.raw["kind"]) for section in sections}
    assert {"indications", "limits", "mandate", "exclusions", "contraindications", "unproven"} <= kinds


def test_each_citation_id_leads_to_what_it_stands_for(site: Path, citations: dict[str, str]):
    """By a relative address, so that it does so from a folder too, to a place that is there."""
    there: dict[str, set[str]] = {}
    for name, link in citations.items():
        page, mark, anchor = link.partition("#")
        if page not in there:
            there[page] = {"", *ids(site / "policies" / page / "index.html")}
        refresh = Page((site / citation_page(name)).read_text("utf-8")).one("meta", http_equiv="refresh")
        assert refresh.get("content") == f"0; url=../../policies/{page}/{mark}{anchor}"
        assert anchor in there[page], name


def test_each_citation_id_is_shown_where_it_leads(site: Path, citations: dict[str, str]):
    """Beside the criterion, as letters write it."""
    pages = {link.partition("#")[0] for link in citations.values()}
    shown = {page: (site / "policies" / page / "index.html").read_text("utf-8") for page in pages}
    named = {name: (f">{name}<", f">{name}: source", shown[link.partition("#")[0]]) for name, link in citations.items()}
    assert [name for name, (alone, heading, page) in named.items() if alone not in page and heading not in page] == []


def test_the_page_of_a_citation_id_is_small_and_whole(site: Path, citations: dict[str, str]):
    """A thousand of them carry nothing of the theme, and are pages all the same."""
    for name in citations:
        html = (site / citation_page(name)).read_text("utf-8")
        page = Page(html)
        assert len(html) < SMALL
        assert html.startswith('<!doctype html>\n<html lang="en">')
        assert text(page.one("title")).startswith(f"{name}: ")
        assert page.one("meta", name="description").get("content")
        assert text(page.one("h1")) == name
        assert page.one("meta", name="robots").get("content") == "noindex"
        assert page.all("link", rel="canonical") == []
        assert page.all("script") == []
        assert page.all("style") == []
