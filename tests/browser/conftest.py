"""A real Chromium, and pages in it that forgive nothing."""

from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from scripts.bench.pages import write_engine_page
from scripts.serve.server import serving

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
def engine_folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a page that has the engine and nothing else."""
    folder = tmp_path_factory.mktemp("engine") / "page"
    write_engine_page(folder, site)
    return folder


@pytest.fixture(scope="session")
def engine_url(engine_folder: Path) -> Iterator[str]:
    """The address of that page."""
    with serving(engine_folder) as server:
        yield server.url
