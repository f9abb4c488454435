"""What pages cost: nobody loads what the page does not use, and nothing is loaded twice."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from scripts.chromium import FLAGS, find_chromium

pytestmark = pytest.mark.browser

LARGEST_PAGE = 300_000
IDLE = "new Promise((done) => requestIdleCallback(done))"
WITHOUT_CHECKER = ["", "policies/", "policies/nia/", "privacy/"]


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


def test_a_second_page_takes_the_calculator_from_the_cache(browser: Browser, site_url: str, tmp_path: Path) -> None:
    """Names with hashes are kept for good: no byte of the engine comes again.

    In a profile on the disk, as people have it; the cache in memory of a private window keeps nothing so large.
    """
    chromium = browser.browser_type
    with chromium.launch_persistent_context(tmp_path, executable_path=find_chromium(), args=list(FLAGS)) as context:
        first, second = (received_for_the_calculator(context.new_page(), site_url) for _ in range(2))

    assert sum(first.values()) > 1_000_000
    assert set(second) == set(first)
    # The browser counts headers that it did not receive: what comes from its cache is less than nothing.
    assert max(second.values()) <= 0


def received_for_the_calculator(page: Page, site_url: str) -> dict[str, int]:
    """Open a checker, start the calculator, and return how many bytes came for each of its files."""
    received: dict[str, int] = {}

    def on_finished(request: Request) -> None:
        if "/engine/" in request.url:
            received[request.url] = request.sizes()["responseBodySize"]

    page.on("requestfinished", on_finished)
    page.goto(f"{site_url}policies/nia/cg-300/")
    page.get_by_label("Cervical", exact=True).first.press("Space")
    page.wait_for_function("() => performance.getEntriesByName('determination-shown').length", timeout=60_000)
    return received
