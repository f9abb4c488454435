"""One page whose calculator runs, for all tests that do not look at how it starts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.checker_page import START_MS, CheckerPage
from tests.browser.conftest import watch

TRIES = 3
STARTED_OR_FAILED = """
() => performance.getEntriesByName("determination-shown").length
  || document.querySelector("[data-failure]:not([hidden])")
"""


@pytest.fixture(scope="session")
def running(browser: Browser, site_url: str) -> Iterator[tuple[CheckerPage, list[str]]]:
    """The page with its calculator running, and the list of what must not have happened on it."""
    with browser.new_context(viewport=ViewportSize(width=1280, height=900)) as context:
        found = watch(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        checker = CheckerPage.open(context.new_page(), site_url)
        checker.check()
        for _ in range(TRIES):
            _wait_for_start(checker)
        checker.expect_standing("Needs information")
        yield checker, found


@pytest.fixture
def checker(running: tuple[CheckerPage, list[str]]) -> Iterator[CheckerPage]:
    """The running page, with nothing entered; the test fails on what a page of its own would fail on."""
    page, found = running
    page.reset()
    found.clear()
    yield page
    assert found == []


def _wait_for_start(checker: CheckerPage) -> None:
    """On a machine that is very busy, the page gives up after 20 seconds, as it should; then try again."""
    checker.page.wait_for_function(STARTED_OR_FAILED, timeout=START_MS)
    if checker.failure.is_visible():
        checker.page.get_by_role("button", name="Try again").click()
        checker.check()
