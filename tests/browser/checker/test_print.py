"""What comes out of a printer: the result on a page or two, or the criteria and the questions as a checklist."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_page import PATH, CheckerPage
from tests.browser.theme import wait_for_the_theme

pytestmark = pytest.mark.browser

MOST_FOR_THE_RESULT, MOST_FOR_THE_CHECKLIST = 2, 12
CASE = "acute-pain-after-13-days-of-therapy"
# The theme opens every fold when this is heard.
PRINTED = "window.dispatchEvent(new Event('beforeprint'))"
NO_DIALOG = "() => { window.print = () => {} }"
SHEET_OF_PAPER = re.compile(rb"/Type\s*/Page\b(?!s)")


def pages(page: Page) -> int:
    """How many pages the browser prints."""
    return len(SHEET_OF_PAPER.findall(page.pdf(format="Letter")))


def printed(page: Page) -> str:
    """All that is to be read on paper."""
    page.emulate_media(media="print")
    page.evaluate(PRINTED)
    return page.locator("body").inner_text()


@pytest.fixture
def decided(page: Page, site_url: str) -> CheckerPage:
    """A page with a decided case, and with the theme, which opens folds."""
    checker = CheckerPage.open(page, site_url, f"#case={CASE}")
    checker.expect_standing("Published criteria not met")
    # Its reasons open the folds that lead to them.
    expect(checker.result.locator("[data-result-decides]")).to_be_visible()
    wait_for_the_theme(page)
    page.evaluate(NO_DIALOG)
    return checker


def test_the_result_is_printed_alone(decided: CheckerPage) -> None:
    """It is the summary, on two pages at most."""
    page = decided.page
    page.get_by_role("button", name="Print the result").click()
    expect(page.locator("[data-sheet]")).to_have_count(1)
    count = pages(page)
    # The browser says that it has printed, and the page is then again what it was.
    expect(page.locator("[data-sheet]")).to_have_count(0)
    assert count <= MOST_FOR_THE_RESULT

    page.get_by_role("button", name="Print the result").click()
    expect(page.locator("[data-sheet]")).to_have_count(1)
    words = printed(page)
    assert "Determination: Published criteria not met" in words
    assert "Check a case" not in words


def test_the_checklist_is_criteria_and_questions(decided: CheckerPage) -> None:
    """Every criterion with its source, every question, and nothing of cases, readings or background."""
    page = decided.page
    page.get_by_role("button", name="Print a checklist").click()

    assert pages(page) <= MOST_FOR_THE_CHECKLIST
    words = printed(page)
    for part in (
        "The pain disables the patient functionally",
        "NIA_CG_300, Indications: acute pain or exacerbation, bullet 2",
        "Average pain level",
    ):
        assert part in words
    assert "It could also be" not in words
    for heading in ("How we read this", "Definitions", "Background", "References", "Worked cases"):
        assert page.locator("h2:visible", has_text=heading).count() == 0


def test_on_a_page_of_cases_their_titles_are_printed(page: Page, site_url: str) -> None:
    """Those that the reader has opened are printed in full."""
    page.goto(f"{site_url}{PATH}cases/")
    wait_for_the_theme(page)
    page.locator("details.case > summary").first.click()
    page.emulate_media(media="print")
    page.evaluate(PRINTED)

    expect(page.locator("details.case dl:visible").first).to_be_visible()
    assert page.locator("details.case .case__columns:visible").count() == 1
    assert page.locator("details.case > summary:visible").count() > 1


def test_after_printing_the_folds_are_as_before(decided: CheckerPage) -> None:
    """Closed ones are closed again."""
    page = decided.page
    closed = "() => document.querySelectorAll('.policy details:not([open])').length"
    before = page.evaluate(closed)
    page.pdf()

    assert page.evaluate(closed) == before
    assert page.locator("[data-off-paper]").count() == 0


def test_without_scripts_the_checklist_is_complete(browser: Browser, site_url: str) -> None:
    """Every criterion and every question is on paper."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site_url + PATH)
        page.emulate_media(media="print")

        for what in (".criterion__text", ".question > legend", ".criterion .cite"):
            assert page.locator(what).count() == page.locator(f"{what}:visible").count() > 0


def test_dark_colors_are_printed_black_on_white(page: Page, site_url: str) -> None:
    """Whatever the screen shows."""
    page.emulate_media(color_scheme="dark")
    page.goto(site_url + PATH)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    on_screen = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="print", color_scheme="dark")

    colors = page.evaluate(
        "['backgroundColor', 'color'].map((name) => getComputedStyle(document.querySelector('.md-typeset'))[name])"
        ".concat(getComputedStyle(document.body).backgroundColor)"
    )
    assert on_screen == "rgb(16, 23, 27)"
    assert colors[1] == "rgb(27, 42, 49)"
    assert colors[2] == "rgb(255, 255, 255)"
