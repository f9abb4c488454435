"""One page whose calculator runs, for all tests that do not look at how it starts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.checker_page import CheckerPage
from tests.browser.conftest import watch
from tests.browser.shared_page import SIZE, shared


@pytest.fixture(scope="session")
def running(browser: Browser, site_url: str) -> Iterator[tuple[CheckerPage, list[str]]]:
    """The page with its calculator running, and the list of what must not have happened on it."""
    with browser.new_context(viewport=SIZE) as context:
        found = watch(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        checker = CheckerPage.open(context.new_page(), site_url)
        checker.check()
        checker.expect_standing("Needs information")
        yield checker, found


@pytest.fixture
def checker(running: tuple[CheckerPage, list[str]]) -> Iterator[CheckerPage]:
    """The running page, with nothing entered; the test fails on what a page of its own would fail on."""
    page, found = running
    with shared(page.page, page.reset, found):
        yield page
