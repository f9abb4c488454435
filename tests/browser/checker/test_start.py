"""When the calculator cannot start: the page says so in time, and remains what it was."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_page import PATH, START_MS, CheckerPage
from tests.browser.clock import stop_clock

pytestmark = pytest.mark.browser


def expect_a_usable_reference(checker: CheckerPage) -> None:
    """Criteria can be read and the form filled in."""
    expect(checker.failure).to_contain_text("The page remains a complete reference")
    checker.choose("Spinal region to be treated", "Cervical")
    expect(checker.question("Spinal region to be treated").get_by_label("Cervical")).to_be_checked()
    expect(checker.page.locator('[id="acute-radicular.severity"]')).to_be_visible()


def test_without_webassembly_the_page_says_so(page: Page, site_url: str):
    """At the first touch, and without a button that could not help."""
    page.add_init_script("delete globalThis.WebAssembly")
    checker = CheckerPage.open(page, site_url)
    checker.question("Average pain level").get_by_role("textbox").focus()

    expect(checker.failure).to_contain_text("WebAssembly switched off or blocked")
    expect(checker.failure.get_by_role("button")).to_have_count(0)
    expect_a_usable_reference(checker)
    checker.check()
    expect(checker.failure).to_be_focused()


def test_a_start_that_stalls_is_given_up_after_20_seconds(page: Page, site_url: str):
    """Not earlier; and a second try goes through."""
    held = []
    page.route("**/engine/worker-*.js", lambda route: held.append(route))  # noqa: PLW0108 (Playwright takes no built-in)
    stop_clock(page)
    checker = CheckerPage.open(page, site_url)
    checker.choose("Spinal region to be treated", "Cervical")
    expect(page.locator("[data-loading]")).to_contain_text("Loading the calculator")

    page.clock.run_for(20_000)
    expect(checker.failure).to_be_hidden()
    page.clock.run_for(1_000)
    expect(checker.failure).to_contain_text("for 20 seconds")
    expect_a_usable_reference(checker)

    page.clock.resume()
    page.unroute("**/engine/worker-*.js")
    checker.failure.get_by_role("button", name="Try again").click()
    expect(checker.status("acute-radicular")).to_have_text("Needs information", timeout=START_MS)
    expect(checker.failure).to_be_hidden()


def test_a_server_in_trouble_is_a_failed_start(browser: Browser, site_url: str):
    """The page says that it could not be started and offers another try."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/engine/pyodide.asm-*.wasm", lambda route: route.fulfill(status=503))
        checker = CheckerPage.open(page, site_url)
        checker.question("Average pain level").get_by_role("textbox").focus()

        expect(checker.failure).to_contain_text("could not be started", timeout=START_MS)
        expect(checker.failure.get_by_role("button", name="Try again")).to_be_visible()
        expect_a_usable_reference(checker)


def test_without_javascript_the_form_is_a_checklist(browser: Browser, site_url: str):
    """All questions, one entry of the history, open folds, and no button but those that the browser itself answers."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        checker = CheckerPage.open(page, site_url)

        expect(page.locator("form .by-hand").first).to_be_visible()
        expect(checker.question("Average pain level")).to_be_visible()
        expect(checker.entry()).to_be_visible()
        expect(page.locator('[id="acute-radicular.conservative-therapy.completed.length"]')).to_be_visible()
        expect(page.locator(".policy button:not([popovertarget])").filter(visible=True)).to_have_count(0)


def test_a_page_without_a_checker_loads_no_python(page: Page, site_url: str):
    """Nobody pays for what they do not use."""
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((done) => requestIdleCallback(done))")

    assert [url for url in requested if "/engine/" in url] == []


def test_the_page_says_what_it_is_doing_while_the_calculator_starts(page: Page, site_url: str):
    """And stays usable meanwhile."""
    waiting = []
    page.route("**/engine/snapshot-*.bin", lambda route: waiting.append(route))  # noqa: PLW0108 (Playwright takes no built-in)
    with page.expect_request("**/engine/snapshot-*.bin"):
        checker = CheckerPage.open(page, site_url)
        checker.choose("Spinal region to be treated", "Lumbar or sacral")
    expect(page.locator("[data-loading]")).to_contain_text("Loading the calculator")

    checker.fill_number("Average pain level", "7")
    waiting[0].continue_()

    checker.expect_standing("Needs information")
    expect(page.locator("[data-loading]")).to_be_hidden(timeout=START_MS)
    expect(checker.status("acute-radicular.severity")).to_have_text("Met")


def test_what_was_answered_before_the_scripts_came_counts(page: Page, site_url: str):
    """On a slow connection the form is there first."""
    waiting = []
    page.route("**/checker-*.js", lambda route: waiting.append(route))  # noqa: PLW0108 (Playwright takes no built-in)
    with page.expect_request("**/checker-*.js"):
        page.goto(f"{site_url}{PATH}", wait_until="commit")
    checker = CheckerPage(page, f"{site_url}{PATH}")
    checker.choose("What the injection is for", "To treat spinal pain or to find its source")
    waiting[0].continue_()

    checker.expect_standing("Needs information")
