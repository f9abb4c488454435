"""A checker begins with its first question, before its scripts are there, and nothing moves when they come."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.checker_page import PATH, START_MS, CheckerPage
from tests.browser.guide_page import SHOWN, GuidePage

pytestmark = pytest.mark.browser

PURPOSE, PAIN = "request_purpose", "average_pain"
CASE = "#case=neck-flare-with-two-weeks-of-therapy"
NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) shifts.push([value, sources.map(({ node }) => node?.className)]);
}).observe({ type: "layout-shift", buffered: true });
"""
# What stands over the criteria only for scripts, such as “Show every detail”, is another matter.
WITHOUT_CRITERIA = "() => { document.querySelector('[data-criteria]').hidden = true }"
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
STANDS = "() => ({ focus: document.activeElement.tagName, scrolled: scrollY, entries: history.length })"
PAST = "() => { for (const each of document.getAnimations()) each.finish() }"


@pytest.fixture(
    params=[ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)], ids=["wide", "phone"]
)
def waiting(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[Page, list[Route]]]:
    """A page whose own script has not come yet, and the request for it."""
    with browser.new_context(viewport=request.param) as context:
        page = context.new_page()
        held: list[Route] = []
        page.add_init_script(NOTE_SHIFTS)
        page.route("**/checker-*.js", lambda route: held.append(route))  # noqa: PLW0108 (Playwright takes no built-in)
        yield page, held


def open_early(page: Page, address: str) -> GuidePage:
    """Open a page that is painted before its script comes, with its checker in view."""
    with page.expect_request("**/checker-*.js"):
        page.goto(address, wait_until="commit")
    expect(page.locator(f"#ask_{PURPOSE}")).to_be_visible()
    page.evaluate(WITHOUT_CRITERIA)
    page.locator("[data-form] h2").scroll_into_view_if_needed()
    page.evaluate(TWO_FRAMES)
    return GuidePage(page)


def test_nothing_moves_when_the_scripts_come(waiting: tuple[Page, list[Route]], site_url: str):
    """The first question stands there alone, with its reason, and the ways on."""
    page, held = waiting
    guide = open_early(page, site_url + PATH)
    before = guide.in_view(), page.locator("[data-checker]").inner_text()
    page.evaluate("() => { shifts.length = 0 }")
    held[0].continue_()
    page.wait_for_function(f"() => {SHOWN}")
    page.evaluate(TWO_FRAMES)

    assert (guide.in_view(), page.locator("[data-checker]").inner_text()) == before
    assert guide.in_view() == [PURPOSE]
    assert page.evaluate("shifts") == []


def test_folds_look_closed_before_the_scripts_come(waiting: tuple[Page, list[Route]], site_url: str):
    """So that nothing is laid out to be put away again; where the scripts do not come, what is folded can be read."""
    page, _ = waiting
    page.goto(site_url + PATH, wait_until="commit")
    folded = page.locator("[data-criteria] details.more > p").first
    expect(page.locator("[data-criteria] details.more > summary").first).to_be_visible()
    expect(folded).to_be_hidden()
    page.evaluate(PAST)

    expect(folded).to_be_visible()


def test_an_answer_before_the_scripts_come_is_kept_and_judged(waiting: tuple[Page, list[Route]], site_url: str):
    """The question stays in view."""
    page, held = waiting
    guide = open_early(page, site_url + PATH)
    guide.choose(PURPOSE, "postoperative_pain")
    held[0].continue_()

    expect(guide.standing).to_have_text("Outside this policy", timeout=START_MS)
    assert guide.in_view() == [PURPOSE]


def test_a_script_that_does_not_come_leaves_all_questions(waiting: tuple[Page, list[Route]], site_url: str):
    """After a while; on paper at once."""
    page, _ = waiting
    guide = open_early(page, site_url + PATH)
    page.emulate_media(media="print")
    assert len(guide.in_view()) > 40
    page.emulate_media(media="null")
    assert guide.in_view() == [PURPOSE]
    page.evaluate(PAST)

    assert len(guide.in_view()) > 40


def test_it_takes_neither_the_focus_nor_python_nor_a_place_in_the_history(page: Page, site_url: str):
    """Whoever has opened the page may have come to read."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url)
    page.goto(site_url + PATH, wait_until="networkidle")

    assert GuidePage(page).in_view() == [PURPOSE]
    assert page.evaluate(STANDS) == {"focus": "BODY", "scrolled": 0, "entries": 3}
    assert [url for url in asked if "/engine/" in url] == []


def test_a_link_to_a_question_leads_to_it(page: Page, site_url: str):
    """Alone; and on from there."""
    page.goto(f"{site_url}{PATH}#ask_{PAIN}")
    guide = GuidePage(page)

    expect(page.locator(f"#ask_{PAIN}")).to_be_focused()
    assert guide.in_view() == [PAIN]
    guide.fill(f"ask_{PAIN}", 7)
    guide.press("Continue")
    assert guide.in_view() == [PURPOSE]


def test_a_worked_case_is_a_click_away(guide: GuidePage):
    """As long as nothing is answered; then it is the answers."""
    cases = guide.page.get_by_role("link", name="Open a worked case")
    answers = guide.page.get_by_role("button", name="Result and answers so far")
    expect(cases).to_have_attribute("href", re.compile("cases/$"))
    expect(answers).to_be_hidden()
    guide.choose(PURPOSE, "spinal_pain")
    guide.press("Continue")

    expect(cases).to_be_hidden()
    expect(answers).to_be_visible()


def test_a_link_with_answers_is_a_list(guide: GuidePage):
    """Whatever is in view when it is followed."""
    CheckerPage(guide.page, guide.page.url).open_answers({"average_pain": 6})

    expect(guide.standing).to_have_text("Needs information")
    assert len(guide.in_view()) > 40


def test_what_is_answered_already_is_a_list(page: Page, site_url: str):
    """A worked case; and when it is cleared, it stays one."""
    checker = CheckerPage(page, site_url + PATH)
    page.goto(f"{site_url}{PATH}{CASE}")
    checker.expect_standing("Published criteria met")
    assert len(GuidePage(page).in_view()) > 40
    page.get_by_role("button", name="Clear answers").press("Enter")

    checker.expect_standing("No case entered")
    assert len(GuidePage(page).in_view()) > 40
