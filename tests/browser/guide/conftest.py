"""One page in guided mode whose calculator runs, for all tests that do not look at how it starts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.checker_page import START_MS
from tests.browser.conftest import watch
from tests.browser.guide.firefox_guide import FirefoxGuide
from tests.browser.guide_page import GuidePage
from tests.browser.offline.firefox import FirefoxPage
from tests.browser.shared_page import SIZE, shared


@pytest.fixture(scope="session")
def running_guide(browser: Browser, site_url: str) -> Iterator[tuple[GuidePage, list[str]]]:
    """The page with its calculator running, and the list of what must not have happened on it."""
    with browser.new_context(viewport=SIZE) as context:
        found = watch(context)
        guide = GuidePage.open(context.new_page(), site_url)
        guide.choose("request_purpose", "spinal_pain")
        expect(guide.standing).to_have_text("Needs information", timeout=START_MS)
        yield guide, found


@pytest.fixture
def guide(running_guide: tuple[GuidePage, list[str]]) -> Iterator[GuidePage]:
    """The running page at its first question, with nothing answered; what must not happen fails the test."""
    page, found = running_guide
    with shared(page.page, page.reset, found):
        yield page


@pytest.fixture
def firefox_guide(firefox: FirefoxPage) -> Iterator[FirefoxGuide]:
    """A page in Firefox; the test fails on any request to a host, a console error or an uncaught error."""
    firefox.faults()
    yield FirefoxGuide(firefox)
    assert firefox.faults() == []
