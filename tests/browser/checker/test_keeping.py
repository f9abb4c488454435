"""What was entered is kept in memory while the reader moves within the tab, and nowhere else."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import START_MS, CheckerPage, problem_at, show_list
from tests.browser.theme import let_the_theme_change_pages, wait_for_the_theme

pytestmark = pytest.mark.browser

STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])"
CASE = "neck-flare-with-two-weeks-of-therapy"


@pytest.fixture
def moving(page: Page, site_url: str) -> CheckerPage:
    """A page that the theme puts others in the place of, with something entered."""
    let_the_theme_change_pages(page, site_url)
    checker = CheckerPage.open(page, site_url)
    wait_for_the_theme(page)
    checker.choose("Spinal region to be treated", "Thoracic")
    checker.fill_number("Average pain level", "14")
    expect(checker.standing).to_have_text("Needs information", timeout=START_MS)
    return checker


def leave(checker: CheckerPage) -> None:
    """Go to the page of the payer without a reload."""
    checker.page.locator(".crumbs a").last.click()
    checker.page.wait_for_url("**/policies/nia/")
    expect(checker.page.locator("[data-form]")).to_have_count(0)


def test_back_brings_the_case_back(moving: CheckerPage) -> None:
    """As it was typed, and says where it was meanwhile."""
    leave(moving)
    assert "thoracic" not in moving.page.evaluate(STORED)
    moving.page.go_back()

    expect(moving.question("Spinal region to be treated").get_by_label("Thoracic")).to_be_checked()
    expect(moving.question("Spinal region to be treated")).to_be_visible()
    expect(moving.question("Average pain level").get_by_role("textbox")).to_have_value("14")
    expect(problem_at(moving.question("Average pain level"))).to_contain_text("14 is outside")
    expect(moving.page.locator("[data-undo-words]")).to_contain_text("kept in this tab until it is closed")
    moving.expect_standing("Needs information")


def test_each_policy_has_its_own_case(moving: CheckerPage) -> None:
    """The form of another one is empty."""
    leave(moving)
    moving.page.get_by_role("link", name=re.compile("^Facet joint")).first.click()
    moving.page.wait_for_url("**/policies/nia/cg-30*/")

    expect(moving.page.locator("[data-standing-words]")).to_have_text("No case entered")
    expect(moving.page.locator("[data-undo]")).to_be_hidden()


def test_the_heading_takes_the_focus_and_the_page_is_announced(moving: CheckerPage) -> None:
    """As it is when a page is loaded; and a place in the address takes it then."""
    leave(moving)

    expect(moving.page.get_by_role("heading", level=1)).to_be_focused()
    expect(moving.page.locator("[data-said]")).to_have_text(moving.page.title())
    moving.page.go_back()
    expect(moving.page.get_by_role("heading", level=1)).to_be_focused()


def asked(page: Page, leave: Callable[[], object]) -> list[str]:
    """The questions that the browser asks when the page is left."""
    kinds: list[str] = []

    def answer(dialog) -> None:
        kinds.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    leave()
    page.remove_listener("dialog", answer)
    # What it asks for is answered before the page is gone.
    wait_for_the_theme(page)
    return kinds


def test_a_full_load_asks_before_answers_are_lost(moving: CheckerPage) -> None:
    """Also from another page, where the case is still in memory; not from an empty form."""
    assert asked(moving.page, moving.page.reload) == ["beforeunload"]
    show_list(moving.page)
    moving.choose("Spinal region to be treated", "Thoracic")
    wait_for_the_theme(moving.page)
    leave(moving)
    assert asked(moving.page, moving.page.reload) == ["beforeunload"]


def test_an_empty_form_is_left_without_a_question(moving: CheckerPage) -> None:
    """There is nothing to lose after "Clear answers"."""
    moving.page.get_by_role("button", name="Clear answers").click()

    assert asked(moving.page, moving.page.reload) == []


def test_a_worked_case_is_left_without_a_question(page: Page, site_url: str) -> None:
    """Its address brings it back; what is changed in it is not there."""
    checker = CheckerPage.open(page, site_url, f"#case={CASE}")
    checker.expect_standing("Published criteria met")
    page.locator("#section_checker").click()
    assert asked(page, page.reload) == []

    checker.fill_number("Average pain level", "3")
    assert asked(page, page.reload) == ["beforeunload"]
