"""From the top of the page to a verdict by Tab, Space and Enter alone, and the arrows within a set of options."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scripts.bundle.places import POLICIES
from tests.browser.checker_page import PATH, START_MS
from tests.browser.guide_page import SHOWN, GuidePage
from tests.browser.theme import wait_for_the_theme

pytestmark = pytest.mark.browser

CASE = "neck-flare-with-two-weeks-of-therapy"
HAS_FOCUS = "(selector) => document.activeElement.matches(selector)"
# Further than from a question to its last button, and less far than around the page.
FAR = 30


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until such an element has the focus, if it has not yet."""
    for _ in range(FAR):
        if page.evaluate(HAS_FOCUS, selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not lead to {selector}")


def choose(page: Page, base: str, option: str) -> None:
    """Choose one of several options that are one stop."""
    tab_to(page, f"#{base} input[type=radio]")
    if page.evaluate(HAS_FOCUS, f"#{base}_{option}"):
        page.keyboard.press("Space")
    while not page.evaluate(HAS_FOCUS, f"#{base}_{option}"):
        page.keyboard.press("ArrowDown")
    expect(page.locator(f"#{base}_{option}")).to_be_checked()


def answer(page: Page, question: str, value: Any) -> None:
    """Answer the question that is in view."""
    base = f"ask_{question}"
    kind = page.locator(f"#{base}").get_attribute("data-type")
    if isinstance(value, bool):
        choose(page, base, "yes" if value else "no")
    elif kind in ("choice", "procedures"):
        choose(page, base, value or "none")
    else:
        # A date is written whole into the first of its boxes; the unit of a length is chosen by its name.
        number, _, unit = str(value).partition(" ")
        tab_to(page, f"#{base} input[type=text]")
        page.keyboard.type(number)
        if unit:
            tab_to(page, f"#{base} select")
            page.keyboard.type(unit)


def deny(guide: GuidePage, answers: dict[str, Any]) -> None:
    """Tick the first of a list that is so, or say that none of it is."""
    yes = [name for name in guide.in_view() if answers.get(name) is True]
    tab_to(guide.page, f"[data-for=ask_{yes[0]}] input" if yes else "[data-guide-none]")
    guide.page.keyboard.press("Space")


def go_on(guide: GuidePage, button: str) -> None:
    """Tab to one of the ways on, and press it."""
    before = guide.page.evaluate(SHOWN)
    tab_to(guide.page, f"[data-guide-{button}]")
    guide.page.keyboard.press("Enter")
    guide.page.wait_for_function(f"(before) => {SHOWN} > before", arg=before, timeout=START_MS)
    expect(guide.title).to_be_focused()


def test_a_first_injection_from_the_top_to_the_verdict(page: Page, site_url: str):
    """Three times Tab to the first question, with Enter at the second; then on, question by question."""
    cases = json.loads(POLICIES.read_bytes())["cases"]["nia/cg-300"]
    answers = next(case["answers"] for case in cases if case["id"] == CASE)
    guide = GuidePage.open(page, site_url)
    wait_for_the_theme(page)
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#section_checker")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(HAS_FOCUS, "#ask_request_purpose input")

    while page.locator("[data-guide-unknown]").is_visible():
        questions = guide.in_view()
        known = guide.picks.is_visible() or answers.get(questions[0]) is not None
        if guide.picks.is_visible():
            deny(guide, answers)
        elif known:
            answer(page, questions[0], answers[questions[0]])
        go_on(guide, "continue" if known else "unknown")

    expect(guide.title).to_have_text("The questions are answered")
    expect(guide.standing).to_have_text("Published criteria met")
    assert page.url == f"{site_url}{PATH}#section_checker"
