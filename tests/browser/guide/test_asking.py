"""Guided mode: one group of questions at a time, with its reason, set aside where the answer is not known."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import PATH, CheckerPage, open_source
from tests.browser.guide_page import GuidePage

pytestmark = pytest.mark.browser

PURPOSE = "request_purpose"
CONTRAINDICATIONS = ["active_infection", "skin_infection_at_site", "obstructing_stenosis"]


def begin(guide: GuidePage) -> None:
    """Answer the first question, and go on to the contraindications."""
    guide.choose(PURPOSE, "spinal_pain")
    guide.press("Continue")
    expect(guide.title).to_have_text("Contraindications")


def go_to_pain(guide: GuidePage) -> None:
    """Follow the link of a criterion to the question that it asks."""
    open_source(guide.page, "acute-radicular.severity")
    criterion = guide.page.locator('[id="acute-radicular.severity"]')
    criterion.get_by_role("link", name="Average pain level").first.press("Enter")


def test_it_begins_with_the_first_question(page: Page, site_url: str):
    """With its reason and how much is left at least; also where the calculator has not come yet."""
    page.route("**/engine/worker-*.js", lambda route: None)
    guide = GuidePage.open(page, site_url)

    assert guide.in_view() == [PURPOSE]
    expect(guide.title).to_have_text("The request")
    expect(guide.page.locator("[data-guide-why]")).to_have_text("Many criteria depend on it.")
    expect(guide.page.locator("[data-guide-left]")).to_have_text("At least 9 more answers to “Published criteria met”.")


def test_an_answer_leads_to_what_the_calculator_asks_next(guide: GuidePage):
    """And to nothing else; the answer counts in the marks of the criteria."""
    begin(guide)

    assert guide.in_view() == CONTRAINDICATIONS
    expect(guide.standing).to_have_text("Needs information")
    expect(guide.page.locator("[data-guide-left]")).to_have_text("At least 8 more answers to “Published criteria met”.")
    expect(guide.page.locator("[data-criterion=postoperative-pain] [data-status]")).to_have_text("Does not apply")


def test_how_many_could_be_asked_is_not_said(guide: GuidePage):
    """It would be forty, of which few are."""
    begin(guide)

    expect(guide.page.locator("[data-standing-next]")).to_be_hidden()


def test_an_answer_that_decides_ends_the_questions(guide: GuidePage):
    """With the result, and all answers."""
    guide.choose(PURPOSE, "postoperative_pain")
    guide.press("Continue")

    expect(guide.standing).to_have_text("Outside this policy")
    expect(guide.title).to_have_text("The questions are answered")
    assert guide.in_view() == []
    expect(guide.page.locator("[data-result-label]")).to_be_visible()
    expect(guide.answers).to_contain_text("Pain control after an operation")
    expect(guide.page.get_by_role("button", name="Continue", exact=True)).to_be_hidden()


def test_what_is_not_known_is_not_asked_again_until_the_end(guide: GuidePage):
    """There it is listed; its link leads to the question."""
    guide.press("Not known")
    asked = [guide.in_view()]
    while guide.page.locator("[data-guide-unknown]").is_visible():
        guide.press("Not known")
        asked.append(guide.in_view())

    every = [question for step in asked for question in step]
    assert PURPOSE not in every
    assert sorted(every) == sorted({*every})
    expect(guide.title).to_have_text("Nothing else is left to ask")
    guide.page.locator("[data-guide-places]").get_by_role("link", name="What the injection is for").press("Enter")
    assert guide.in_view() == [PURPOSE]
    guide.choose(PURPOSE, "postoperative_pain")
    guide.press("Continue")
    expect(guide.title).to_have_text("The questions are answered")


def test_nothing_answered_is_not_known(guide: GuidePage):
    """Never a no; and it goes on all the same."""
    guide.press("Continue")

    assert PURPOSE not in guide.in_view()
    assert guide.page.locator("form input:checked").count() == 0


def test_back_leads_to_the_group_before(guide: GuidePage):
    """With its answer; and on from there with another one."""
    begin(guide)
    guide.page.get_by_role("button", name="Back", exact=True).press("Enter")
    expect(guide.title).to_have_text("The request")
    expect(guide.title).to_be_focused()
    assert guide.in_view() == [PURPOSE]
    expect(guide.page.locator(f"#ask_{PURPOSE}_spinal_pain")).to_be_checked()
    expect(guide.page.get_by_role("button", name="Back", exact=True)).to_be_hidden()

    guide.choose(PURPOSE, "postoperative_pain")
    guide.press("Continue")
    expect(guide.standing).to_have_text("Outside this policy")


def test_the_browsers_back_and_forward_lead_through_the_groups(guide: GuidePage):
    """On the same page, also where the theme has noted how far it was scrolled; its history says no answer."""
    begin(guide)
    guide.page.evaluate("history.replaceState({ x: 0, y: 300 }, '')")
    guide.page.go_back()
    expect(guide.title).to_have_text("The request")
    guide.page.go_forward()
    expect(guide.title).to_have_text("Contraindications")

    # The theme may have written by now how far it is scrolled, over the number of the step.
    assert set(guide.page.evaluate("Object.keys(history.state)")) <= {"step", "x", "y"}
    assert guide.page.url.endswith(PATH)
    guide.page.go_back()
    expect(guide.title).to_have_text("The request")


def test_all_questions_are_a_list_and_back(guide: GuidePage):
    """The answers stay, and so does what is asked next."""
    begin(guide)
    guide.page.get_by_role("button", name="All questions").press("Enter")
    assert len(guide.in_view()) > 40
    expect(guide.page.locator(f"#ask_{PURPOSE}_spinal_pain")).to_be_checked()
    expect(guide.page.get_by_role("heading", name="Check a case")).to_be_focused()

    guide.press("One question at a time")
    assert guide.in_view() == CONTRAINDICATIONS


def test_a_case_from_elsewhere_is_shown_as_a_whole(page: Page, site_url: str):
    """With all of its answers."""
    checker = CheckerPage.open(page, site_url, "#case=neck-flare-with-two-weeks-of-therapy")
    checker.expect_standing("Published criteria met")

    assert len(GuidePage(page).in_view()) > 40


def test_a_link_to_a_question_leads_to_it(guide: GuidePage):
    """From a criterion: alone, with the focus on it, and on from there."""
    begin(guide)
    go_to_pain(guide)

    assert guide.in_view() == ["average_pain"]
    expect(
        guide.page.get_by_role("group", name="Average pain level", exact=True).get_by_role("textbox")
    ).to_be_focused()
    guide.page.keyboard.type("2")
    guide.press("Continue")
    expect(guide.title).to_have_text("Contraindications")


def test_a_wrong_entry_is_mended_before_it_goes_on(guide: GuidePage):
    """It is named, and kept."""
    begin(guide)
    go_to_pain(guide)
    guide.page.keyboard.type("14")
    guide.page.keyboard.press("Enter")

    expect(guide.page.locator("[data-problems]")).to_be_focused()
    assert len(guide.in_view()) == 1


def test_without_a_calculator_the_list_is_there(page: Page, site_url: str):
    """Nothing says what to ask next."""
    page.add_init_script("delete globalThis.WebAssembly")
    guide = GuidePage.open(page, site_url)
    guide.page.locator(f"#ask_{PURPOSE}_spinal_pain").focus()

    expect(guide.page.locator("[data-failure]")).to_be_visible()
    assert len(guide.in_view()) > 40


def test_clearing_begins_anew(guide: GuidePage):
    """With the first question, and nothing to go back to."""
    begin(guide)
    guide.page.get_by_role("button", name="Result and answers so far").press("Enter")
    guide.page.get_by_role("button", name="Clear answers").press("Enter")

    expect(guide.title).to_be_focused()
    assert guide.in_view() == [PURPOSE]
    expect(guide.standing).to_have_text("No case entered")
    expect(guide.page.get_by_role("button", name="Back", exact=True)).to_be_hidden()


def test_paper_has_all_questions(guide: GuidePage):
    """Whatever is in view."""
    guide.page.emulate_media(media="print")

    assert len(guide.in_view()) > 40
    expect(guide.page.locator("[data-guide-head]")).to_be_hidden()
