"""Whole builds with mkdocs: of the small library, and of one whose every text is hostile."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.release import version
from scripts.site.open_data.notice import LICENSE_URL
from tests.site.bundle import write_bundle
from tests.site.hostile import TEXTS, with_every_text
from tests.site.html_tree import Page, text
from tests.site.library import library
from tests.site.scratch import environment

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = (
    "</title><script>alert(1)</script> \"' [[ 1 / 0 ]] [% raw %] {{ 7 * 7 }} ${x} **bold** [a](b:c) &lt; <!-- # \\"
)
OWN_STRONG = {"What this is not:", "Older than its own review cycle.", "We take:"}


BUNDLED = re.compile(r"assets/(checker|ahead|search)\.js$")


def build_site(folder: Path, data: Any, **values: str) -> Path:
    """Build the site from ``data``, with further values of the environment, and return its folder."""
    (folder / "policies.json").write_text(json.dumps(data))
    bundle = write_bundle(folder / "bundle")
    with environment({"POLICIES": str(folder / "policies.json"), "BUNDLE": str(bundle), **values}):
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return folder / "site"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    return build_site(tmp_path_factory.mktemp("plain"), library())


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory) -> str:
    data = library()
    for part in ("questions", "topics", "outcomes", "payers", "sources", "policies", "procedures"):
        data[part] = with_every_text(data[part], HOSTILE, {*TEXTS, "unit"})
    site = build_site(tmp_path_factory.mktemp("hostile"), data)
    return (site / "policies/acme/one/index.html").read_text()


def test_every_address_within_the_site_leads_somewhere(built):
    """Pages, scripts, styles, and the anchors on them; what the bundle adds is not there in this test."""
    pages = {path: Page(path.read_text()) for path in built.rglob("*.html") if path.name != "404.html"}
    broken = []
    for path, page in pages.items():
        for address in {each.get(name) for each in page.all() for name in ("href", "src") if each.get(name)}:
            file, _, anchor = address.partition("#")
            target = (path.parent / file).resolve() if file else path
            target = target / "index.html" if target.is_dir() else target
            found = target in pages if target.suffix == ".html" else target.is_file()
            if anchor and target in pages and not anchor.startswith("case="):
                found = bool(pages[target].all(id=anchor))
            if not found and address != LICENSE_URL and not BUNDLED.search(address):
                broken.append(f"{path.relative_to(built)}: {address}")

    assert built / "policies/acme/one/index.html" in pages
    assert broken == []


def test_the_page_of_changes_names_its_feed_and_its_calendar(built):
    """Whoever gives its address to a reader is led to them; the theme has to overlook them, see the template."""
    links = Page((built / "changes/index.html").read_text()).all("link")
    found = {each.get("type"): each.get("href") for each in links if (each.get("rel") or "").split() == ["alternate"]}

    assert found == {"application/atom+xml": "atom.xml", "text/calendar": "calendar.ics"}
    assert [each for each in links if each.get("rel") == "alternate"] == []


def test_a_site_that_is_not_on_the_web_names_no_address_of_its_own(built):
    """It would be one of this machine."""
    pages = [Page(path.read_text()) for path in built.rglob("*.html")]

    assert [each.get("href") for page in pages for each in page.all("link", rel="canonical")] == []


def test_a_site_on_the_web_names_the_address_of_each_page(tmp_path):
    """In its head, to programs, in the feed and in the calendar."""
    built = build_site(tmp_path, library(), SITE_URL="https://site.invalid/")
    address = "https://site.invalid/policies/acme/one/"
    page = Page((built / "policies/acme/one/index.html").read_text())

    assert page.one("link", rel="canonical").get("href") == address
    assert json.loads(page.one("script", type="application/ld+json").text)["url"] == address
    assert f'href="{address}"' in (built / "changes/atom.xml").read_text()
    assert f"URL:{address}" in (built / "changes/acme/calendar.ics").read_text()


def test_nothing_is_fetched_from_another_host(built):
    """No font, script, style or picture."""
    for path in built.rglob("*.html"):
        page = Page(path.read_text())
        fetched = [each.get("src") for each in page.all() if each.tag in ("script", "img", "iframe")]
        fetched += [each.get("href") for each in page.all("link") if each.get("rel") != "canonical"]
        assert [address for address in fetched if address and "//" in address] == []


def test_the_search_finds_a_criterion_and_not_the_form(built):
    """The words of the criteria are what people look for."""
    entries = json.loads((built / "search/search_index.json").read_text())["docs"]
    words = " ".join(entry["title"] + entry["text"] for entry in entries)

    assert "The pain came back." in words
    assert "Not known" not in words
    assert "Copy link" not in words
    assert "Epidural injection, January 2025" not in words


def test_a_search_result_leads_to_the_section(built):
    """Not to the top of a long page."""
    entries = json.loads((built / "search/search_index.json").read_text())["docs"]

    found = [entry["location"] for entry in entries if "The pain came back." in entry["text"]]
    assert found == ["policies/acme/one/#indications"]


def test_the_contents_list_the_sections_of_the_policy(built):
    """By their ids from the data."""
    page = Page((built / "policies/acme/one/index.html").read_text())
    contents = {each.get("href") for each in page.all("a", class_="md-nav__link")}

    assert {"#section_criteria", "#exclusions", "#indications", "#limits", "#section_definitions"} <= contents


def test_the_foot_of_a_page_names_the_version(built):
    """So that a reader can say which one they have seen."""
    foot = Page((built / "policies/acme/one/index.html").read_text()).classed("md-copyright")[0]

    assert text(foot).endswith(f"Version {version()}")


@pytest.mark.slow
def test_hostile_texts_stay_text(hostile_page):
    """In the body, as they were written."""
    page = Page(hostile_page)

    assert text(page.one("h1")) == HOSTILE
    assert text(page.classed("criterion__text", page.one("li", id="acute"))[0]) == HOSTILE


def test_hostile_texts_make_no_markup(hostile_page):
    """No script but the site's own, nothing bold, no link to elsewhere. What the page says to programs is no script."""
    page = Page(hostile_page)
    scripts = [each for each in page.all("script") if each.get("type") != "application/ld+json"]

    assert [each for each in scripts if "alert" in (each.text or "")] == []
    assert json.loads(page.one("script", type="application/ld+json").text)["name"] == HOSTILE
    assert [each for each in page.all("a") if (each.get("href") or "").startswith("b:")] == []
    assert {text(each) for each in page.classed("policy")[0].iter("strong")} <= OWN_STRONG


def test_a_hostile_title_does_not_leave_the_title(hostile_page):
    """The theme prints it without escaping it."""
    title = re.search(r"<title>(.*?)</title>", hostile_page, re.DOTALL)

    assert title is not None
    assert "<" not in title[1]
    assert "\u2039script\u203aalert(1)" in title[1]


def test_without_policies_the_build_says_what_to_do(tmp_path, monkeypatch):
    """And does not make an empty site."""
    monkeypatch.setenv("POLICIES", str(tmp_path / "nothing.json"))
    with pytest.raises(Exception, match=r"There is no .*nothing\.json\. Make it first: make compile"):
        load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path)).plugins.on_config(
            load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path))
        )
