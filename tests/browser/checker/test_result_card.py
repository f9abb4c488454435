"""The result in full: the verdict, what decides it with the facts of the case, or what to answer next."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker.answers import OPEN, TOO_SOON
from tests.browser.checker_page import CheckerPage

pytestmark = pytest.mark.browser

MET = "neck-flare-with-two-weeks-of-therapy"
TOO_SHORT = "acute-pain-after-13-days-of-therapy"
BY_PAYER = "two-regions-on-one-day-with-a-reason"
INFECTION = "Active systemic or spinal infection"
SAME_DAY = "Another interventional pain procedure on the same date of service"
# While `holding`, holds back what asks why, until it is let go; then waits until that was answered.
HOLD = """
  const Native = Worker;
  window.held = [];
  window.Worker = class extends Native {
    postMessage(message) {
      const asksWhy = message.type === "request" && JSON.parse(message.payload).action === "because";
      if (asksWhy && window.holding) held.push({ worker: this, message });
      else super.postMessage(message);
    }
    letGo(message) {
      const answered = new Promise((resolve) => this.addEventListener("message", ({ data }) => {
        if (data.type === "response" && data.id === message.id) resolve();
      }));
      super.postMessage(message);
      return answered;
    }
  };
"""
COUNT_CHANGES = """
() => {
  window.changes = 0;
  const words = document.querySelector("[data-standing-words]");
  new MutationObserver(() => (window.changes += 1)).observe(words, { childList: true, subtree: true });
}
"""


def part(checker: CheckerPage, name: str):
    """A part of the result, by its name on the page."""
    return checker.result.locator(f"[data-result-{name}]")


def reason(checker: CheckerPage, cited: str):
    """What is said of one criterion that decides, or stands alike."""
    reasons = checker.result.locator(":is([data-result-decides], [data-result-also]) > ul > li")
    return reasons.filter(has=checker.page.get_by_text(cited, exact=True))


def test_a_repeat_that_comes_too_soon_names_what_decides(checker):
    """Each criterion with its sentence, the facts and their bound, and its place in the source."""
    checker.open_answers(TOO_SOON)
    checker.expect_standing("Published criteria not met")

    expect(part(checker, "decides").locator("> ul > li")).to_have_count(3)
    expect(part(checker, "also")).to_contain_text("Also not met")
    interval = reason(checker, "NIA-300 C.3.5")
    expect(interval).to_contain_text("After the initial phase, at least 2 months have passed")
    expect(interval.locator(".reason__value")).to_contain_text("27 days since November 4, 2026")
    expect(interval.locator(".reason__bound")).to_have_text("at least 2 months are needed, so from January 4, 2027")
    expect(interval).to_contain_text("Source: Frequency of repeat injections, bullet 7.")
    expect(interval.locator(".status")).to_have_text("Not met")


def test_the_card_says_what_was_held_against_what_and_by_which_route(checker):
    """A route is no failing: nothing on it is called "not met"."""
    checker.open_answers(TOO_SOON)
    checker.expect_standing("Published criteria not met")

    expect(part(checker, "held")).to_have_text("NIA_CG_300, version 2023-01 · for December 1, 2026")
    route = part(checker, "route")
    expect(route).to_contain_text(
        "Route: repeat injections, because of: Epidural injections in this episode of care: 3"
    )
    expect(part(checker, "applies")).to_contain_text("Does not hold")
    assert "not met" not in f"{route.inner_text()} {part(checker, 'applies').inner_text()}".lower()


def test_each_reason_leads_to_its_place_in_the_list(checker):
    """Deep in its folds."""
    checker.open_answers(TOO_SOON)
    reason(checker, "NIA-300 C.3.5").get_by_role("link", name="Show in the list").click()

    expect(checker.page.locator('[id="repeat.interval"]')).to_be_focused()


def test_each_reason_can_be_cited(checker):
    """As beside the criterion itself."""
    checker.open_answers(TOO_SOON)
    reason(checker, "NIA-300 C.3.5").get_by_role("button", name="Copy citation of NIA-300 C.3.5").click()

    expect(checker.page.locator("[data-said]")).to_have_text("Citation copied")
    assert "NIA-300 C.3.5" in checker.page.evaluate("navigator.clipboard.readText()")


def test_a_case_that_is_met_names_what_it_rests_on(checker):
    """The criteria of its indication, none of another, and what was ruled out in a fold."""
    checker.open_case(MET)
    checker.expect_standing("Published criteria met")

    severity = reason(checker, "NIA-300 B.2.3")
    expect(severity).to_contain_text("Average pain level: 6 points")
    expect(severity.locator(".reason__bound")).to_have_text("at least 6 points")
    statuses = {each.strip() for each in part(checker, "decides").locator(".status").all_inner_texts()}
    assert statuses == {"Met"}
    expect(part(checker, "also")).to_be_hidden()
    expect(part(checker, "ruled-out").locator("summary")).to_have_text("Checked first, and does not apply (7)")
    expect(part(checker, "route")).to_contain_text("Route: indications, because of")


def test_an_open_case_has_a_best_next_question(checker):
    """In the card with its reason, and in the bar; each leads to its field."""
    checker.open_answers(OPEN)
    checker.expect_standing("Needs information")

    ask = part(checker, "ask")
    expect(ask).to_contain_text("Best next question")
    expect(ask).to_contain_text("This decides whether a criterion applies: A second interventional pain procedure")
    expect(part(checker, "route")).to_contain_text("Route so far: repeat injections")
    expect(part(checker, "decides")).to_be_hidden()
    for link in (ask.get_by_role("link", name=SAME_DAY), checker.next.get_by_role("link", name=SAME_DAY)):
        link.click()
        expect(checker.question(SAME_DAY).locator(":focus")).to_have_count(1)


def test_how_much_is_left_is_a_lower_bound_and_the_list_is_folded(checker):
    """Never how many answers "could" still change the result."""
    checker.open_answers(OPEN)
    checker.expect_standing("Needs information")

    expect(checker.next).to_contain_text("At least 3 more answers to “Published criteria met”.")
    expect(part(checker, "missing").locator("summary")).to_have_text("Missing, in the order of the form (10)")
    expect(part(checker, "missing").locator("ol")).to_be_hidden()
    assert "could still change" not in checker.page.locator("main").inner_text()


def test_where_the_payer_decides_it_says_what_is_weighed(checker):
    """What the answers have settled beside it is folded: it decides nothing by itself."""
    checker.open_case(BY_PAYER)
    checker.expect_standing("Depends on the payer's judgment")

    expect(part(checker, "judgements")).to_contain_text("The payer weighs")
    expect(checker.result.locator("[data-result-judgements] ~ [data-result-why]")).to_have_count(1)
    expect(part(checker, "decides")).to_be_hidden()
    settled = part(checker, "settled")
    expect(settled.locator("> summary")).to_contain_text("Settled by the answers")
    expect(settled.locator("> ul")).to_be_hidden()
    settled.locator("> summary").click()
    expect(settled.locator("> ul > li").first).to_be_visible()
    expect(settled.locator(".status--case_by_case")).to_have_count(0)


def test_reasons_that_come_too_late_are_not_shown(page: Page, site_url: str):
    """The answer was changed while they were on their way: of several rounds the last one counts."""
    page.add_init_script(f"{HOLD} window.holding = true")
    checker = CheckerPage.open(page, site_url, f"#case={TOO_SHORT}")
    checker.expect_standing("Published criteria not met")
    page.wait_for_function("() => window.held.length === 1")
    page.evaluate("() => { window.holding = false }")

    checker.choose(INFECTION, "Yes")
    checker.expect_standing("Contraindicated")
    expect(part(checker, "decides").locator("> ul > li")).to_have_count(1)
    page.evaluate("() => held[0].worker.letGo(held[0].message)")

    expect(part(checker, "decides").locator("> ul > li")).to_have_count(1)
    expect(reason(checker, "NIA-300 F.1")).to_contain_text(f"{INFECTION}: yes")


def test_what_decided_another_case_is_out_of_sight_at_once(page: Page, site_url: str):
    """No reason of the case before stands under the new verdict, not even while the new ones are worked out."""
    page.add_init_script(HOLD)
    checker = CheckerPage.open(page, site_url, f"#case={MET}")
    expect(reason(checker, "NIA-300 B.2.3")).to_be_visible(timeout=180_000)
    page.evaluate("() => { window.holding = true }")

    checker.choose(INFECTION, "Yes")
    checker.expect_standing("Contraindicated")
    expect(part(checker, "decides")).to_be_hidden()
    expect(checker.page.locator("[data-your-case]")).to_have_count(0)


def test_the_card_takes_the_focus_when_asked_for_with_its_verdict(checker):
    """So that it is read out: its title and how the case stands."""
    checker.open_answers(TOO_SOON)
    checker.expect_standing("Published criteria not met")
    checker.check()

    expect(checker.result).to_be_focused()
    expect(checker.result).to_have_accessible_name(re.compile(r"^Result\s+Published criteria not met$"))


def test_a_verdict_is_read_out_once_and_not_at_every_key(checker):
    """The line that is read out changes with the verdict alone."""
    checker.open_answers(OPEN)
    checker.expect_standing("Needs information")
    checker.page.evaluate(COUNT_CHANGES)
    pain = checker.question("Average pain level").get_by_role("textbox")
    pain.press_sequentially("6.5")
    checker.choose(SAME_DAY, "No")
    expect(part(checker, "missing").locator("summary")).not_to_contain_text("(10)")
    assert checker.page.evaluate("window.changes") == 0

    checker.choose(INFECTION, "Yes")
    checker.expect_standing("Contraindicated")
    assert checker.page.evaluate("window.changes") == 1
