"""The earliest date, and what would meet the criteria, on the page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.checker_page import CheckerPage

pytestmark = pytest.mark.browser

MET = "neck-flare-with-two-weeks-of-therapy"
TOO_SHORT = "acute-pain-after-13-days-of-therapy"
TOO_SOON = "second-injection-after-13-days"
INFECTED = "active-systemic-infection"


def ask(checker: CheckerPage, name: str, title: str) -> None:
    checker.page.get_by_role("button", name=name).press("Enter")
    expect(checker.advice).to_be_focused()
    expect(checker.advice.get_by_role("heading")).to_have_text(title)


def test_a_case_that_is_met_needs_nothing(checker):
    """There is no change to make, and the planned day is the earliest."""
    checker.open_case(MET)
    checker.expect_standing("Published criteria met")
    ask(checker, "What would meet the criteria?", "What would meet the criteria")
    expect(checker.advice).to_contain_text("Nothing is missing")
    ask(checker, "Find the earliest date", "Earliest date")
    expect(checker.advice).to_contain_text("On that day: Published criteria met.")


def test_what_would_meet_the_criteria_leads_to_question_and_criterion(checker):
    """Each step is a link to where it is answered, and beside it to what asks for it."""
    checker.open_case(TOO_SHORT)
    checker.expect_standing("Published criteria not met")
    ask(checker, "What would meet the criteria?", "What would meet the criteria")
    length = "Conservative therapy for this pain, total length"
    step = checker.advice.get_by_role("link", name=f"{length}: at least 2 weeks?")
    place = step.locator("xpath=following-sibling::a").first
    criterion = place.get_attribute("href").removeprefix("#")
    expect(checker.page.locator(f'[id="{criterion}"]')).to_contain_text("It lasted for the time required.")
    step.press("Enter")
    expect(checker.question(length).locator(":focus")).to_have_count(1)


def test_what_has_to_hold_on_the_day_to_wait_for_stands_below_the_wait(checker):
    """A day more of therapy, with pain that is then as it is now."""
    checker.open_case(TOO_SHORT)
    checker.expect_standing("Published criteria not met")
    ask(checker, "What would meet the criteria?", "What would meet the criteria")
    wait = checker.advice.get_by_role("listitem").filter(has_text="These have to hold on that date too:")
    expect(wait).to_contain_text(re.compile("^Wait until June 11, 2025"))
    pain = wait.get_by_role("listitem").filter(has_text="Average pain level: at least 6 points.")
    expect(pain.get_by_role("link").first).to_have_attribute("href", "#ask_average_pain")


def test_what_stands_in_the_way_is_said_where_no_step_helps(checker):
    """An infection is not undone by any plan."""
    checker.open_case(INFECTED)
    checker.expect_standing("Contraindicated")
    ask(checker, "What would meet the criteria?", "What would meet the criteria")
    expect(checker.advice).to_contain_text("Something that is known stands in the way")
    expect(checker.advice).to_contain_text("Active systemic or spinal infection: yes. It would have to be no.")


def test_what_all_ways_share_is_said_once_and_each_alternative_what_it_serves(checker):
    """Of an empty form: each step of the shared ones once, and the indications lead to where they stand."""
    ask(checker, "What would meet the criteria?", "What would meet the criteria")
    expect(checker.advice).to_contain_text("In every way:")
    shared = checker.advice.locator("[data-advice-body] > ul > li")
    texts = shared.all_inner_texts()
    assert len(texts) == len(set(texts)) > 0
    indication = checker.advice.get_by_role("link", name="Spinal stenosis that causes axial or radicular pain.").first
    expect(indication).to_have_attribute("href", "#spinal-stenosis")


def test_waiting_that_cannot_help_says_why(checker):
    """No date is made up; the criterion in the way is named, with the answer that decided it."""
    checker.open_case(INFECTED)
    checker.expect_standing("Contraindicated")
    ask(checker, "Find the earliest date", "Earliest date")
    expect(checker.advice).to_contain_text("Waiting alone does not help")
    infection = "The patient has an active infection, systemic or of the spine."
    reason = f"{infection} (Active systemic or spinal infection: yes)"
    expect(checker.advice.locator("ul:not(.limits) > li")).to_have_text([reason])
    expect(checker.advice.get_by_role("link", name=infection)).to_have_attribute("href", "#active-infection")


def test_a_later_date_says_what_has_to_hold_then(checker):
    """The pain of today was not stated for tomorrow: it leads to its question, to be answered for that day."""
    checker.open_case(TOO_SOON)
    checker.expect_standing("Published criteria not met")
    ask(checker, "Find the earliest date", "Earliest date")
    expect(checker.advice).to_contain_text("June 11, 2025, if these still hold then:")
    expect(checker.advice).to_contain_text("On that day, as long as all of it holds: Published criteria met.")
    assert checker.advice.locator("ul:not(.limits) > li").all_inner_texts() == [
        "Average pain level: at least 6 points",
        "Patient takes part in ongoing active conservative therapy: yes",
        "Another interventional pain procedure on the same date of service: no",
        "Active systemic or spinal infection: no",
        "Skin infection where the needle enters: no",
        "Severe spinal stenosis that obstructs the inside of the spine: no",
    ]
    checker.advice.get_by_role("link", name="Average pain level").press("Enter")
    expect(checker.question("Average pain level").locator(":focus")).to_have_count(1)


def test_a_date_that_an_answer_can_move_is_not_shown_as_one(checker):
    """While the pain is not known there is no bold date, and the question that can move it is a link."""
    checker.open_case(TOO_SOON)
    checker.expect_standing("Published criteria not met")
    checker.fill_number("Average pain level", "")
    ask(checker, "Find the earliest date", "Earliest date")
    expect(checker.advice).to_contain_text("Not before June 11, 2025, based on what is known")
    expect(checker.advice.locator("b")).to_have_count(0)
    checker.advice.get_by_role("link", name="Average pain level").press("Enter")
    expect(checker.question("Average pain level").locator(":focus")).to_have_count(1)


def test_a_limit_of_time_has_its_criterion_its_event_and_its_day(checker):
    """The second injection after 13 days: two weeks after the first, and the criterion is a link."""
    checker.open_case(TOO_SOON)
    checker.expect_standing("Published criteria not met")
    ask(checker, "Find the earliest date", "Earliest date")
    limit = checker.advice.locator(".limits > li")
    expect(limit).to_have_count(1)
    expect(limit).to_contain_text(re.compile(r"From June 11, 2025: 14 days after May 28, 2025 \(.+\)\. No other limit"))
    criterion = limit.get_by_role("link").get_attribute("href").removeprefix("#")
    assert checker.page.locator(f'[data-criteria] [id="{criterion}"]').count() == 1


def test_the_limits_are_a_picture_too(checker):
    """With a title and a description that say the same, a mark for the event, and a hatched bar for the days before."""
    checker.open_case(TOO_SOON)
    checker.expect_standing("Published criteria not met")
    ask(checker, "Find the earliest date", "Earliest date")
    picture = checker.advice.get_by_role("img", name="The limits of time")
    expect(picture).to_have_count(1)
    expect(picture.locator("desc")).to_contain_text("From June 11, 2025: 14 days after May 28, 2025")
    expect(picture.locator(".timeline__event")).to_have_count(1)
    expect(picture.locator("rect")).to_have_attribute("fill", "url(#limits_hatch)")
    assert picture.locator("[style]").count() == 0


def test_another_answer_takes_the_advice_back(checker):
    """What was worked out for another case must not stand beside this one."""
    checker.open_case(MET)
    checker.expect_standing("Published criteria met")
    ask(checker, "Find the earliest date", "Earliest date")
    checker.fill_number("Average pain level", "3")
    expect(checker.advice).to_be_hidden()


def test_a_case_is_held_against_the_other_policies(checker):
    """Where it stands with each, why, and the way there; what it asks next where answers are missing."""
    checker.open_case(TOO_SHORT)
    checker.expect_standing("Published criteria not met")
    ask(checker, "Hold this case against the other policies", "The other policies")
    other = checker.advice.get_by_role("listitem").filter(has_text="NIA_CG_408").first
    expect(other).to_contain_text("Published criteria not met")
    expect(other).to_contain_text("Conservative therapy for this pain, total length: 13 days; at least 2 weeks")

    checker.page.get_by_role("button", name="Clear answers").click()
    checker.choose("Spinal region to be treated", "Lumbar or sacral")
    checker.expect_standing("Needs information")
    expect(checker.advice).to_be_hidden()
    ask(checker, "Hold this case against the other policies", "The other policies")
    expect(checker.advice).to_contain_text(re.compile(r"\d+ answers are missing\. It asks next: .+\."))
    link = checker.advice.get_by_role("link", name="NIA_CG_408")
    assert link.evaluate("link => link.href").endswith("/policies/nia/cg-408/")
