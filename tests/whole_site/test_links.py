"""No address on any page, in a style or in the search leads nowhere."""

import json
import re
from base64 import urlsafe_b64decode
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site.html_tree import Page, text

BASE = "https://site.invalid/"
ATTRIBUTES = ("href", "src", "action", "poster", "data")
IN_STYLE = re.compile(r"""url\(\s*(["']?)(?!data:)([^"')]+)\1\s*\)""")
# The checker reads these itself: they name a worked case, whose answers the page holds, and not a place on it.
CASE = "case="
# Answers for a checker: they belong to one version of one policy.
ANSWERS = "answers="


@pytest.fixture(scope="session")
def anchors(site, pages) -> dict[str, set[str]]:
    """The places of each page that an address can name, by the page's address."""
    return {address_of(site, path): {"", *places_of(page)} for path, page in pages.items()}


def places_of(page: Page) -> set[str]:
    """The ids on a page, and the worked cases that its checker can open."""
    answers = page.all("template", data_worked_answers="")
    cases = {f"{CASE}{name}" for each in answers for name in json.loads(text(each))}
    policies = (each for each in page.all("div") if each.get("data-policy"))
    checkers = {f"{each.get('data-policy')} {each.get('data-version')}" for each in policies}
    return {str(each.get("id")) for each in page.all()} | cases | checkers


def place(fragment: str) -> str:
    """The place that a fragment names; of answers, the policy and version that they are for."""
    if not fragment.startswith(ANSWERS):
        return unquote(fragment)
    text = fragment.removeprefix(ANSWERS)
    shared = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return f"{shared['policy']} {shared['version']}"


def address_of(site: Path, path: Path) -> str:
    return BASE + path.relative_to(site).as_posix().removesuffix("index.html")


def is_broken(address: str, site: Path, anchors: dict[str, set[str]]) -> bool:
    """Whether a full address on this site has no file, or no place on its page."""
    file, _, fragment = address.partition("#")
    if file in anchors:
        return place(fragment) not in anchors[file]
    return not (site / unquote(urlsplit(file).path).lstrip("/")).is_file()


def addresses(page) -> set[str]:
    return {each.get(name) for each in page.all() for name in ATTRIBUTES if each.get(name)}


def test_no_link_anchor_or_asset_is_broken(site, pages, anchors):
    """Of any page; links to elsewhere are not followed."""
    full = {
        (path, urljoin(address_of(site, path), address)) for path, page in pages.items() for address in addresses(page)
    }
    here = [(path, address) for path, address in full if address.startswith(BASE)]

    assert len(here) > len(pages)
    assert [each for each in here if is_broken(each[1], site, anchors)] == []


def test_what_styles_refer_to_is_there(site):
    """Pictures within a style sheet."""
    sheets = [*site.rglob("*.css")]
    found = [(sheet, match[2]) for sheet in sheets for match in IN_STYLE.finditer(sheet.read_text())]

    assert len(sheets) >= len({"ours", "the theme's", "its colors"})
    assert [each for each in found if not (each[0].parent / each[1]).is_file()] == []


def test_every_search_result_leads_somewhere(site, anchors):
    """To the page and to the place on it."""
    entries = json.loads((site / "search/search_index.json").read_text())["docs"]
    found = [urljoin(BASE, entry["location"]) for entry in entries]

    assert len(found) > 100
    assert [each for each in found if is_broken(each, site, anchors)] == []


def test_no_id_is_used_twice_on_a_page(pages):
    """An address would lead to the first of them only."""
    ids = {path: Counter(each.get("id") for each in page.all() if each.get("id")) for path, page in pages.items()}

    assert [(path, name) for path, found in ids.items() for name, times in found.items() if times > 1] == []
