"""What decides a case, in the list of the criteria: a status only where it says something, and the facts beside it."""

import pytest
from playwright.sync_api import expect

from tests.browser.checker.answers import OPEN, TOO_SOON
from tests.browser.checker_page import CheckerPage

pytestmark = pytest.mark.browser

MET = "neck-flare-with-two-weeks-of-therapy"
INTERVAL = "repeat.interval"
DEEP = "repeat.phase.initial.three"
ONLY = "Only what decided"


def criterion(checker: CheckerPage, name: str):
    """A criterion in the list."""
    return checker.page.locator(f'[id="{name}"]')


def your_case(checker: CheckerPage, name: str):
    """The facts of the case at a criterion."""
    return criterion(checker, name).locator("> [data-your-case]")


def decided(checker: CheckerPage) -> None:
    """Open the case of a repeat that comes too soon, and wait for what decides it."""
    checker.open_answers(TOO_SOON)
    checker.expect_standing("Published criteria not met")
    expect(your_case(checker, INTERVAL)).to_have_count(1)


def test_a_branch_is_no_failure(checker):
    """That no new episode begins sends the request to other criteria; it fails none."""
    decided(checker)

    expect(checker.status("new-episode")).to_have_text("Does not apply")
    expect(checker.page.locator('section:has(> [id="episode"]) > [data-status]')).to_have_count(0)


def test_below_what_does_not_apply_nothing_has_a_status(checker):
    """The indications do not apply to a repeat, and no part of them is asked for."""
    decided(checker)

    expect(checker.status("acute-radicular")).to_have_text("Does not apply")
    expect(checker.status("acute-radicular.severity")).to_have_text("")
    expect(checker.status("acute-radicular.conservative-therapy.completed.length")).to_have_text("")


def test_once_decided_nothing_needs_information(checker):
    """Of several ways one was enough; nobody has to answer for the others."""
    checker.open_case(MET)
    checker.expect_standing("Published criteria met")

    expect(checker.status("spinal-stenosis")).to_have_text("")
    expect(checker.page.locator("[data-criteria] .status--needs_information")).to_have_count(0)
    expect(checker.page.locator('[data-criteria] [id="spinal-stenosis"] [data-status]:not(:empty)')).to_have_count(0)


def test_while_a_case_is_open_its_criteria_say_what_is_missing(checker):
    """A repeat needs information; of the indications, which are not for it, none does."""
    checker.open_answers(OPEN)
    checker.expect_standing("Needs information")

    expect(checker.status("same-day")).to_have_text("Needs information")
    expect(checker.page.locator('section:has(> [id="indications"]) .status--needs_information')).to_have_count(0)


def test_what_decides_shows_the_case_beside_its_sentence(checker):
    """The value and its bound, at each criterion that decides and at no other."""
    decided(checker)

    expect(your_case(checker, INTERVAL)).to_have_text(
        "Your case: 27 days since November 4, 2026 (the last of the therapeutic epidural injections in this episode of "
        "care); at least 2 months are needed, so from January 4, 2027"
    )
    expect(checker.page.locator("[data-your-case]")).to_have_count(4)


def test_folds_open_to_what_is_not_met_and_not_against_the_reader(checker):
    """Once for each change of the verdict: who closes one finds it closed after the next answer too."""
    decided(checker)
    expect(criterion(checker, DEEP)).to_be_visible()
    fold = criterion(checker, "repeat.phase.initial").locator("> details.fold")
    fold.locator("> summary").click()
    expect(criterion(checker, DEEP)).to_be_hidden()

    before = checker.page.evaluate("() => performance.getEntriesByName('determination-shown').length")
    checker.fill_number("Average pain level", "7")
    checker.page.wait_for_function(
        "(before) => performance.getEntriesByName('determination-shown').length > before", arg=before
    )
    expect(your_case(checker, INTERVAL)).to_have_count(1)
    expect(criterion(checker, DEEP)).to_be_hidden()


def test_every_detail_can_still_be_shown(checker):
    """All folds open, whatever the result has opened before."""
    decided(checker)
    checker.page.get_by_role("button", name="Show every detail").click()

    expect(checker.page.locator("[data-criteria] details:not([open])")).to_have_count(0)
    checker.page.get_by_role("button", name="Show every detail").click()
    expect(criterion(checker, DEEP)).to_be_hidden()


def test_the_list_shows_only_what_decided(checker):
    """What decides and what leads to it; all of it again at the second press."""
    decided(checker)
    button = checker.page.get_by_role("button", name=ONLY)
    button.click()

    expect(button).to_have_attribute("aria-pressed", "true")
    expect(criterion(checker, INTERVAL)).to_be_visible()
    expect(criterion(checker, DEEP)).to_be_visible()
    expect(criterion(checker, "new-episode")).to_be_hidden()
    expect(criterion(checker, "contraindications")).to_be_hidden()
    button.click()
    expect(criterion(checker, "new-episode")).to_be_visible()


def test_whoever_is_led_to_another_criterion_sees_it(checker):
    """A link ends the filter, instead of leading to nothing."""
    decided(checker)
    button = checker.page.get_by_role("button", name=ONLY)
    button.click()
    checker.page.evaluate("() => { location.hash = 'active-infection' }")

    expect(criterion(checker, "active-infection")).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_an_open_case_has_no_filter(checker):
    """Nothing has decided yet; a filter that was on goes with what it showed."""
    decided(checker)
    checker.page.get_by_role("button", name=ONLY).click()
    checker.page.get_by_role("button", name="Clear answers").click()

    expect(checker.page.get_by_role("button", name=ONLY)).to_have_count(0)
    expect(criterion(checker, "new-episode")).to_be_visible()
    expect(checker.page.locator("[data-your-case]")).to_have_count(0)
