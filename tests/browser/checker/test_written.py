"""Dates, numbers and lengths as people write them and paste them."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.checker_page import CheckerPage, fill_date, problem_at

pytestmark = pytest.mark.browser

SERVICE = "Date of service"
PAIN = "Average pain level"
THERAPY = "Conservative therapy for this pain, total length"


def parts(field: Locator) -> list[str]:
    """What stands in the three boxes."""
    return [field.get_by_label(label, exact=True).first.input_value() for label in ("Month", "Day", "Year")]


WHOLE = {
    "3/15/2026": ["3", "15", "2026"],
    "03-15-2026": ["3", "15", "2026"],
    "2026-03-15": ["3", "15", "2026"],
    "2026-03-15T00:00:00": ["3", "15", "2026"],
    "12/10/2026 10:30 AM": ["12", "10", "2026"],
    "Dec 10 2026": ["12", "10", "2026"],
    "December 10, 2026": ["12", "10", "2026"],
    "Thursday, Dec. 10th, 2026": ["12", "10", "2026"],
    "10 Sept 2026": ["9", "10", "2026"],
    "10-DEC-2026": ["12", "10", "2026"],
    "March 2026": ["3", "", "2026"],
    "3/2026": ["3", "", "2026"],
    "2026": ["", "", "2026"],
    "３／１５／２０２６": ["3", "15", "2026"],  # noqa: RUF001 (what is tested)
    "\u200b3/15/\u200e2026\u00a0": ["3", "15", "2026"],
    "2026\u20113\u201115": ["3", "15", "2026"],
}


@pytest.mark.parametrize("box", ["Month", "Day", "Year"])
def test_a_whole_date_goes_into_any_box(checker: CheckerPage, box: str) -> None:
    """And stands in the three of them once the box is left."""
    field = checker.question(SERVICE)
    for text, expected in WHOLE.items():
        fill_date(field, "", "", "")
        field.get_by_label(box, exact=True).fill(text)
        field.get_by_label(box, exact=True).press("Tab")
        assert parts(field) == expected, text
        expect(problem_at(field)).to_be_hidden()


@pytest.mark.parametrize("month", ["March", "mar", "Mar.", "03"])
def test_a_month_has_a_name(checker: CheckerPage, month: str) -> None:
    """In its box, beside day and year."""
    field = checker.question(SERVICE)
    fill_date(field, month, "15", "2026")
    field.get_by_label("Year", exact=True).press("Tab")

    assert parts(field) == ["3", "15", "2026"]


WRONG = {
    ("3/15/26", "", ""): "The year “26” has two digits. Enter all four: 2026 or 1926.",
    ("3", "15", "26"): "The year “26” has two digits. Enter all four: 2026 or 1926.",
    ("3", "15", ""): "“3/15” has no year.",
    ("3/15", "", ""): "“3/15” has no year.",
    ("Dec 10", "", ""): "“Dec 10” has no year.",
    ("15/3/2026", "", ""): "“15” is not a month. The month comes first",
    ("Smarch", "15", "2026"): "“Smarch” is not a month.",
    ("3", "15th of", "2026"): "“15th of” is not a day.",
    ("", "15", "2026"): "The day “15” has no month.",
    ("3", "15", "20266"): "“20266” is not a year.",
    ("next week", "", ""): "“next week” is not a date.",
}


@pytest.mark.parametrize(("entered", "words"), WRONG.items(), ids=["|".join(entered) for entered in WRONG])
def test_what_is_no_date_is_quoted(checker: CheckerPage, entered: tuple[str, str, str], words: str) -> None:
    """With what is missing or wrong, and nothing that was typed is changed."""
    field = checker.question(SERVICE)
    fill_date(field, *entered)
    checker.check()

    expect(checker.summary).to_contain_text(f"{SERVICE}: {words}")
    expect(problem_at(field)).to_contain_text(words)
    assert tuple(parts(field)) == entered


def test_a_date_of_an_earlier_procedure_is_named_once(checker: CheckerPage) -> None:
    """For the calculator it is missing, which is not said besides."""
    checker.choose("Earlier procedures", "Yes, list them")
    checker.entry().get_by_label("Kind").select_option(index=1)
    fill_date(checker.entry(), "3/15/26", "", "")
    checker.check()

    expect(checker.summary.get_by_role("listitem")).to_have_count(1)
    expect(checker.summary).to_contain_text("Prior procedure 1, Date: The year “26” has two digits.")


NUMBERS = {"6,5": "Met", "６": "Met", "6/10": "Met", "6 out of 10": "Met", " 5\u200b ": "Not met", "5 of 10": "Not met"}  # noqa: RUF001


@pytest.mark.parametrize(("text", "status"), NUMBERS.items())
def test_a_number_as_it_is_written(checker: CheckerPage, text: str, status: str) -> None:
    """With a decimal comma, full-width digits, or the end of its scale."""
    checker.choose("Pain causes functional disability", "No")
    checker.fill_number(PAIN, text)

    expect(checker.status("acute-radicular.severity")).to_have_text(status)


@pytest.mark.parametrize("text", ["6/100", "1,000", "6²", "6-7", "six"])
def test_a_number_that_could_be_another_is_asked_again(checker: CheckerPage, text: str) -> None:
    """In the words that were typed."""
    checker.fill_number(PAIN, text)
    checker.check()

    expect(checker.summary).to_contain_text(f"{PAIN}: “{text}”")


def test_a_length_in_one_piece(checker: CheckerPage) -> None:
    """The number with its unit, in the box of the number."""
    field = checker.question(THERAPY)
    field.get_by_role("textbox").first.fill("10 wks")
    checker.check()
    expect(checker.result).to_be_focused()

    field.get_by_role("textbox").first.fill("10")
    checker.check()
    expect(checker.summary).to_contain_text("“10” of what? Choose days, weeks, months or years.")


@pytest.mark.parametrize(("year", "words"), [("2062", "36 years from now"), ("1926", "100 years ago")])
def test_a_date_far_from_today_is_remarked_on(page: Page, site_url: str, year: str, words: str) -> None:
    """And taken as it is; on a page of its own, since a clock once set stays so."""
    page.clock.set_fixed_time("2026-11-27")
    checker = CheckerPage.open(page, site_url)
    field = checker.question(SERVICE)
    fill_date(field, "3", "15", year)

    expect(field.locator("[data-remark]")).to_contain_text(f"The year {year} is {words}.")
    checker.expect_standing("Needs information")
    fill_date(field, "3", "15", "2026")
    expect(field.locator("[data-remark]")).to_be_empty()
