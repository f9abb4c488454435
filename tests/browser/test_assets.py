"""What pages cost: nobody loads what the page does not use, and nothing is loaded twice."""

from pathlib import Path
from typing import override

import pytest
from playwright.sync_api import Browser, Page, Request

from scripts.browsers.chromium import FLAGS, find_chromium
from scripts.serve.handler import SiteHandler
from scripts.serve.server import serving
from tests.browser.checker_page import START_MS, show_list

pytestmark = pytest.mark.browser

LARGEST_PAGE = 300_000
IDLE = "new Promise((done) => requestIdleCallback(done))"
WITHOUT_CHECKER = ["", "policies/", "policies/nia/", "policies/nia/cg-300/cases/", "privacy/"]


@pytest.mark.parametrize("path", WITHOUT_CHECKER)
def test_a_page_without_a_checker_is_small(browser: Browser, site_url: str, path: str) -> None:
    """Below 300 kB in all with gzip, the theme included, and no WebAssembly."""
    received: list[tuple[str, int]] = []

    def on_finished(request: Request) -> None:
        sizes = request.sizes()
        received.append((request.url, sizes["responseHeadersSize"] + sizes["responseBodySize"]))

    with browser.new_context(extra_http_headers={"Accept-Encoding": "gzip"}) as context:
        page = context.new_page()
        page.on("requestfinished", on_finished)
        page.goto(site_url + path, wait_until="networkidle")
        page.evaluate(IDLE)

    assert len(received) > 3
    assert [url for url, _ in received if "/engine/" in url or ".wasm" in url] == []
    assert sum(size for _, size in received) < LARGEST_PAGE, sorted(received, key=lambda each: -each[1])[:5]


def test_a_second_page_takes_the_calculator_from_the_cache(browser: Browser, site: Path, tmp_path: Path) -> None:
    """Names with hashes are kept for good: no file of the engine is asked for again.

    In a profile on the disk, as people have it; the cache in memory of a private window keeps nothing so large.
    """
    asked: list[str] = []

    class Listening(SiteHandler):
        @override
        def do_GET(self) -> None:
            asked.append(self.path)
            super().do_GET()

    flags, chromium = list(FLAGS), find_chromium()
    with (
        serving(site, Listening) as server,
        browser.browser_type.launch_persistent_context(tmp_path, executable_path=chromium, args=flags) as context,
    ):
        start_the_calculator(context.new_page(), server.url)
        first = [path for path in asked if "/engine/" in path]
        asked.clear()
        start_the_calculator(context.new_page(), server.url)

    assert len(first) == len({"worker", "pyodide.js", "pyodide.asm.wasm", "snapshot"})
    assert [path for path in asked if "/engine/" in path] == []


def start_the_calculator(page: Page, address: str) -> None:
    """Open a checker and answer a question."""
    page.goto(f"{address}policies/nia/cg-300/")
    show_list(page)
    page.get_by_label("Cervical", exact=True).first.press("Space")
    page.wait_for_function("() => performance.getEntriesByName('determination-shown').length", timeout=START_MS)
