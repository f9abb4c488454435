"""The list of earlier procedures."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import START_MS, CheckerPage, fill_date, show_list

pytestmark = pytest.mark.browser

EARLIER = "Earlier procedures"
ENTER_AND_PRESS = """([field, value, button]) => {
  document.querySelector(field).value = value;
  document.querySelector(field).dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector(button).click();
}"""

# The second one while the first one is asked about, whose answer then comes before the second one is looked at.
ENTER_WHILE_ASKED = """([field, first, second, button]) => {
  const [send, wait] = [workers.postMessage, window.setTimeout];
  const enter = (value) => {
    document.querySelector(field).value = value;
    document.querySelector(field).dispatchEvent(new Event("input", { bubbles: true }));
  };
  workers.postMessage = function (...sent) {
    send.apply(this, sent);
    if (!JSON.stringify(sent).includes(first)) return;
    workers.postMessage = send;
    window.setTimeout = (work, ms) => wait(work, ms + 2000);
    enter(second);
    document.querySelector(button).click();
    window.setTimeout = wait;
  };
  enter(first);
}"""


@pytest.fixture(autouse=True)
def a_list(checker: CheckerPage) -> None:
    """A list of procedures, with its first entry."""
    checker.choose(EARLIER, "Yes, list them")


def add(checker: CheckerPage) -> None:
    checker.page.get_by_role("button", name="Add a different one").click()


def test_entries_appear_when_there_are_procedures_to_list(checker):
    """First comes the question whether there were any."""
    checker.choose(EARLIER, "None")
    expect(checker.entry()).to_be_hidden()

    checker.choose(EARLIER, "Yes, list them")

    expect(checker.entry()).to_be_visible()


def test_an_added_entry_takes_the_focus(checker):
    """So that typing can go on."""
    add(checker)

    expect(checker.entry(2).locator("select, input:visible").first).to_be_focused()
    expect(checker.entry(2).locator("legend").first).to_have_text("Procedure 2")


def test_removing_an_entry_keeps_the_others(checker):
    """With their answers, and numbered anew."""
    add(checker)
    fill_date(checker.entry(1), "1", "", "2024")
    fill_date(checker.entry(2), "2", "3", "2025")
    checker.entry(2).get_by_label("Lumbar or sacral").press("Space")

    page = checker.page
    page.get_by_role("button", name="Remove procedure 1").click()

    expect(checker.entries).to_have_count(1)
    expect(checker.entry(1).get_by_label("Month").first).to_have_value("2")
    expect(checker.entry(1).get_by_label("Lumbar or sacral")).to_be_checked()
    expect(checker.entry(1).locator("legend").first).to_have_text("Procedure 1")


def test_removing_the_last_entry_unanswers_the_question(checker):
    """An empty list would say that there was none."""
    checker.page.get_by_role("button", name="Remove procedure 1").click()

    expect(checker.entries).to_have_count(0)
    assert checker.question(EARLIER).locator("input:checked").count() == 0


def test_entries_have_controls_of_their_own(checker):
    """A choice in one entry leaves the other as it is, and no id occurs twice."""
    add(checker)
    checker.entry(1).get_by_label("Cervical").press("Space")
    checker.entry(2).get_by_label("Thoracic").press("Space")

    expect(checker.entry(1).get_by_label("Cervical")).to_be_checked()
    ids = checker.page.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)")
    assert sorted(ids) == sorted(set(ids))


def test_a_missing_detail_leads_to_its_entry(checker):
    """Named by the number of the procedure and what is missing."""
    checker.open_case("relief-of-the-last-injection-not-recorded")
    checker.expect_standing("Needs information")

    checker.result.locator("[data-result-missing] summary").click()
    missing = checker.result.locator("[data-result-missing] a")
    expect(missing.first).to_contain_text("Procedure 1: ")
    missing.first.click()
    assert checker.page.evaluate("document.activeElement.closest('[data-entry]') !== null")


def enter_two_of_one_day(checker: CheckerPage) -> None:
    """Two lumbar epidurals of one day, the relief known of the second alone."""
    add(checker)
    for place in (1, 2):
        entry = checker.entry(place)
        entry.get_by_label("Kind").select_option("epidural")
        fill_date(entry, "5", "1", "2025")
        entry.get_by_label("Lumbar or sacral").press("Space")
    checker.entry(2).get_by_role("group", name="Pain relief", exact=True).get_by_role("textbox").fill("60")


def test_lines_of_one_session_are_joined_by_a_button(checker):
    """The one entry has what is known of each, the focus, and the place of the first."""
    enter_two_of_one_day(checker)
    checker.page.get_by_role("button", name="Join procedures 1 and 2").click()

    expect(checker.page.locator("[data-entry]")).to_have_count(1)
    expect(checker.entry(1)).to_be_focused()
    expect(checker.entry(1).get_by_label("Year").first).to_have_value("2025")
    relief = checker.entry(1).get_by_role("group", name="Pain relief", exact=True)
    expect(relief.get_by_role("textbox")).to_have_value("60")
    expect(checker.page.locator("[data-joins] button")).to_have_count(0)


def test_what_was_entered_since_the_offer_is_joined_too(checker):
    """The offer on the page can be older than the last entry; here the calculator cannot have answered in between."""
    enter_two_of_one_day(checker)
    join = checker.page.get_by_role("button", name="Join procedures 1 and 2")
    expect(join).to_be_visible()
    relief = "#ask_prior_procedures_{}_relief_percent_number"
    checker.page.evaluate(ENTER_AND_PRESS, [relief.format(1), "55", "[data-joins] button"])

    expect(checker.page.locator("[data-entry]")).to_have_count(1)
    expect(checker.page.locator(relief.format(0))).to_have_value("55")


def test_an_offer_for_what_was_entered_before_is_none(page: Page, site_url: str):
    """Its answer can come when more was entered, and the button pressed."""
    page.add_init_script("window.workers = Worker.prototype")
    checker = CheckerPage.open(page, site_url)
    show_list(page)
    checker.choose(EARLIER, "Yes, list them")
    enter_two_of_one_day(checker)
    expect(checker.page.get_by_role("button", name="Join procedures 1 and 2")).to_be_visible(timeout=START_MS)
    relief = "#ask_prior_procedures_{}_relief_percent_number"
    page.evaluate(ENTER_WHILE_ASKED, [relief.format(1), "60.5", "55", "[data-joins] button"])

    expect(checker.page.locator("[data-entry]")).to_have_count(1)
    expect(checker.page.locator(relief.format(0))).to_have_value("55")


def test_what_differs_is_not_offered_to_be_joined(checker):
    """Another day, and the offer is gone."""
    enter_two_of_one_day(checker)
    expect(checker.page.locator("[data-joins] button")).to_have_count(1)

    fill_date(checker.entry(2), "5", "2", "2025")

    expect(checker.page.locator("[data-joins] button")).to_have_count(0)
