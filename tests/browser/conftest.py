"""Real browsers, and pages in Chromium that forgive nothing."""

import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from scripts.bench.pages import write_engine_page
from scripts.browsers.firefox import find_firefox
from scripts.browsers.firefox.find import ADVICE as FIREFOX_ADVICE
from scripts.browsers.webkit import Session, find_webkit, webkit_session
from scripts.browsers.webkit.find import ADVICE as WEBKIT_ADVICE
from scripts.serve.server import serving
from tests.browser.offline.firefox import FirefoxPage, firefox_page

HERE = {"localhost", "127.0.0.1"}
# These name no host.
LOCAL_SCHEMES = {"data", "blob", "about", "file"}

# How long a condition may take to come true: generous, since a machine may be busy. No test waits longer than need be.
expect.set_options(timeout=30_000)


def watch(context: BrowserContext, hosts: Collection[str] = HERE) -> list[str]:
    """Return a list that grows with what must not happen on a page of the context; only ``hosts`` may be asked."""
    found: list[str] = []

    def on_request(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in LOCAL_SCHEMES and address.hostname not in hosts:
            found.append(f"request to another host: {request.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            found.append(f"console error: {message.text} ({message.location.get('url')})")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", lambda error: found.append(f"uncaught error: {error.error}"))
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh profile; the test fails on a request to another host, a console error or an uncaught error."""
    with browser.new_context() as context:
        found = watch(context)
        yield context.new_page()
    assert found == []


@pytest.fixture(scope="session")
def engine_url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that has the engine and nothing else."""
    folder = tmp_path_factory.mktemp("engine") / "page"
    write_engine_page(folder, site)
    with serving(folder) as server:
        yield server.url


@pytest.fixture(scope="session")
def firefox(site_url: str) -> Iterator[FirefoxPage]:
    """One Firefox for all tests of the session; without one, the test fails and says how to get it."""
    path = find_firefox()
    if path is None:
        pytest.fail(FIREFOX_ADVICE, pytrace=False)
    with firefox_page(path, urlsplit(site_url).netloc) as page:
        yield page


@pytest.fixture(scope="session")
def webkit() -> Iterator[Session]:
    """One WebKit for all tests of the session; without one, the test fails and says how to get it."""
    found = find_webkit()
    if found is None:
        pytest.fail(WEBKIT_ADVICE, pytrace=False)
    with webkit_session(found) as session:
        yield session


@pytest.fixture(scope="session")
def folder(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in the offline zip, unpacked into a folder whose name has a space and an umlaut, as people's do."""
    target = tmp_path_factory.mktemp("Ünpacked here")
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(target)
    return next(target.iterdir())
