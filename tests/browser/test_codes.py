"""The table of codes is narrowed and put in order, and a checker takes over what a code answers."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def codes(page: Page, site_url: str) -> Page:
    """The page of all codes."""
    page.goto(f"{site_url}codes/")
    return page


def shown(page: Page) -> list[str]:
    return page.locator("[data-code]:visible th").all_inner_texts()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("+64484", ["64484"]),
        ("cpt 62321", ["62321"]),
        ("62320, 62323", ["62320", "62323"]),
        ("CPT® 97124/97140", ["97124", "97140"]),
        ("0213t", ["0213T"]),
        ("6451", ["64510", "64517"]),
        ("ganglion", ["64510"]),
        ("transforaminal low first", ["64483"]),
        ("62323 denervation", []),
        ("99999", []),
    ],
)
def test_codes_and_words_narrow_the_table(codes: Page, typed: str, found: list[str]):
    """Codes as people write them: one of them is enough; of words, all have to be there."""
    codes.get_by_label("Codes or words").fill(typed)

    expect(codes.locator("[data-code]:visible")).to_have_count(len(found))
    assert shown(codes) == found


def test_nothing_found_says_nothing_about_coverage(codes: Page):
    """An empty table could be taken for an answer."""
    codes.get_by_label("Codes or words").fill("99999")

    expect(codes.get_by_role("status").filter(has_text="It says nothing about coverage")).to_be_visible()


def test_a_payer_narrows_the_table(codes: Page):
    """Together with what was typed."""
    codes.get_by_label("Payer").select_option("PacificSource")
    assert len(shown(codes)) == 7

    codes.get_by_label("Codes or words").fill("manual")
    assert "97140" in shown(codes)
    expect(codes.locator("[data-code-count]")).to_contain_text("of 45 codes")


def test_enter_opens_the_one_code_that_is_left(codes: Page):
    """And what was typed is in no address."""
    codes.get_by_label("Codes or words").fill("62323")
    codes.keyboard.press("Enter")

    codes.wait_for_url("**/codes/62323/")
    expect(codes.get_by_role("heading", level=1)).to_have_text("CPT 62323")


def test_enter_opens_none_of_several(codes: Page):
    """Which of them is meant, only the reader knows."""
    codes.get_by_label("Codes or words").fill("6232")
    codes.get_by_role("button", name="Open").click()

    expect(codes.locator("[data-code-count]")).to_have_text("4 codes are left: choose one below.")


def test_a_column_puts_the_table_in_order(codes: Page):
    """First one way, then the other, which is told to all."""
    before = shown(codes)
    codes.get_by_role("button", name="Code").click()
    codes.get_by_role("button", name="Code").click()

    assert shown(codes) == before[::-1]
    expect(codes.get_by_role("columnheader", name="Code")).to_have_attribute("aria-sort", "descending")


def test_without_a_script_the_table_is_whole(browser, site_url: str):
    """What would not work is not there."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_url}codes/")

        assert len(shown(page)) == 45
        expect(page.get_by_label("Codes or words")).to_be_hidden()


def test_the_checker_takes_over_what_the_code_answers(page: Page, site_url: str):
    """A transforaminal injection of the low back: region and approach are answered, and nothing else."""
    page.goto(f"{site_url}codes/64483/")
    page.get_by_role("link", name=re.compile("^Check a case.*NIA_CG_300")).click()
    form = page.locator("[data-form]")

    expect(form.locator("[name='ask_spinal_region'][value='lumbar']")).to_be_checked()
    expect(form.locator("[name='ask_epidural_approach'][value='transforaminal']")).to_be_checked()
    expect(form.locator("input:checked")).to_have_count(2)
    assert "answers=" not in page.url
