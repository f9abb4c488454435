"""The search finds policies by code and by number, and criteria by their words."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_the_search_starts_when_somebody_looks_for_something(page: Page, site_url: str):
    """And not on each page that is opened: the whole site is indexed for it, and the index is larger than a page."""
    workers: list[str] = []
    asked: list[str] = []
    page.on("worker", lambda worker: workers.append(worker.url))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url, wait_until="networkidle")
    assert [url for url in (*workers, *asked) if "/search." in url or "search_index" in url] == []

    with page.expect_request("**/search_index.json"), page.expect_event("worker", lambda each: "/search." in each.url):
        page.get_by_role("textbox", name="Search").click()


def test_what_comes_without_keys_is_looked_for_too(page: Page, site_url: str):
    """Pasted, dictated, or put in from a menu."""
    page.goto(site_url)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.fill("62323")

    expect(page.locator(".md-search-result__link[href*='/policies/nia/cg-300/']").first).to_be_attached()


def test_the_first_key_may_be_the_one_that_opens_the_search(page: Page, site_url: str):
    """The theme comes with it, and hears it afterwards."""
    page.goto(site_url, wait_until="networkidle")
    page.keyboard.press("/")

    expect(page.get_by_role("textbox", name="Search")).to_be_focused()


def test_the_first_touch_may_be_the_one_that_opens_the_search(browser: Browser, site_url: str):
    """On a phone, where it is a page of its own; one can type at once."""
    with browser.new_context(has_touch=True, viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(site_url, wait_until="networkidle")
        page.locator("label.md-header__button[for=__search]").tap()

        expect(page.get_by_role("textbox", name="Search")).to_be_focused()


@pytest.mark.parametrize("words", ["62323", "NIA_CG_300", "epidural fibrosis radicular"])
def test_the_results_lead_to_the_policy(page: Page, site_url: str, words: str):
    """A code that two guidelines name finds both; each result leads to its page."""
    page.goto(site_url)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.press_sequentially(words)

    found = page.locator(".md-search-result__link[href*='/policies/nia/cg-300/']").first
    found.click()
    page.wait_for_url("**/policies/nia/cg-300/**")
