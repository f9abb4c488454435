"""One page whose calculator runs, for all tests that do not look at how it starts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.checker_page import CheckerPage
from tests.browser.conftest import watch

SIZE = ViewportSize(width=1280, height=900)
# Playwright's clock stays on a page for good, and with it marks of the page's own timing are no longer made.
HAS_ITS_OWN_CLOCK = "[Date, performance.mark].every((made) => String(made).includes('native code'))"


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
    page.page.set_viewport_size(SIZE)
    page.page.emulate_media(color_scheme="null", reduced_motion="null")
    page.reset()
    found.clear()
    yield page
    assert found == []
    assert page.page.evaluate(HAS_ITS_OWN_CLOCK), "a clock was set on the page that other tests share"
