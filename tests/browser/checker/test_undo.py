"""What replaces every answer at once can be taken back with one press."""

import pytest
from playwright.sync_api import expect

from tests.browser.checker_page import CheckerPage, problem_at

pytestmark = pytest.mark.browser

CASE = "neck-flare-with-two-weeks-of-therapy"


def undo(checker: CheckerPage) -> None:
    """Press the button."""
    checker.page.get_by_role("button", name="Undo", exact=True).click()


@pytest.fixture(autouse=True)
def entered(checker: CheckerPage) -> None:
    """Something of each kind: an answer, a wrong entry, and a list."""
    checker.choose("Spinal region to be treated", "Thoracic")
    checker.fill_number("Average pain level", "14")
    checker.choose("Earlier procedures", "Yes, list them")
    checker.entry().get_by_label("Month").first.fill("13")


def expect_entered(checker: CheckerPage) -> None:
    """All of it is there again, and what is wrong is named."""
    expect(checker.question("Spinal region to be treated").get_by_label("Thoracic")).to_be_checked()
    expect(checker.question("Average pain level").get_by_role("textbox")).to_have_value("14")
    expect(checker.entry().get_by_label("Month").first).to_have_value("13")
    expect(problem_at(checker.question("Average pain level"))).to_contain_text("14 is outside")
    checker.expect_standing("Needs information")


def test_clearing_is_taken_back(checker: CheckerPage) -> None:
    """Wrong entries come back as they were typed."""
    checker.page.get_by_role("button", name="Clear answers").click()
    checker.expect_standing("No case entered")
    expect(checker.page.locator("[data-undo-words]")).to_have_text("The answers were cleared.")
    undo(checker)

    expect_entered(checker)
    expect(checker.page.locator("[data-undo]")).to_be_hidden()


def test_opening_a_worked_case_is_taken_back(checker: CheckerPage) -> None:
    """And that can be taken back as well, since the case may have been worked on."""
    checker.open_case(CASE)
    checker.expect_standing("Published criteria met")
    undo(checker)
    expect_entered(checker)

    undo(checker)
    checker.expect_standing("Published criteria met")


def test_a_link_that_cannot_be_opened_is_taken_back(checker: CheckerPage) -> None:
    """It empties the form, which may have been filled in."""
    checker.page.evaluate("() => { location.hash = '#answers=AAAA' }")
    checker.expect_standing("No case entered")
    undo(checker)

    expect_entered(checker)


def test_where_nothing_was_lost_nothing_is_offered(checker: CheckerPage) -> None:
    """A case that is opened into an empty form."""
    checker.page.get_by_role("button", name="Clear answers").click()
    checker.page.get_by_role("button", name="Clear answers").click()

    expect(checker.page.locator("[data-undo]")).to_be_hidden()
