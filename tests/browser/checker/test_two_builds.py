"""A page and a calculator of two builds: nothing is marked, and the way on keeps the answers."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_page import PATH, START_MS, CheckerPage

pytestmark = pytest.mark.browser

OUTDATED = "no longer of one version of the site"
OTHER_BUILD = "() => { document.querySelector('[data-policy]').dataset.hashes = 'another' }"


def open_other_build(page: Page, site_url: str) -> CheckerPage:
    """A page that was published with another text of the policy than its calculator has; once, and then no more."""
    left = [True]

    def answer(route) -> None:
        body = route.fetch().text()
        route.fulfill(body=body.replace('data-hashes="', 'data-hashes="other', 1) if left.pop() else body)
        left.append(False)

    page.route(f"**/{PATH}", answer)
    return CheckerPage.open(page, site_url)


def test_nothing_is_marked_and_a_reload_keeps_the_answers(page: Page, site_url: str) -> None:
    """One sentence says so, wherever a result is asked for."""
    checker = open_other_build(page, site_url)
    checker.choose("Spinal region to be treated", "Cervical")
    checker.fill_number("Average pain level", "7")
    expect(checker.failure).to_contain_text(OUTDATED, timeout=START_MS)
    checker.expect_standing("No case entered")
    expect(checker.status("acute-radicular.severity")).to_be_empty()
    checker.check()
    expect(checker.failure).to_be_focused()
    page.get_by_role("button", name="Copy summary").click()
    expect(checker.failure).to_be_focused()

    page.get_by_role("button", name="Reload the page").click()
    expect(checker.status("acute-radicular.severity")).to_have_text("Met", timeout=START_MS)
    expect(checker.question("Spinal region to be treated").get_by_label("Cervical")).to_be_checked()
    expect(checker.failure).to_be_hidden()
    assert "answers" not in page.url


def test_before_a_reload_wrong_entries_are_named(page: Page, site_url: str) -> None:
    """They would not come back, and nothing is dropped in silence."""
    checker = open_other_build(page, site_url)
    checker.choose("Spinal region to be treated", "Cervical")
    length = checker.question("Duration of the acute pain or of the flare").get_by_role("textbox").first
    length.fill("6")
    expect(checker.failure).to_contain_text(OUTDATED, timeout=START_MS)
    page.get_by_role("button", name="Reload the page").click()

    expect(checker.summary).to_contain_text("“6” of what?")
    expect(length).to_have_value("6")


@pytest.mark.parametrize("file", ["worker-*.js", "pyodide.asm-*.wasm"])
def test_a_file_that_is_gone_is_a_new_build_too(browser: Browser, site_url: str, file: str) -> None:
    """Trying again would ask for it again; loading the page anew asks for that of today."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route(f"**/engine/{file}", lambda route: route.fulfill(status=404))
        checker = CheckerPage.open(page, site_url)
        checker.choose("Spinal region to be treated", "Cervical")
        expect(checker.failure).to_contain_text(OUTDATED, timeout=START_MS)
        expect(checker.failure.get_by_role("button", name="Try again")).to_have_count(0)

        page.unroute(f"**/engine/{file}")
        page.get_by_role("button", name="Reload the page").click()
        checker.expect_standing("Needs information")
        expect(checker.question("Spinal region to be treated").get_by_label("Cervical")).to_be_checked()


def test_answers_that_were_carried_fit_a_new_version(page: Page, site_url: str) -> None:
    """They are the reader's own; a link of somebody else for another version is refused."""
    checker = CheckerPage.open(page, site_url)
    page.evaluate("() => { document.querySelector('[data-policy]').dataset.version = '2020-01' }")
    link = page.evaluate(
        "() => btoa(JSON.stringify({policy: 'nia/cg-300', version: '2020-01', answers: {spinal_region: 'cervical'}}))"
        ".replace(/=+$/, '')"
    )
    page.goto(f"{site_url}{PATH}?anew#carried-answers={link}")
    checker.expect_standing("Needs information")
    page.goto(f"{site_url}{PATH}?again#answers={link}")
    expect(page.locator("[data-share-notice]")).to_contain_text("another version of this policy")


@pytest.mark.parametrize(
    "answer",
    [{"status": 403}, {"content_type": "text/html", "body": "<h1>Blocked</h1>"}, None],
    ids=["forbidden", "page of a filter", "no answer"],
)
def test_a_file_that_a_filter_holds_back_is_named(browser: Browser, site_url: str, answer) -> None:
    """With its kind, so that somebody can let it through."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/*.wasm", lambda route: route.fulfill(**answer) if answer else route.abort())
        checker = CheckerPage.open(page, site_url)
        checker.choose("Spinal region to be treated", "Cervical")

        expect(checker.failure).to_contain_text("blocks files that end in “.wasm”", timeout=START_MS)
        expect(checker.failure.get_by_role("button", name="Try again")).to_be_visible()
