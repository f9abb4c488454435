"""The answers of a case, to be checked and changed."""

import pytest
from playwright.sync_api import expect

from tests.browser.guide_page import GuidePage

pytestmark = pytest.mark.browser


@pytest.fixture
def decided(guide: GuidePage) -> GuidePage:
    """A case that is decided by its second group."""
    guide.choose("request_purpose", "spinal_pain")
    guide.press("Continue")
    guide.tick("skin_infection_at_site")
    guide.press("Continue")
    expect(guide.standing).to_have_text("Contraindicated")
    return guide


def test_all_answers_are_listed_by_topic_in_the_words_of_the_form(decided: GuidePage):
    """And what is not answered is not."""
    expect(decided.answers.get_by_role("heading", level=4)).to_have_text(["The request", "Contraindications"])
    lines = decided.answers.get_by_role("listitem")
    expect(lines).to_have_count(2)
    expect(lines.nth(0)).to_contain_text("To treat spinal pain or to find its source")
    expect(lines.nth(1)).to_contain_text("Skin infection where the needle enters Yes")


def test_change_leads_to_the_question_and_back(decided: GuidePage):
    """To the list again, where nothing is left to ask; to the next question, where there is."""
    decided.answers.get_by_role("link", name="Change the answer: What the injection is for").press("Enter")
    assert decided.in_view() == ["request_purpose"]
    decided.press("Continue")
    expect(decided.title).to_have_text("The questions are answered")

    decided.answers.get_by_role("link", name="Change the answer: Skin infection where the needle enters").press("Enter")
    assert decided.in_view() == ["skin_infection_at_site"]
    decided.choose("skin_infection_at_site", "no")
    decided.press("Continue")
    expect(decided.standing).to_have_text("Needs information")
    assert decided.in_view() == ["active_infection", "obstructing_stenosis"]


def test_the_answers_can_be_looked_at_on_the_way(guide: GuidePage):
    """With the result so far; Continue goes on."""
    guide.choose("request_purpose", "spinal_pain")
    guide.press("Continue")
    guide.press("Result and answers so far")

    expect(guide.title).to_have_text("The case so far")
    expect(guide.answers).to_contain_text("To treat spinal pain")
    guide.press("Continue")
    expect(guide.title).to_have_text("Contraindications")


def test_the_result_is_found_from_the_bar(guide: GuidePage):
    """While a question is asked."""
    guide.choose("request_purpose", "spinal_pain")
    guide.press("Continue")
    guide.page.get_by_role("link", name="Full result").press("Enter")

    expect(guide.page.locator("[data-result]")).to_be_focused()
