"""Answers that contradict each other, and questions that the earlier procedures answer, as a person sees them."""

import pytest
from playwright.sync_api import expect

from tests.browser.checker.test_sharing import encoded, follow
from tests.browser.checker_page import CheckerPage, fill_date, problem_at

pytestmark = pytest.mark.browser

ACUTE, WHOLE = "Duration of the acute pain or of the flare", "Duration of the pain"
THERAPY = "Conservative therapy within the last 6 months, length"
SAME_DAY = "Another interventional pain procedure on the same date of service"


def fill_length(checker: CheckerPage, label: str, count: str, unit: str) -> None:
    field = checker.question(label)
    field.get_by_role("textbox").first.fill(count)
    field.get_by_role("combobox").select_option(unit)


def enter_an_injection_on_the_date_of_service(checker: CheckerPage) -> None:
    checker.choose("Spinal region to be treated", "Lumbar or sacral")
    checker.choose("Approach of the epidural injection", "Interlaminar")
    fill_date(checker.question("Date of service"), "3", "10", "2026")
    checker.choose("Earlier procedures", "Yes, list them")
    entry = checker.entry()
    entry.get_by_label("Kind").select_option(label="Facet joint injection")
    fill_date(entry, "3", "10", "2026")
    entry.get_by_label("Lumbar or sacral").press("Space")


def test_a_contradiction_stands_at_both_fields_with_a_link_to_the_other(checker):
    """The same sentence, once both are left; each link leads to the other field."""
    fill_length(checker, ACUTE, "8", "weeks")
    fill_length(checker, WHOLE, "6", "weeks")
    checker.page.keyboard.press("Tab")
    checker.page.get_by_role("button", name="Check", exact=True).focus()

    for label, other in ((ACUTE, WHOLE), (WHOLE, ACUTE)):
        line = problem_at(checker.question(label))
        expect(line).to_contain_text("cannot have lasted longer than the whole pain")
        line.get_by_role("link", name=other, exact=True).click()
        expect(checker.question(other).get_by_role("textbox").first).to_be_focused()


def test_a_contradiction_in_a_link_is_shown_at_once(checker):
    """Nobody has left a field, and nobody is still writing in one."""
    answers = {"acute_pain_duration": "8 weeks", "pain_duration": "6 weeks"}
    follow(checker, encoded({"policy": "nia/cg-300", "version": "2023-01", "answers": answers}))

    for label in (ACUTE, WHOLE):
        expect(problem_at(checker.question(label))).to_contain_text("cannot have lasted longer than the whole pain")


def test_a_contradiction_is_one_line_in_the_summary(checker):
    """It leads to every field that it is about, and goes when one of them is changed."""
    fill_length(checker, ACUTE, "8", "weeks")
    fill_length(checker, WHOLE, "6", "weeks")
    checker.check()

    expect(checker.summary).to_be_focused()
    expect(checker.summary.get_by_role("listitem")).to_have_count(1)
    expect(checker.summary.get_by_role("link")).to_have_count(2)

    fill_length(checker, WHOLE, "6", "months")
    expect(checker.summary).to_be_hidden()
    expect(problem_at(checker.question(ACUTE))).to_be_hidden()


def test_a_length_out_of_range_is_refused_beside_its_field(checker):
    """Which lengths are taken stands beside it before."""
    expect(checker.question(THERAPY)).to_contain_text("up to 6 months")
    fill_length(checker, THERAPY, "5", "years")
    checker.check()

    expect(problem_at(checker.question(THERAPY))).to_contain_text("5 years is outside 0 days to 6 months")


def test_what_the_earlier_procedures_answer_is_shown_and_not_asked(checker):
    """The answer and its reason stand in place of the choices, as long as the history gives it."""
    enter_an_injection_on_the_date_of_service(checker)
    field = checker.question(SAME_DAY)

    expect(field).to_contain_text("Yes. The earlier procedures name another one")
    expect(field.get_by_role("radio")).to_have_count(0)

    fill_date(checker.entry(), "3", "9", "2026")
    expect(field.get_by_role("radio")).to_have_count(3)
    expect(field).not_to_contain_text("The earlier procedures name")


def test_an_answer_that_the_history_denies_is_a_problem_at_both(checker):
    """The question is asked as ever, so that it can be changed; the entry leads there."""
    checker.choose(SAME_DAY, "No")
    enter_an_injection_on_the_date_of_service(checker)
    checker.check()

    field = checker.question(SAME_DAY)
    expect(problem_at(field)).to_contain_text("name another one on the date of service")
    expect(field.get_by_role("radio")).to_have_count(3)
    problem_at(checker.entry()).get_by_role("link", name=SAME_DAY).click()
    expect(field.get_by_role("radio").first).to_be_focused()
