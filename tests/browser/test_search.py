"""The search finds policies by code and by number, and criteria by their words."""

import pytest
from playwright.sync_api import Page, expect

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


@pytest.mark.parametrize("words", ["62323", "NIA_CG_300", "epidural fibrosis radicular"])
def test_the_results_lead_to_the_policy(page: Page, site_url: str, words: str):
    """A code that two guidelines name finds both; each result leads to its page."""
    page.goto(site_url)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    # The search listens to keys alone: text that is put in without any is found only when chance has it.
    box.press_sequentially(words)

    found = page.locator(".md-search-result__link[href*='/policies/nia/cg-300/']").first
    found.click()
    page.wait_for_url("**/policies/nia/cg-300/**")
