"""In the list: each topic says how much of it is answered, and whether what is left can still change the result."""

import pytest
from playwright.sync_api import Locator, ViewportSize, expect

from tests.browser.checker_page import CheckerPage

pytestmark = pytest.mark.browser

# Below the title of the form: to answer one may scroll it.
PLACES = """() => {
  const above = document.querySelector("#section_checker").getBoundingClientRect().top;
  return [...document.querySelectorAll("[data-question]")].map((each) => each.getBoundingClientRect().top - above);
}"""


def state(checker: CheckerPage, title: str) -> Locator:
    """What a topic says of itself."""
    topic = checker.page.locator(".topic").filter(has=checker.page.locator("[data-topic-title]", has_text=title))
    return topic.locator("[data-topic-state]")


def test_nothing_is_said_of_an_empty_form(checker: CheckerPage):
    """Everything can still change the result."""
    expect(checker.page.locator("[data-topic-state]:not(:empty)")).to_have_count(0)


def test_a_topic_counts_its_answers(checker: CheckerPage):
    """Of all of its questions."""
    checker.choose("Active systemic or spinal infection", "No")

    expect(state(checker, "Contraindications")).to_have_text("1 of 3 answered")
    expect(state(checker, "The request")).to_have_text("0 of 6 answered")


def test_what_cannot_change_the_result_is_said(checker: CheckerPage):
    """In a topic that is begun, in one that is not; and no more, once the answer is taken back."""
    checker.choose("Active systemic or spinal infection", "Yes")
    expect(checker.standing).to_have_text("Needs information")
    checker.choose("What the injection is for", "To treat spinal pain or to find its source")
    expect(checker.standing).to_have_text("Contraindicated")

    expect(state(checker, "Contraindications")).to_have_text("1 of 3 answered; no more needed")
    expect(state(checker, "History of procedures")).to_have_text("Can no longer change the result")
    checker.choose("Active systemic or spinal infection", "Not known")
    expect(state(checker, "Contraindications")).to_have_text("0 of 3 answered")


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_moves_when_it_is_said(checker: CheckerPage, width: int):
    """Whoever is answering stays at the same place; the words fit into a line that was there before."""
    checker.page.set_viewport_size(ViewportSize(width=width, height=900))
    checker.page.evaluate("for (const topic of document.querySelectorAll('details.topic')) topic.open = true")
    before = checker.page.evaluate(PLACES)
    checker.choose("What the injection is for", "Pain control after an operation")
    expect(state(checker, "Contraindications")).to_have_text("Can no longer change the result")

    assert checker.page.evaluate(PLACES) == pytest.approx(before, abs=0.5)
