"""The second way in: when the next one is possible, by the request and what was done before."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from scripts.bundle.places import POLICIES
from tests.browser.checker.answers import HISTORY, REPEAT
from tests.browser.guide_page import GuidePage

pytestmark = pytest.mark.browser

ANSWERS: dict[str, Any] = {**REPEAT, "prior_procedures": HISTORY[2:]}
DATE = "When is the next one possible?"
CRITERIA = "Check all criteria instead"


def topics() -> dict[str, str]:
    """The topic of each question."""
    found = json.loads(POLICIES.read_bytes())["topics"]
    return {question: topic["id"] for topic in found for question in topic["questions"]}


def answer_all(guide: GuidePage) -> list[str]:
    """Answer what is asked until the date is there; return what was asked."""
    asked: list[str] = []
    while guide.page.locator("[data-guide-unknown]").is_visible():
        (question,) = guide.in_view()
        known = question in ANSWERS and question not in asked
        asked.append(question)
        if known:
            guide.fill(f"ask_{question}", ANSWERS[question])
        guide.go_on("Continue" if known else "Not known")
    return asked


def ask_for_the_date(guide: GuidePage) -> None:
    guide.press(DATE)
    expect(guide.page.get_by_role("button", name=DATE)).to_be_hidden()


def test_the_request_and_what_was_done_before_lead_to_the_date(guide: GuidePage):
    """No finding is asked, and no date of service; the limits of time say why."""
    ask_for_the_date(guide)
    asked = answer_all(guide)

    assert {topics()[question] for question in asked} == {"request", "history"}
    assert "date_of_service" not in asked
    expect(guide.title).to_have_text("The earliest date")
    date = guide.page.locator("[data-advice-answer]")
    expect(date).to_be_focused()
    expect(date).to_contain_text("Not before")


def test_the_criteria_can_be_checked_from_there(guide: GuidePage):
    """With the answers that were given; and back again by Back."""
    ask_for_the_date(guide)
    guide.fill("ask_request_purpose", "spinal_pain")
    guide.press("Continue")
    guide.press(CRITERIA)
    expect(guide.page.get_by_role("button", name=CRITERIA)).to_be_hidden()
    assert guide.in_view() != ["request_purpose"]
    guide.page.get_by_role("button", name="Back", exact=True).click()
    expect(guide.page.get_by_role("button", name=CRITERIA)).to_be_visible()


def test_what_was_asked_first_is_not_taken_for_not_known(guide: GuidePage):
    """Whoever turns to the date has said nothing of the question in view."""
    before = guide.in_view()
    ask_for_the_date(guide)
    assert guide.in_view() == before
