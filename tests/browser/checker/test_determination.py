"""Checking a case on the page of NIA_CG_300, as a person does."""

import pytest
from playwright.sync_api import expect

from tests.browser.checker_page import fill_date, open_source

pytestmark = pytest.mark.browser

MET = "neck-flare-with-two-weeks-of-therapy"
TOO_SHORT = "acute-pain-after-13-days-of-therapy"
BY_PAYER = "two-regions-on-one-day-with-a-reason"


def test_a_person_answers_and_sees_where_the_case_stands(checker):
    """From the first answer to a decided result, with each criterion marked in words."""
    fill_date(checker.question("Date of service"), "6", "10", "2025")
    checker.expect_standing("Needs information")
    checker.choose("What the injection is for", "To treat spinal pain or to find its source")
    checker.choose("Spinal region to be treated", "Cervical")
    checker.choose("Approach of the epidural injection", "Interlaminar")
    checker.fill_number("Average pain level", "6")
    duration = checker.question("Duration of the acute pain or of the flare")
    duration.get_by_role("textbox").first.fill("10")
    duration.get_by_role("combobox").select_option("weeks")
    checker.choose("Acute pain, or a flare of chronic radicular pain", "Yes")
    checker.choose("Acute radicular symptoms, with neck or back pain", "Yes")
    expect(checker.status("acute-radicular.severity")).to_have_text("Met")
    expect(checker.status("acute-radicular")).to_have_text("Needs information")

    checker.choose("Medical reason why conservative therapy cannot be done, clearly documented", "Yes")
    checker.choose("Earlier procedures", "None")
    checker.choose("Another interventional pain procedure on the same date of service", "No")
    for contraindication in (
        "Active systemic or spinal infection",
        "Skin infection where the needle enters",
        "Severe spinal stenosis that obstructs the inside of the spine",
    ):
        checker.choose(contraindication, "No")

    checker.expect_standing("Published criteria met")
    expect(checker.next).to_have_text("No remaining answer can change this.")
    expect(checker.status("acute-radicular")).to_have_text("Met")
    expect(checker.status("repeat")).to_have_text("Does not apply")
    expect(checker.status("active-infection")).to_have_text("Does not apply")


def test_the_page_never_says_approved_or_denied(checker):
    """Only a payer can."""
    checker.open_case(MET)
    checker.expect_standing("Published criteria met")

    words = checker.page.locator("main").inner_text().lower()
    assert "approved" not in words
    assert "denied" not in words


def test_a_status_is_a_sign_and_words(checker):
    """Nobody has to tell colors apart."""
    checker.open_case(TOO_SHORT)
    checker.expect_standing("Published criteria not met")

    status = checker.status("acute-radicular.conservative-therapy")
    expect(status).to_have_text("Not met")
    expect(status.locator("svg[data-icon=not_met]")).to_have_count(1)


def test_an_exclusion_that_holds_applies_instead_of_being_met(checker):
    """There "met" would read as good news."""
    checker.choose("What the injection is for", "Pain control after an operation")

    checker.expect_standing("Outside this policy")
    expect(checker.status("postoperative-pain")).to_have_text("Applies")


def test_a_section_in_which_nothing_applies_does_not_apply(checker):
    """Its condition holds, since nothing in it stands in the way; "met" would say more than was looked at."""
    checker.open_case(MET)
    checker.expect_standing("Published criteria met")

    expect(checker.status("repeat")).to_have_text("Does not apply")
    expect(checker.status("frequency")).to_have_text("Does not apply")
    expect(checker.status("limits")).to_have_text("Met")


def test_missing_answers_are_links_to_their_fields(checker):
    """In order, each going to the first control of its field, with the address as it was."""
    checker.open_case("pain-level-not-recorded")
    checker.expect_standing("Needs information")
    address = checker.page.url

    link = checker.result.get_by_role("link", name="Average pain level")
    link.click()
    expect(checker.question("Average pain level").get_by_role("textbox")).to_be_focused()
    assert checker.page.url == address

    checker.page.keyboard.type("3")
    checker.expect_standing("Published criteria not met")


def test_while_answers_are_missing_the_result_names_what_is_possible(checker):
    """The set of outcomes, not a guess."""
    checker.open_case("pain-level-not-recorded")
    checker.expect_standing("Needs information")

    possible = checker.result.locator("[data-result-possible] li")
    expect(possible).to_have_text(["Published criteria met", "Published criteria not met"])


def test_a_judgement_of_the_payer_is_named(checker):
    """It is no missing answer."""
    checker.open_case(BY_PAYER)

    checker.expect_standing("Depends on the payer's judgment")
    expect(checker.result.locator("[data-result-judgements] a").first).to_be_visible()
    expect(checker.status("same-day.other-region")).to_have_text("Payer decides case by case")


def test_a_reading_that_would_change_the_result_is_named(checker):
    """With how the text then reads, and what the result would be."""
    checker.open_case("stenosis-with-physical-therapy-only")
    checker.expect_standing("Published criteria not met")

    other = checker.result.locator("[data-result-readings] li")
    expect(other).to_contain_text(["Whether conservative therapy needs an inactive part"])
    expect(other).to_contain_text(["An inactive part is advised. Then: Published criteria met."], ignore_case=True)


def test_clearing_removes_every_answer_and_mark(checker):
    """The page is a reference again."""
    checker.open_case(TOO_SHORT)
    checker.expect_standing("Published criteria not met")

    checker.page.get_by_role("button", name="Clear answers").click()

    checker.expect_standing("No case entered")
    expect(checker.status("acute-radicular")).to_have_text("")
    assert checker.page.locator("form input:checked").count() == 0


def test_a_criterion_leads_to_the_question_it_asks(checker):
    """And the address, which belongs to criteria, stays as it was."""
    open_source(checker.page, "acute-radicular.duration")
    asks = checker.page.locator('[id="acute-radicular.duration"]').get_by_role(
        "link", name="Duration of the acute pain"
    )
    asks.click()

    field = checker.question("Duration of the acute pain or of the flare")
    expect(field.get_by_role("textbox").first).to_be_focused()
    assert checker.page.url == checker.url
