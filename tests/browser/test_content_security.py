"""Scripts that came into a page by a text, by an attribute or from another host do not run."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.checker_page import PATH, CheckerPage, show_list
from tests.browser.theme import let_the_theme_change_pages, wait_for_the_theme

pytestmark = pytest.mark.browser

ELSEWHERE = "https://elsewhere.invalid/"
INJECTED = f"""
<script>ran.push("inline")</script>
<script src="{ELSEWHERE}script.js"></script>
<script type="module">ran.push("module")</script>
<img src="nothing" alt="" onerror="ran.push('handler')">
<svg onload="ran.push('svg')"></svg>
<iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>
<a id="link" href="javascript:ran.push('link')">Link</a>
<link rel="stylesheet" href="{ELSEWHERE}style.css">
<form id="form" action="/"><input name="answer" value="secret"></form>
"""
LISTEN = """
window.ran = [];
window.stopped = [];
document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.effectiveDirective));
"""
POLICY = "Content-Security-Policy"
# Later, since the browser lets a test evaluate what it likes, and all that runs meanwhile.
TRY_TO_EVALUATE = """new Promise((done) => setTimeout(() => {
  try { done(new Function("return 'evaluated'")()) } catch (error) { done(error.name) }
}))"""
TRY_TO_SEND = "(url) => fetch(url).then(() => 'sent', (error) => error.name)"


@pytest.fixture
def asked() -> list[str]:
    """What was asked of another host."""
    return []


@pytest.fixture
def bare_page(browser: Browser, asked: list[str]) -> Iterator[Page]:
    """A page whose console may have errors: what is stopped is reported there."""

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/javascript", body="ran.push('elsewhere')")

    with browser.new_context() as context:
        context.add_init_script(LISTEN)
        context.route(f"{ELSEWHERE}**", answer)
        yield context.new_page()


def inject(page: Page, *, policy: bool) -> None:
    """Have the page for privacy come with markup in its text, with or without its policy."""

    def answer(route: Route) -> None:
        html = route.fetch().text().replace("</h1>", f"</h1>{INJECTED}")
        route.fulfill(content_type="text/html", body=html if policy else html.replace(POLICY, "no-policy"))

    page.route("**/privacy/", answer)


def test_without_a_policy_it_would_run(bare_page: Page, site_url: str, asked: list[str]) -> None:
    """Or the test below would prove nothing."""
    inject(bare_page, policy=False)
    bare_page.goto(f"{site_url}privacy/")
    bare_page.locator("#link").click()

    every = {"inline", "elsewhere", "module", "handler", "svg", "frame", "link"}
    bare_page.wait_for_function("(wanted) => wanted.every((each) => ran.includes(each))", arg=sorted(every))
    assert set(bare_page.evaluate("ran")) == every
    assert len(asked) == 2


def test_what_was_injected_does_not_run(bare_page: Page, site_url: str, asked: list[str]) -> None:
    """Nor is anything asked of another host, nor can a form be sent."""
    inject(bare_page, policy=True)
    bare_page.goto(f"{site_url}privacy/")
    bare_page.locator("#link").click()
    bare_page.evaluate("document.querySelector('#form').submit()")

    stopped = {"script-src-elem", "script-src-attr", "style-src-elem", "form-action"}
    bare_page.wait_for_function("(wanted) => wanted.every((each) => stopped.includes(each))", arg=sorted(stopped))
    assert bare_page.evaluate("ran") == []
    assert asked == []
    assert bare_page.url == f"{site_url}privacy/"


def test_no_text_becomes_a_program(bare_page: Page, site_url: str) -> None:
    """Not by ``eval`` and what is like it."""
    bare_page.goto(site_url)

    assert bare_page.evaluate(TRY_TO_EVALUATE) == "EvalError"


def test_no_script_can_send_anything_elsewhere(bare_page: Page, site_url: str, asked: list[str]) -> None:
    """Not even one of ours."""
    bare_page.goto(site_url)

    assert bare_page.evaluate(TRY_TO_SEND, f"{ELSEWHERE}?answer=secret") == "TypeError"
    assert asked == []


def test_without_javascript_the_form_cannot_be_sent(browser: Browser, site_url: str) -> None:
    """Its answers would stand in the address."""
    with browser.new_context(java_script_enabled=False) as context:
        checker = CheckerPage.open(context.new_page(), site_url)
        field = checker.question("Average pain level").get_by_role("textbox")
        field.fill("7")
        field.press("Enter")
        expect(field).to_have_value("7")

        assert checker.page.url == site_url + PATH


def test_from_page_to_page_without_a_reload_nothing_of_ours_is_stopped(page: Page, site_url: str) -> None:
    """The policies of all pages seen then hold together; the fixture forgives no violation."""
    let_the_theme_change_pages(page, site_url)
    page.goto(site_url)
    wait_for_the_theme(page)
    page.evaluate("window.stays = true")
    for name in ("Privacy and limits", "Policies"):
        page.get_by_role("link", name=name, exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.locator("a[href$='nia/cg-300/']").first.click()
    checker = CheckerPage(page, site_url + PATH)
    expect(page.get_by_role("heading", level=1)).to_have_text("Epidural spine injections")
    show_list(page)
    checker.choose("Spinal region to be treated", "Cervical")
    checker.expect_standing("Needs information")

    assert page.evaluate("window.stays") is True
