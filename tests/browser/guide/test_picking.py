"""Pick lists: several yes/no questions on one list, each with an answer of its own."""

import pytest
from playwright.sync_api import expect

from tests.browser.guide_page import GuidePage

pytestmark = pytest.mark.browser

INFECTION, SKIN, STENOSIS = "active_infection", "skin_infection_at_site", "obstructing_stenosis"


@pytest.fixture
def guide(guide: GuidePage) -> GuidePage:
    """The epidural page, at its contraindications."""
    guide.choose("request_purpose", "spinal_pain")
    guide.press("Continue")
    expect(guide.picks).to_have_accessible_name("Does any of these apply?")
    return guide


def answer(guide: GuidePage, question: str) -> str | None:
    """The answer that the form holds: "yes", "no", or none."""
    found = guide.page.locator(f"#ask_{question} input:checked")
    return found.get_attribute("value") if found.count() else None


def test_ticked_is_yes_and_the_rest_is_not_known(guide: GuidePage):
    """One that rules out decides, and nothing is said of the others."""
    guide.tick(SKIN)

    assert [answer(guide, each) for each in (INFECTION, SKIN, STENOSIS)] == [None, "yes", None]
    guide.press("Continue")
    expect(guide.standing).to_have_text("Contraindicated")


def test_an_untick_takes_the_answer_back(guide: GuidePage):
    """It is no "no"."""
    guide.tick(SKIN)
    guide.tick(SKIN)

    assert answer(guide, SKIN) is None


def test_none_of_these_is_a_no_for_each(guide: GuidePage):
    """Said at each line; pressed again, it takes them back."""
    guide.deny_others()

    assert [answer(guide, each) for each in (INFECTION, SKIN, STENOSIS)] == ["no", "no", "no"]
    expect(guide.picks.get_by_text("No", exact=True)).to_have_count(3)
    expect(guide.page.locator("[data-guide-none]")).to_have_attribute("aria-pressed", "true")
    guide.deny_others()
    assert [answer(guide, each) for each in (INFECTION, SKIN, STENOSIS)] == [None, None, None]
    expect(guide.page.locator("[data-guide-none]")).to_have_attribute("aria-pressed", "false")


def test_one_no_is_taken_back_by_itself(guide: GuidePage):
    """The others stay; what is not known comes back at the end."""
    guide.deny_others()
    guide.picks.get_by_role("button", name="Not known whether: Skin infection where the needle enters").press("Enter")

    assert [answer(guide, each) for each in (INFECTION, SKIN, STENOSIS)] == ["no", None, "no"]
    expect(guide.picks.locator(f"[data-for=ask_{SKIN}] input")).to_be_focused()
    guide.press("Continue")
    assert SKIN not in guide.in_view()


def test_nothing_ticked_is_set_aside(guide: GuidePage):
    """Each of the list, as not known."""
    guide.press("Continue")

    assert not {INFECTION, SKIN, STENOSIS} & {*guide.in_view()}
    assert [answer(guide, each) for each in (INFECTION, SKIN, STENOSIS)] == [None, None, None]


def test_back_shows_what_was_ticked(guide: GuidePage):
    """And what was denied."""
    guide.deny_others()
    guide.press("Continue")
    guide.page.get_by_role("button", name="Back", exact=True).press("Enter")

    expect(guide.picks.get_by_text("No", exact=True)).to_have_count(3)
