"""A calculator that starts while the page is still on its way, and that the page then takes over."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_page import PATH, START_MS, CheckerPage, show_list
from tests.browser.theme import wait_for_the_theme

pytestmark = pytest.mark.browser

RECORD_MOVES = """() => {
  window.moved = [];
  const note = (list) => list.getEntries().forEach(({ value }) => value > 0.01 && moved.push(value));
  new PerformanceObserver(note).observe({ type: "layout-shift" });
}"""
MET = "neck-flare-with-two-weeks-of-therapy"
COUNT_WORKERS = """
window.engines = [];
const Native = Worker;
window.Worker = class extends Native {
  constructor(address, options) {
    super(address, options);
    if (String(address).includes("/engine/")) engines.push({ before: document.readyState });
  }
};
"""


@pytest.mark.parametrize("fragment", [f"#case={MET}", "#answers=unreadable"])
def test_a_case_in_the_address_starts_the_calculator_before_the_page_is_there(
    page: Page, site_url: str, fragment: str
) -> None:
    """And one worker is enough for both."""
    page.add_init_script(COUNT_WORKERS)
    page.goto(f"{site_url}{PATH}{fragment}")
    show_list(page)
    page.get_by_role("button", name="Check", exact=True).click()
    page.wait_for_function("() => performance.getEntriesByName('determination-shown').length", timeout=START_MS)

    assert page.evaluate("engines") == [{"before": "loading"}]


def test_a_page_that_is_read_loads_no_calculator(page: Page, site_url: str) -> None:
    """Not in an idle moment either, and not by a place in the address."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{PATH}#indications", wait_until="networkidle")
    page.evaluate("new Promise((done) => requestIdleCallback(done))")

    assert [url for url in asked if "/engine/" in url] == []


@pytest.mark.parametrize("touch", ["focus", "pointerdown"])
def test_the_calculator_starts_at_the_first_touch(page: Page, site_url: str, touch: str) -> None:
    """A question that is entered counts, also unanswered; so does a finger that is put down."""
    page.goto(f"{site_url}{PATH}")
    field = page.get_by_label("Pain control after an operation", exact=True).first
    with page.expect_request("**/engine/worker-*.js"):
        if touch == "focus":
            field.focus()
        else:
            field.dispatch_event("pointerdown")


def test_a_second_skip_link_leads_to_the_checker(page: Page, site_url: str) -> None:
    """The second press of Tab, and Enter; the third one is the first question."""
    page.goto(f"{site_url}{PATH}")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("To the checker")
    page.keyboard.press("Enter")
    expect(page.locator("#section_checker")).to_be_focused()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('[data-question]') !== null")


def test_a_worker_that_cannot_be_had_is_told_to_the_page(browser: Browser, site_url: str) -> None:
    """Nobody waits for one that was lost before the page came."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/engine/worker-*.js", lambda route: route.fulfill(status=503))
        checker = CheckerPage.open(page, site_url, f"#case={MET}")

        expect(checker.failure).to_contain_text("could not be started", timeout=START_MS)


def test_only_pages_with_a_checker_start_one(site: Path) -> None:
    """The others do not even hold the small script for it."""
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    starting = {path for path, html in pages.items() if "<script data-engine=" in html}

    assert starting
    assert starting == {path for path, html in pages.items() if "data-policy=" in html}


def test_the_determination_that_an_address_asks_for_comes_before_the_theme(page: Page, site_url: str) -> None:
    """Which takes long, and which nobody has come for. On a slow machine it waits no longer than two seconds."""
    page.goto(f"{site_url}{PATH}#case={MET}")
    page.mouse.move(1, 1)
    page.wait_for_function("() => performance.getEntriesByName('determination-shown').length", timeout=START_MS)
    wait_for_the_theme(page)

    shown, theme = page.evaluate("""() => [
      performance.getEntriesByName("determination-shown")[0].startTime,
      performance.getEntriesByType("resource").find(({ name }) => name.includes("/javascripts/bundle")).startTime,
    ]""")
    assert theme >= min(shown, 2000)


@pytest.mark.parametrize("path", ["", "codes/", PATH])
def test_the_theme_comes_with_the_first_sign_of_a_reader(page: Page, site_url: str, path: str) -> None:
    """Until then the thread is free for what is read; and that the theme then starts moves nothing."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{path}", wait_until="networkidle")
    assert not [each for each in asked if "/javascripts/" in each or "/search-" in each]

    page.evaluate(RECORD_MOVES)
    wait_for_the_theme(page)
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("moved") == []


def test_the_page_is_laid_out_for_scripts_before_the_theme_comes(page: Page, site_url: str) -> None:
    """The checker stays in view beside the criteria, so that going to it does not leave them behind."""
    page.route("**/javascripts/bundle*", lambda route: None)
    checker = CheckerPage.open(page, site_url, f"#case={MET}")
    checker.expect_standing("Published criteria met")

    expect(page.locator(".checker")).to_have_css("position", "sticky")


def test_the_theme_does_not_wait_for_a_calculator_that_does_not_come(page: Page, site_url: str) -> None:
    """On a slow line a reader can look around meanwhile."""
    page.route("**/snapshot-*.bin", lambda route: None)
    page.goto(f"{site_url}{PATH}#case={MET}")
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.press_sequentially("epidural")

    expect(page.locator(".md-search-result__item").first).to_be_visible()
