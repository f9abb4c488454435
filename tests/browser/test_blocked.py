"""Browsers that store nothing or start no worker: no error, and words for what is blocked."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import START_MS, CheckerPage

pytestmark = pytest.mark.browser

NO_STORE = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {
  configurable: true,
  get() { throw new DOMException("denied", "SecurityError") },
})"""
NO_WORKER = "window.Worker = class { constructor() { throw new DOMException('denied', 'SecurityError') } }"
NULL_STORE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { configurable: true, value: null })"""


@pytest.mark.parametrize("script", [NO_STORE, NULL_STORE], ids=["an error", "nothing"])
def test_without_a_store_all_works(page: Page, site_url: str, script: str) -> None:
    """Colors are switched for this page; the checker runs. The page fails on any uncaught error."""
    page.add_init_script(script)
    checker = CheckerPage.open(page, site_url)
    page.get_by_title("Switch to dark colors").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    checker.choose("Spinal region to be treated", "Cervical")
    expect(checker.standing).to_have_text("Needs information", timeout=START_MS)
    page.get_by_role("textbox", name="Search").fill("fibrosis")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_where_no_worker_may_start_the_page_says_so(page: Page, site_url: str) -> None:
    """As in a frame with restrictions: no button that could not help, and words in the place of search results."""
    page.add_init_script(NO_WORKER)
    checker = CheckerPage.open(page, site_url)
    checker.choose("Spinal region to be treated", "Cervical")

    expect(checker.failure).to_contain_text("does not let this page start a worker", timeout=START_MS)
    expect(checker.failure.get_by_role("button")).to_have_count(0)
    page.get_by_role("textbox", name="Search").click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("The search cannot run here")
