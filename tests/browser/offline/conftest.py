"""The offline site: unpacked and opened from a file:// address, where every request to a host is a fault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import watch


@pytest.fixture(scope="session")
def bare(folder: Path) -> str:
    """The name of a page in that folder that has no policy, to see what the browser itself does."""
    name = "bare.html"
    (folder / name).write_text(
        '<!doctype html><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,">'
    )
    return name


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any request to a host, a console error or an uncaught error."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        found = watch(context, hosts=())
        yield context.new_page()
    assert found == []
