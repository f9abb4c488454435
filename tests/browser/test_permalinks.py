"""Opening permalinks: the place is found, marked and in focus, however the reader gets there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.serve.server import serving
from tests.browser.checker_page import PATH, open_source
from tests.browser.theme import let_the_theme_change_pages, wait_for_the_theme
from tests.site.scratch import MOVED_PAGE, NEW, changed, changed_site

pytestmark = pytest.mark.browser

CASE = "case-neck-flare-with-two-weeks-of-therapy"
DEEP = "acute-radicular.conservative-therapy.completed.length"
OTHER = "acute-radicular.severity"
MARKED = "[data-marked]"


@pytest.fixture(scope="session")
def changed_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site in which things moved and were retired, served."""
    with serving(changed_site(tmp_path_factory)) as server:
        yield server.url


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in the form that is opened from a folder."""
    return changed(tmp_path_factory.mktemp("changed")).build_offline(tmp_path_factory.mktemp("folder"))


@pytest.fixture
def lenient_page(browser: Browser) -> Iterator[Page]:
    """A page in a folder, or one that is not there at first: the browser reports what it cannot fetch."""
    with browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        errors: list[str] = []
        context.on("weberror", lambda error: errors.append(str(error.error)))
        yield context.new_page()
    assert errors == []


BELOW_THE_HEADER = """(id) => document.getElementById(id).getBoundingClientRect().top
  >= document.querySelector(".md-header").getBoundingClientRect().bottom - 1"""


def expect_at(page: Page, anchor: str) -> None:
    """The place is in view, has the focus, and is the only one that is marked."""
    place = page.locator(f'[id="{anchor}"]')
    expect(page.locator(MARKED)).to_have_attribute("id", anchor)
    expect(place).to_be_in_viewport()
    expect(page.locator(":focus").locator("xpath=ancestor-or-self::*[@data-marked]")).to_have_attribute("id", anchor)
    page.wait_for_function(BELOW_THE_HEADER, arg=anchor)


@pytest.mark.parametrize(
    "anchor",
    [DEEP, "indications", "therapy-parts", "code-62323"],
)
def test_a_permalink_of_every_kind_leads_to_its_place(page: Page, site_url: str, anchor: str):
    """A criterion deep in a fold, a section, a reading, a code."""
    page.goto(f"{site_url}{PATH}#{anchor}")

    expect_at(page, anchor)
    assert page.evaluate("(id) => document.getElementById(id).closest('details')?.open ?? true", anchor)


def test_a_worked_case_is_led_on_to_its_page(page: Page, site_url: str):
    """Where it is marked; Back does not lead into a circle."""
    page.goto(f"{site_url}policies/nia/")
    page.goto(f"{site_url}{PATH}#{CASE}")
    page.wait_for_url(f"**/{PATH}cases/#{CASE}")

    expect_at(page, CASE)
    page.go_back()
    page.wait_for_url("**/policies/nia/")


def test_a_worked_case_is_led_on_from_within_the_page(page: Page, site_url: str):
    """Also when only the part of the address after the hash changes; what is no case stays where it is."""
    page.goto(f"{site_url}{PATH}#case-of-no-kind")
    wait_for_the_theme(page)
    assert page.url == f"{site_url}{PATH}#case-of-no-kind"
    page.evaluate("(id) => { location.hash = id }", CASE)
    page.wait_for_url(f"**/{PATH}cases/#{CASE}")

    expect_at(page, CASE)


def test_a_change_of_address_within_the_page_leads_there_too(page: Page, site_url: str):
    """And takes the mark from the place of before."""
    page.goto(f"{site_url}{PATH}#{OTHER}")
    expect_at(page, OTHER)
    page.evaluate("(id) => { location.hash = id }", DEEP)
    expect_at(page, DEEP)
    page.go_back()
    expect_at(page, OTHER)


def test_the_same_link_a_second_time_leads_there_again(page: Page, site_url: str):
    """Although the address does not change."""
    page.goto(f"{site_url}{PATH}#acute-radicular")
    link = page.locator(".criterion__applies a").first
    target = str(link.get_attribute("href")).partition("#")[2]
    link.press("Enter")
    expect_at(page, target)
    page.get_by_role("button", name="All questions", exact=True).focus()
    link.press("Enter")
    expect_at(page, target)


def test_a_permalink_on_another_page_without_a_reload(page: Page, site_url: str):
    """The theme puts another page in the place of this one, and the place on it is found."""
    let_the_theme_change_pages(page, site_url)
    page.goto(f"{site_url}policies/nia/")
    wait_for_the_theme(page)
    page.evaluate("window.sameDocument = true")
    link = page.get_by_role("link", name="Epidural spine injections").first
    link.evaluate("(each, id) => { each.href += `#${id}` }", DEEP)
    link.click()
    page.wait_for_url(f"**/{PATH}#{DEEP}")

    expect_at(page, DEEP)
    assert page.evaluate("window.sameDocument") is True


def test_a_search_result_leads_to_its_place(page: Page, site_url: str):
    """From another page, and from the page itself."""
    for start in ("", PATH):
        page.goto(site_url + start)
        box = page.get_by_role("textbox", name="Search")
        box.click()
        expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
        box.press_sequentially("epidural fibrosis radicular")
        page.locator(f".md-search-result__link[href$='/{PATH}#epidural-fibrosis']").first.click()

        expect_at(page, "epidural-fibrosis")


def test_words_that_were_searched_for_do_not_hinder(page: Page, site_url: str):
    """Addresses with such words are about, whether or not the theme still marks them."""
    page.goto(f"{site_url}{PATH}?h=severity+pain#{DEEP}")

    expect_at(page, DEEP)


@pytest.mark.parametrize(("name", "anchor"), [("nia-300-b.2.3", OTHER), ("nia-300-definition.1", ""), ("nia-300", "")])
def test_a_citation_id_leads_to_what_it_stands_for(page: Page, site_url: str, name: str, anchor: str):
    """By its short address."""
    page.goto(f"{site_url}c/{name}/")
    page.wait_for_url(re.compile(re.escape(PATH)))

    if anchor:
        expect_at(page, anchor)


@pytest.mark.parametrize("written", ["NIA-300 B.2.3", "NIA-300-B.2.3", "nia-300 b.2.3"])
def test_a_citation_id_may_be_written_as_in_the_letter(lenient_page: Page, site_url: str, written: str):
    """In the address, with capitals and a space: the page that says that there is none tries the usual form."""
    lenient_page.goto(f"{site_url}c/{written}")
    lenient_page.wait_for_url(f"**/{PATH}#{OTHER}")


@pytest.mark.parametrize("written", ["NIA-300 B.2.3", " nia-300  b.2.3 ", "Nia-300-B.2.3"])
def test_a_citation_id_is_looked_up(page: Page, site_url: str, written: str):
    """However it is written."""
    page.goto(f"{site_url}c/")
    page.get_by_role("combobox", name="Citation id").fill(written)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{PATH}#{OTHER}")

    expect_at(page, OTHER)


def test_an_unknown_citation_id_is_said_to_be_unknown(page: Page, site_url: str):
    """The reader stays where the next try can be made."""
    page.goto(f"{site_url}c/")
    page.get_by_role("combobox", name="Citation id").fill("NIA-300 Z.9")
    page.get_by_role("button", name="Go to it").click()

    expect(page.locator("[data-lookup-problem]")).to_contain_text("There is no such id")
    expect(page.get_by_role("combobox", name="Citation id")).to_be_focused()
    assert page.url == f"{site_url}c/"


def test_a_moved_page_takes_the_place_along(page: Page, changed_url: str):
    """To the place of the same name on the new page."""
    page.goto(f"{changed_url}policies/{MOVED_PAGE}/#unproven")
    page.wait_for_url("**/policies/pacificsource/manual-treatment/#unproven")

    expect_at(page, "unproven")


def test_a_renamed_and_a_retired_criterion_explain_themselves(page: Page, changed_url: str):
    """In view, marked and in focus."""
    page.goto(f"{changed_url}{PATH}#{OTHER}")
    expect_at(page, OTHER)
    expect(page.locator(":focus")).to_contain_text("moved to “The pain disables")

    page.locator(":focus").get_by_role("link").click()
    expect_at(page, NEW.partition("#")[2])

    page.goto(f"{changed_url}c/nia-300-g.2/")
    expect_at(page, "imaging")
    expect(page.locator(":focus")).to_contain_text("was retired in version 2024-01")


def test_everything_leads_on_from_a_folder(lenient_page: Page, folder: Path):
    """By double click: a citation id, a page that moved with a place on it, and one without."""
    page = lenient_page
    page.goto(f"{folder.as_uri()}/c/nia-300-b.2.4/index.html")
    page.wait_for_url("file://**/policies/nia/cg-300.html#acute-radicular.duration")
    expect_at(page, "acute-radicular.duration")

    page.goto(f"{folder.as_uri()}/policies/{MOVED_PAGE}.html#unproven")
    page.wait_for_url("file://**/policies/pacificsource/manual-treatment.html#unproven")

    page.goto(f"{folder.as_uri()}/policies/nia/cg-300.html#{CASE}")
    page.wait_for_url(f"file://**/policies/nia/cg-300/cases.html#{CASE}")
    expect_at(page, CASE)

    page.goto(f"{folder.as_uri()}/policies/{MOVED_PAGE}.html")
    page.wait_for_url("file://**/policies/pacificsource/manual-treatment.html")


def test_in_a_folder_links_and_citations_are_copied_too(lenient_page: Page, folder: Path):
    """There the clipboard may be another one, and the short link leads to a file."""
    page = lenient_page
    page.goto(f"{folder.as_uri()}/policies/nia/cg-300.html")
    open_source(page, "acute-radicular.duration")
    page.get_by_role("button", name="Copy citation of NIA-300 B.2.4", exact=True).click()

    expect(page.locator("[data-said]")).to_have_text("Citation copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f". {folder.as_uri()}/c/nia-300-b.2.4/index.html")
