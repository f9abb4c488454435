"""The calculator starts from the snapshot in each engine: a start that falls back is slower, and nobody is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.browsers.webkit import Session
from tests.browser.checker_page import START_MS, WAYS
from tests.browser.offline.firefox import FirefoxPage

pytestmark = pytest.mark.browser

type Open = Callable[[str], list[str]]

CASE = "#case=neck-flare-with-two-weeks-of-therapy"
STANDING = "[data-standing-words]"
MET = "Published criteria met"


@pytest.fixture
def in_chromium(page: Page) -> Open:
    """Opens an address in Chromium, and returns how the calculator has started when the case there is determined."""

    def opened(address: str) -> list[str]:
        page.goto(address)
        expect(page.locator(STANDING)).to_have_text(MET, timeout=START_MS)
        return page.evaluate(WAYS)

    return opened


@pytest.fixture
def in_firefox(firefox: FirefoxPage) -> Open:
    """The same in Firefox."""

    def opened(address: str) -> list[str]:
        firefox.do("goto", "about:blank")
        firefox.do("goto", address)
        firefox.wait_for_text(STANDING, MET)
        return firefox.do("evaluate", WAYS)

    return opened


@pytest.fixture
def in_webkit(webkit: Session) -> Open:
    """The same in WebKit."""

    def opened(address: str) -> list[str]:
        webkit.open("about:blank")
        webkit.open(address)
        webkit.wait(f"document.querySelector('{STANDING}')?.textContent.trim() === '{MET}'")
        return webkit.evaluate(WAYS)

    return opened


@pytest.mark.parametrize("browser_name", ["chromium", "firefox", "webkit"])
def test_over_http_it_starts_from_the_snapshot(
    request: pytest.FixtureRequest, browser_name: str, site_url: str
) -> None:
    """In each of the three families."""
    opened = request.getfixturevalue(f"in_{browser_name}")

    assert opened(f"{site_url}policies/nia/cg-300/{CASE}") == ["snapshot"]


@pytest.mark.parametrize("browser_name", ["chromium", "firefox", "webkit"])
def test_from_a_file_it_starts_from_the_snapshot(
    request: pytest.FixtureRequest, browser_name: str, folder: Path
) -> None:
    """Likewise."""
    opened = request.getfixturevalue(f"in_{browser_name}")

    assert opened(f"{(folder / 'policies/nia/cg-300.html').as_uri()}{CASE}") == ["snapshot"]
