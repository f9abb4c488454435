"""A defined term in the sentence of a criterion: what it means is shown in place, by the browser itself."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.checker_page import PATH
from tests.site.html_tree import Page as Tree

pytestmark = pytest.mark.browser

TERM, MEANING = ".criteria .term", ".meaning:popover-open"
OPEN_FOLDS = "() => document.querySelectorAll('.criteria details').forEach((fold) => { fold.open = true })"
SIZES = [(1280, 800), (390, 800), (320, 640), (640, 320)]


def term_on(page: Page, address: str) -> Locator:
    """The first term of the page, in view."""
    page.goto(address)
    page.evaluate(OPEN_FOLDS)
    return page.locator(TERM).first


def test_a_term_is_opened_and_left_by_keyboard(page: Page, site_url: str) -> None:
    """The focus goes into what it means, which has a name and its place in the source, and comes back."""
    term = term_on(page, site_url + PATH)
    expect(term).to_have_role("button")
    expect(term).to_have_accessible_name("Conservative therapy")
    term.press("Enter")
    meaning = page.get_by_role("dialog", name="Definition of Conservative therapy")
    expect(meaning.get_by_role("button", name="Close")).to_be_focused()
    expect(meaning).to_have_accessible_description(re.compile("^Non-operative treatment"))
    expect(meaning).to_contain_text("Source: NIA_CG_300")
    page.keyboard.press("Tab")
    expect(meaning.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(term).to_be_focused()


def test_no_violation_where_a_meaning_is_open(page: Page, site_url: str) -> None:
    """In the size of its targets and its contrasts, too."""
    term_on(page, site_url + PATH).click()
    expect(page.locator(MEANING)).to_be_visible()

    assert violations(page) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_meaning_is_never_cut_off(browser: Browser, site_url: str, width: int, height: int) -> None:
    """Within the window, wherever the term stands; what is longer scrolls."""
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        term = term_on(page, site_url + PATH)
        for place in (60, height / 2, height - 40):
            term.evaluate("(term, place) => scrollBy(0, term.getBoundingClientRect().y - place)", place)
            term.press("Enter")
            box = page.locator(MEANING).bounding_box()
            assert box
            assert (box["x"] >= 0, box["y"] >= 0) == (True, True)
            assert (box["x"] + box["width"] <= width, box["y"] + box["height"] <= height) == (True, True)
            page.keyboard.press("Escape")


def test_what_is_longer_than_the_window_is_read_to_its_end(browser: Browser, site_url: str) -> None:
    """It is scrolled, and a click at its end is one there."""
    with browser.new_context(viewport={"width": 320, "height": 300}) as context:
        page = context.new_page()
        term_on(page, site_url + PATH).click()
        meaning = page.locator(MEANING)
        assert meaning.evaluate("(meaning) => meaning.scrollHeight > meaning.clientHeight")
        assert meaning.evaluate("(meaning) => meaning.scrollTop") == 0
        meaning.get_by_role("link").click()
        expect(page).to_have_url(re.compile("/definitions/#term_"))


def test_a_page_that_is_opened_at_a_place_says_nothing_in_the_console(page: Page, site_url: str) -> None:
    """The attribute autofocus would have Chromium remark on the focus of the place."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site_url}{PATH}#indications")
    expect(page.locator("h3:focus")).to_be_visible()

    assert said == []


def test_a_meaning_leads_to_all_definitions_of_the_term(page: Page, site_url: str) -> None:
    """How other policies define it."""
    term_on(page, site_url + PATH).click()
    page.locator(MEANING).get_by_role("link").click()

    expect(page).to_have_url(f"{site_url}definitions/#term_conservative-therapy")
    expect(page.locator("#term_conservative-therapy")).to_be_in_viewport()


def test_it_takes_no_script(browser: Browser, site_url: str) -> None:
    """The browser shows and hides it."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site_url + PATH)
        page.locator(TERM).first.click()
        expect(page.locator(MEANING)).to_be_visible()
        page.locator(MEANING).get_by_role("button", name="Close").click()
        expect(page.locator(MEANING)).to_have_count(0)


def test_in_the_folder_it_is_the_same(browser: Browser, folder: Path) -> None:
    """The link leads to the page of definitions in the folder."""
    with browser.new_context() as context:
        page = context.new_page()
        term_on(page, (folder / "policies" / "nia" / "cg-300.html").as_uri()).click()
        page.locator(MEANING).get_by_role("link").click()
        expect(page.locator("#term_conservative-therapy")).to_be_in_viewport()


def test_the_sentence_is_copied_as_it_was(page: Page, site_url: str) -> None:
    """In one line, with the term."""
    term = term_on(page, site_url + PATH)
    copied = term.evaluate(
        "(term) => { getSelection().selectAllChildren(term.parentElement); return `${getSelection()}` }"
    )

    assert copied.strip() == term.locator("xpath=..").text_content()
    assert "\n" not in copied.strip()


def test_on_paper_no_meaning_covers_anything(page: Page, site_url: str) -> None:
    """The definitions stand further down; the sentence has its term."""
    term_on(page, site_url + PATH).click()
    page.emulate_media(media="print")

    expect(page.locator(".meaning:visible")).to_have_count(0)
    expect(page.locator(TERM).first).to_be_visible()
    expect(page.locator("#section_definitions")).to_be_visible()


def without_popovers(context: BrowserContext) -> None:
    """A browser of before 2024: it knows neither the attribute nor what scripts ask for."""

    def older(route: Route) -> None:
        body = route.fetch().text()
        route.fulfill(body=re.sub(r"(<dialog[^>]*?) popover(?==|\s|>)(=\"\")?", r"\1", body), content_type="text/html")

    context.route(f"**/{PATH}", older)
    context.add_init_script("delete HTMLElement.prototype.popover")


def test_a_browser_without_popovers_leads_to_the_definitions(browser: Browser, site_url: str) -> None:
    """The fold around is opened; a second time too."""
    with browser.new_context() as context:
        without_popovers(context)
        page = context.new_page()
        term = term_on(page, site_url + PATH)
        expect(page.locator("dialog:visible")).to_have_count(0)
        for _ in range(2):
            term.click()
            expect(page).to_have_url(re.compile("#conservative-therapy$"))
            expect(page.locator("h3:focus")).to_have_text("Conservative therapy")
            expect(page.locator("h3:focus")).to_be_in_viewport()


def test_a_browser_with_popovers_stays_at_the_sentence(page: Page, site_url: str) -> None:
    """The address does not change either."""
    term_on(page, site_url + PATH).click()
    expect(page.locator(MEANING)).to_be_visible()

    assert page.url == site_url + PATH


def test_the_search_has_the_plain_sentence(page: Page, site_url: str) -> None:
    """Without the meanings, which it has from the definitions already."""
    docs = page.request.get(f"{site_url}search/search_index.json").json()["docs"]
    texts = [Tree(each["text"]) for each in docs if each["location"].startswith(PATH)]
    words = [" ".join("".join(each.root.itertext()).split()) for each in texts]

    assert any("weeks of conservative therapy" in each for each in words)
    assert not any("How each policy defines it" in each for each in words)
