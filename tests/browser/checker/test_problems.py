"""What a person sees who enters something wrong."""

import pytest
from playwright.sync_api import expect

from tests.browser.checker_page import CheckerPage, fill_date, problem_at

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def a_good_answer(checker: CheckerPage) -> None:
    """An answer that has to be kept."""
    checker.choose("Spinal region to be treated", "Lumbar or sacral")


def expect_problem(checker: CheckerPage, field, *words: str) -> None:
    """The same words, naming the field and the accepted form, in the summary and beside the field."""
    expect(checker.summary).to_be_focused()
    for part in words:
        expect(checker.summary).to_contain_text(part)
    expect(problem_at(field)).to_have_text(checker.summary.get_by_role("listitem").first.inner_text())
    expect(checker.question("Spinal region to be treated").get_by_label("Lumbar or sacral")).to_be_checked()


def test_a_pain_score_of_14(checker):
    """Outside the range; nothing is computed from it, the other answers stay."""
    checker.fill_number("Average pain level", "14")
    checker.check()

    expect_problem(checker, checker.question("Average pain level"), "Average pain level: 14 is outside 0 to 10")
    expect(checker.status("acute-radicular.severity")).to_have_text("Needs information")
    expect(checker.question("Average pain level").get_by_role("textbox")).to_have_value("14")


def test_text_in_a_number_field(checker):
    """The words that were typed come back in the message."""
    checker.fill_number("Average pain level", "quite bad")
    checker.check()

    expect_problem(checker, checker.question("Average pain level"), "Average pain level: “quite bad”", "0 to 10")


def test_the_31st_of_february(checker):
    """A day that does not exist."""
    fill_date(checker.question("Date of service"), "2", "31", "2025")
    checker.check()

    expect_problem(checker, checker.question("Date of service"), "Date of service: ", "there is no day 31")


def test_a_prior_injection_after_the_date_of_service(checker):
    """The problem is at the date of that entry."""
    fill_date(checker.question("Date of service"), "3", "14", "2025")
    checker.choose("Earlier procedures", "Yes, list them")
    entry = checker.entry()
    entry.get_by_label("Kind").select_option(index=1)
    fill_date(entry, "3", "15", "2025")
    checker.check()

    expect_problem(checker, entry.locator("[data-field=date]"), "Prior procedure 1, date", "after the date of service")


def test_a_length_of_time_without_a_unit(checker):
    """The number alone says nothing."""
    field = checker.question("Duration of the acute pain or of the flare")
    field.get_by_role("textbox").first.fill("10")
    checker.check()

    expect_problem(checker, field, "Duration of the acute pain or of the flare: “10” of what? Choose days")


def test_an_entry_without_kind_and_date(checker):
    """Both are asked for; each message leads to its field."""
    checker.choose("Earlier procedures", "Yes, list them")
    checker.check()

    expect(checker.summary.get_by_role("listitem")).to_have_count(2)
    checker.summary.get_by_role("link").nth(1).click()
    expect(checker.entry().get_by_label("Month").first).to_be_focused()


def test_a_problem_shows_beside_the_field_once_it_is_left(checker):
    """Not while somebody is still typing, and not in the summary, which would move the page."""
    field = checker.question("Average pain level")
    checker.fill_number("Average pain level", "14")
    expect(checker.status("acute-radicular.severity")).to_have_text("Needs information")
    expect(problem_at(field)).to_be_hidden()

    checker.page.keyboard.press("Tab")

    expect(problem_at(field)).to_contain_text("14 is outside")
    expect(checker.summary).to_be_hidden()


def test_a_corrected_answer_clears_its_problem(checker):
    """At once, in both places, and it counts."""
    field = checker.question("Average pain level")
    checker.fill_number("Average pain level", "14")
    checker.check()
    expect(checker.summary).to_be_visible()

    checker.fill_number("Average pain level", "7")

    expect(checker.summary).to_be_hidden()
    expect(problem_at(field)).to_be_hidden()
    expect(checker.status("acute-radicular.severity")).to_have_text("Met")


def test_checking_without_a_problem_goes_to_the_result(checker):
    """The button answers in either case."""
    checker.check()

    expect(checker.result).to_be_focused()


def test_not_met_is_no_error(checker):
    """A result that speaks against the request is still a result."""
    checker.open_case("acute-pain-of-5-9")
    checker.expect_standing("Published criteria not met")

    expect(checker.summary).to_be_hidden()
    assert checker.page.locator("[data-problem]:visible").count() == 0


def test_the_summary_stays_while_other_answers_change(checker):
    """Until what it names is put right."""
    checker.fill_number("Average pain level", "14")
    checker.check()
    expect(checker.summary).to_be_visible()

    checker.choose("Acute radicular symptoms, with neck or back pain", "Yes")

    expect(checker.status("acute-radicular.symptoms")).to_have_text("Met")
    expect(checker.summary).to_be_visible()
