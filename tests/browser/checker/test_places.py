"""Addresses: permalinks, worked cases, moving between pages, and keys that the theme takes for commands."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.checker_page import PATH, CheckerPage, open_source
from tests.browser.theme import let_the_theme_change_pages, wait_for_the_theme

pytestmark = pytest.mark.browser

CASE = "neck-flare-with-two-weeks-of-therapy"
TERMS = ("definitions/", "Definitions", "#term_conservative-therapy")
SCROLL_AND_FOLLOW = """(address) => {
  const link = Object.assign(document.createElement("a"), { href: address });
  document.querySelector("main").append(link);
  scrollTo({ top: 1000, behavior: "instant" });
  link.click();
}"""
# The place is right below the header, or the page is at its top.
BEGINS_AT = """(id) => {
  const below = document.querySelector(".md-header").getBoundingClientRect().bottom;
  return id ? Math.abs(document.getElementById(id).getBoundingClientRect().top - below) < 2 : scrollY === 0;
}"""
DEEP = "acute-radicular.conservative-therapy.completed.length"


def test_a_worked_case_fills_the_form(page: Page, site_url: str):
    """From the page of the cases: all of its answers, and the result that it was made for."""
    checker = CheckerPage(page, site_url + PATH)
    page.goto(f"{site_url}{PATH}cases/#case-{CASE}")
    page.locator(f"#case-{CASE}").get_by_role("link", name=re.compile("Open in the checker")).click()

    checker.expect_standing("Published criteria met")
    expect(checker.question("Spinal region to be treated").get_by_label("Cervical")).to_be_checked()
    expect(checker.question("Average pain level").get_by_role("textbox")).to_have_value("6")
    expect(checker.question("Earlier procedures").get_by_label("None", exact=True)).to_be_checked()


def test_a_worked_case_opens_without_a_reload(page: Page, site_url: str):
    """The theme puts the page with the checker in the place of the one with the cases; and Back leads to them."""
    let_the_theme_change_pages(page, site_url)
    checker = CheckerPage(page, site_url + PATH)
    page.goto(f"{site_url}{PATH}cases/#case-{CASE}")
    wait_for_the_theme(page)
    page.evaluate("window.sameDocument = true")
    page.locator(f"#case-{CASE}").get_by_role("link", name=re.compile("Open in the checker")).click()

    checker.expect_standing("Published criteria met")
    assert page.evaluate("window.sameDocument") is True
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Worked cases"))


def test_the_page_of_the_cases_has_no_checker_and_no_python(page: Page, site_url: str):
    """It is a page to read."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{PATH}cases/", wait_until="networkidle")

    assert page.locator("[data-form], [data-policy]").count() == 0
    assert [url for url in asked if "/engine/" in url] == []


def test_a_worked_case_replaces_what_was_entered(checker):
    """Else the result would be that of a mixture."""
    checker.choose("Evidence of pathology at several spinal levels", "Yes")

    checker.open_case(CASE)

    checker.expect_standing("Published criteria met")
    assert checker.question("Evidence of pathology at several spinal levels").locator("input:checked").count() == 0


@pytest.mark.parametrize("fragment", ["#case=nothing-like-it", "#case=%E0%A4%A", "#case=<script>", "#__proto__"])
def test_an_address_that_names_nothing_does_nothing(checker, fragment: str):
    """No error, an empty form."""
    checker.page.evaluate("(hash) => { location.hash = hash }", fragment)

    checker.expect_standing("No case entered")


def test_a_permalink_opens_what_hides_it_marks_it_and_takes_the_focus(page: Page, site_url: str):
    """Also for a criterion deep in a fold."""
    page.goto(f"{site_url}{PATH}#{DEEP}")

    criterion = page.locator(f'[id="{DEEP}"]')
    expect(criterion).to_be_focused()
    expect(criterion).to_be_in_viewport()
    expect(page.locator(":target")).to_have_attribute("id", DEEP)


def test_copy_link_copies_the_address_of_the_criterion(checker):
    """And says that it did."""
    open_source(checker.page, "acute-radicular.severity")
    link = checker.page.locator('[id="acute-radicular.severity"]').locator(".permalink").first
    expect(link).to_have_accessible_name(re.compile("^Copy link to: The pain disables"))
    link.click()

    expect(link).to_contain_text("Link copied")
    assert checker.page.evaluate("navigator.clipboard.readText()") == f"{checker.url}#acute-radicular.severity"


@pytest.mark.parametrize("key", ["n", "p", "s", "f", "/", "."])
def test_keys_typed_in_the_form_are_no_commands(checker, key: str):
    """The theme turns the page at "n", and opens the search at "s"."""
    radio = checker.question("Spinal region to be treated").get_by_label("Cervical")
    radio.check()
    checker.page.keyboard.press(key)

    expect(radio).to_be_focused()
    assert checker.page.url == checker.url


def test_the_calculator_is_kept_from_page_to_page(page: Page, site_url: str):
    """The theme changes pages without a reload; the worker is started once and serves the next checker too."""
    workers = []
    page.on("worker", lambda worker: workers.append(worker.url))
    let_the_theme_change_pages(page, site_url)
    checker = CheckerPage.open(page, site_url, f"#case={CASE}")
    checker.expect_standing("Published criteria met")
    wait_for_the_theme(page)
    page.evaluate("window.sameDocument = true")

    page.locator(".crumbs a").last.click()
    page.wait_for_url("**/policies/nia/")
    page.get_by_role("link", name="Epidural spine injections").first.click()
    page.wait_for_url(f"**/{PATH}")
    checker.choose("What the injection is for", "Pain control after an operation")
    checker.expect_standing("Outside this policy")

    assert page.evaluate("window.sameDocument") is True
    assert len([url for url in workers if "engine" in url]) == 1


def test_a_change_after_the_hash_keeps_the_page(page: Page, site_url: str) -> None:
    """The theme is there, and does not fetch the same page again: its copy would hold no answers."""
    page.goto(f"{site_url}{PATH}")
    wait_for_the_theme(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.evaluate("location.hash = '#indications'")
    expect(page.locator("[data-marked]")).to_have_attribute("id", "indications")
    page.evaluate("fetch('/sitemap.xml').then((response) => response.text())")

    assert [url for url in asked if url.endswith("sitemap.xml")]
    assert not [url for url in asked if "/policies/" in url]


@pytest.mark.parametrize(("path", "title", "place"), [("privacy/", "Privacy and limits", ""), TERMS])
def test_a_page_begins_where_the_link_leads_however_soon_it_follows_scrolling(
    page: Page, site_url: str, path: str, title: str, place: str
) -> None:
    """The theme notes late how far a page was scrolled: for the next one, by then."""
    let_the_theme_change_pages(page, site_url)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.goto(site_url)
    wait_for_the_theme(page)
    page.route(f"**/{path}", hold)
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    page.wait_for_function("() => history.state?.y > 0")
    page.evaluate(SCROLL_AND_FOLLOW, f"{site_url}{path}{place}")
    page.wait_for_function("(path) => history.state?.y > 0 && location.pathname === `/${path}`", arg=path)
    held.pop().continue_()

    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.wait_for_function(BEGINS_AT, arg=place[1:])
    page.go_back()
    expect(page.locator("[data-finder]").first).to_be_attached()
    page.wait_for_function("() => scrollY > 0")
