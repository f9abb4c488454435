"""A checker at work is as accessible as the page at rest."""

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.axe import violations
from tests.browser.checker.answers import OPEN, TOO_SOON

pytestmark = pytest.mark.browser

WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=320, height=640)

STATES = {"not met": TOO_SOON, "open": OPEN}
CASES = {"met": "neck-flare-with-two-weeks-of-therapy", "payer decides": "two-regions-on-one-day-with-a-reason"}
EXPLAINED = """() => {
  const why = document.querySelector("[data-result-why]");
  const explained = document.querySelector("[data-result-route]:not([hidden])");
  return !why.hidden && why.dataset.waiting === undefined && explained;
}"""


@pytest.fixture
def looks(checker):
    """Sets the size and the colors of the page for one test."""

    def set_looks(size, scheme):
        checker.page.set_viewport_size(size)
        checker.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")

    return set_looks


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide", "narrow"])
def test_no_violation_in_a_checker_at_work(checker, looks, size, scheme):
    """With statuses of every kind, all criteria unfolded, an entry of the history, a problem and its summary."""
    looks(size, scheme)
    checker.open_case("two-regions-on-one-day-with-a-reason")
    checker.expect_standing("Depends on the payer's judgment")
    checker.page.get_by_role("button", name="Copy a link with these answers").click()
    checker.page.get_by_role("button", name="Copy the link").wait_for()
    checker.page.evaluate("for (const fold of document.querySelectorAll('[data-criteria] details')) fold.open = true")
    checker.choose("Active systemic or spinal infection", "Yes")
    checker.choose("Earlier procedures", "Yes, list them")
    checker.fill_number("Average pain level", "14")
    checker.check()
    checker.summary.wait_for()

    assert violations(checker.page) == []


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (NARROW, "dark")], ids=["wide", "narrow"])
@pytest.mark.parametrize("state", ["not met", "open", "met", "payer decides"])
def test_no_violation_in_any_state_of_the_result(checker, looks, size, scheme, state):
    """With its reasons, all its folds open, and no wider than the screen."""
    looks(size, scheme)
    if state in STATES:
        checker.open_answers(STATES[state])
    else:
        checker.open_case(CASES[state])
    checker.page.wait_for_function(EXPLAINED)
    checker.page.evaluate("for (const fold of document.querySelectorAll('[data-result] details')) fold.open = true")

    assert violations(checker.page) == []
    assert checker.page.evaluate("document.documentElement.scrollWidth") == size["width"]


def test_a_checker_at_work_is_no_wider_than_a_narrow_screen(checker, looks):
    """A status beside each title and criterion, and what would meet the criteria, fit into 320 pixels."""
    looks(NARROW, "light")
    checker.page.evaluate("for (const fold of document.querySelectorAll('[data-criteria] details')) fold.open = true")
    checker.choose("Active systemic or spinal infection", "No")
    checker.expect_standing("Needs information")
    checker.page.get_by_role("button", name="What would meet the criteria?").press("Enter")
    checker.advice.wait_for()

    assert checker.page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


def test_targets_are_large_enough(checker):
    """24 pixels in each direction for every control of the form."""
    small = checker.page.evaluate("""
      [...document.querySelectorAll(".form :is(label.radio, button, select, input[type=text])")]
      .filter((each) => each.offsetParent)
      .map((each) => ({ html: each.outerHTML.slice(0, 80), box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ html }) => html)""")

    assert small == []
