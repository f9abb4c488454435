"""The table of the earlier procedures, and the one editor below it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.checker_page import START_MS, CheckerPage, fill_date

pytestmark = pytest.mark.browser

EARLIER = "Earlier procedures"
WITH_HISTORY = ("cg-300", "cg-301", "cg-302", "cg-305", "cg-404", "cg-408")
LONGEST_OPTIONS = """() => {
  for (const fold of document.querySelectorAll("details.topic")) fold.open = true;
  for (const select of document.querySelectorAll("[data-entry] select")) {
    select.value = [...select.options].sort((a, b) => b.text.length - a.text.length)[0].value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  for (const field of document.querySelectorAll("[data-entry] [data-field]")) {
    field.dispatchEvent(new Event("reveal", { bubbles: true }));
  }
}"""


def rows(checker: CheckerPage) -> Locator:
    return checker.page.locator(".procedures tbody tr")


def cell(checker: CheckerPage, place: int, column: str) -> Locator:
    return rows(checker).nth(place - 1).locator(f'[data-column="{column}"]')


def press(checker: CheckerPage, name: str) -> None:
    checker.page.get_by_role("button", name=name).press("Enter")


@pytest.fixture
def first(checker: CheckerPage) -> Locator:
    """The first entry, an epidural of November 4, 2026."""
    checker.choose(EARLIER, "Yes, list them")
    entry = checker.entry()
    entry.get_by_label("Kind").select_option("epidural")
    fill_date(entry, "11", "4", "2026")
    entry.get_by_label("Lumbar or sacral").press("Space")
    entry.get_by_label("Therapeutic").press("Space")
    return entry


def test_nothing_is_chosen_on_the_first(checker: CheckerPage) -> None:
    """Not even the kind: what nobody chose must not count."""
    checker.choose(EARLIER, "Yes, list them")
    expect(checker.entry().get_by_label("Kind")).to_have_value("")
    assert checker.entry().locator("input:checked").count() == 0


def test_a_row_says_what_was_entered(checker: CheckerPage, first: Locator) -> None:
    """In a real table, with a header for each of the five columns."""
    relief = first.get_by_role("group", name="Pain relief", exact=True).get_by_role("textbox")
    relief.fill("40")
    relief.blur()
    expect(cell(checker, 1, "Date")).to_have_text("November 4, 2026")
    expect(cell(checker, 1, "Procedure")).to_have_text("Epidural injection, lumbar or sacral, therapeutic")
    expect(cell(checker, 1, "Relief")).to_have_text("40%")
    headers = checker.page.locator(".procedures thead [role=columnheader]")
    expect(headers).to_have_text(["Date", "Procedure", "Relief", "Function", "Counts for"])


def test_a_length_is_asked_only_after_a_yes(checker: CheckerPage, first: Locator) -> None:
    """How long no improvement lasted is no question."""
    improved = first.locator("[data-field=function_improved]")
    length = first.locator("[data-field=function_duration]")
    expect(length).to_be_hidden()
    improved.get_by_label("Yes").press("Space")
    expect(length).to_be_visible()
    improved.get_by_label("No", exact=True).press("Space")
    expect(length).to_be_hidden()


def test_what_the_policy_does_not_read_of_a_kind_is_not_asked(checker: CheckerPage, first: Locator) -> None:
    """Of a facet injection, this policy reads the region alone; what is filled in stays in view."""
    fields = ["purpose", "relief_percent", "function_improved"]
    first.get_by_label("Kind").select_option("facet_injection")
    shown = [first.locator(f"[data-field={name}]").is_visible() for name in fields]
    assert shown == [True, False, False]
    expect(first.locator("[data-field=region]")).to_be_visible()


def test_another_like_this_repeats_what_a_series_shares(checker: CheckerPage, first: Locator) -> None:
    """Kind, region and purpose, not the date and not what came of it."""
    first.get_by_role("group", name="Pain relief", exact=True).get_by_role("textbox").fill("40")
    press(checker, "Add another like this")
    second = checker.entry(2)
    expect(second.locator("[data-field=date] input").first).to_be_focused()
    expect(first).to_be_hidden()
    expect(second.get_by_label("Kind")).to_have_value("epidural")
    expect(second.get_by_label("Lumbar or sacral")).to_be_checked()
    expect(second.get_by_label("Therapeutic")).to_be_checked()
    expect(second.get_by_label("Month").first).to_have_value("")
    expect(second.locator("#ask_prior_procedures_1_relief_percent_number")).to_have_value("")


def test_a_different_one_is_blank(checker: CheckerPage, first: Locator) -> None:
    """And takes the place of the first in the editor."""
    press(checker, "Add a different one")
    expect(checker.page.locator("[data-entry]:not([hidden])")).to_have_count(1)
    expect(checker.entry(2).get_by_label("Kind")).to_have_value("")


def test_done_and_change_keep_the_focus_at_the_row(checker: CheckerPage, first: Locator) -> None:
    """By keyboard alone: from the editor to the row and back."""
    press(checker, "Done")
    expect(first).to_be_hidden()
    change = checker.page.get_by_role("button", name="Change procedure 1")
    expect(change).to_be_focused()
    change.press("Enter")
    expect(first.get_by_label("Kind")).to_be_focused()


def test_a_row_says_what_counts_it(checker: CheckerPage, first: Locator) -> None:
    """In the words of the policy, or why nothing does."""
    fill_date(checker.question("Date of service"), "12", "1", "2026")
    checker.choose("Spinal region to be treated", "Lumbar or sacral")
    checker.page.locator("#ask_last_surgery_in_region_none").press("Space")
    checker.page.locator("#ask_new_pathology_none").press("Space")
    expect(cell(checker, 1, "Counts for")).to_contain_text("in the last 12 months", timeout=START_MS)
    checker.choose("Spinal region to be treated", "Cervical")
    expect(cell(checker, 1, "Counts for")).to_contain_text("Not counted: other spinal region")


@pytest.mark.parametrize("policy", WITH_HISTORY)
def test_nothing_is_wider_than_a_narrow_window(page: Page, site_url: str, policy: str) -> None:
    """With procedures listed, the longest option chosen and each field shown, at 320 pixels."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site_url}policies/nia/{policy}/")
    page.wait_for_function("() => !document.querySelector('[data-standing]').hidden")
    page.evaluate("() => document.querySelector('#ask_prior_procedures_list').click()")
    page.evaluate(LONGEST_OPTIONS)
    page.get_by_role("button", name="Add another like this").click()
    page.evaluate(LONGEST_OPTIONS)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
