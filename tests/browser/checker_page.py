"""The page of NIA_CG_300 as a person uses it who has all questions in view: by the words on it."""

import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

PATH = "policies/nia/cg-300/"
# A cold start of Python, also where many other programs keep the machine busy.
START_MS = 180_000
OPEN = """(id) => {
  const more = document.getElementById(id).querySelector("details.more");
  for (let fold = more; fold; fold = fold.parentElement.closest("details")) fold.open = true;
}"""
# In which way the calculator has started: "snapshot" or "plain".
WAYS = "performance.getEntriesByName('calculator-started').map(({ detail }) => detail)"


@dataclass(frozen=True)
class CheckerPage:
    """A page with a checker, opened."""

    page: Page
    url: str

    @classmethod
    def open(cls, page: Page, site_url: str, fragment: str = "") -> "CheckerPage":
        """Go to the policy's page, at a fragment if one is given, and to the list of all questions."""
        page.goto(f"{site_url}{PATH}{fragment}")
        show_list(page)
        return cls(page, site_url + PATH)

    def reset(self) -> None:
        """Make the page what it was when it was opened, with the calculator still running."""
        self.page.evaluate("history.replaceState(null, '', location.pathname)")
        self.page.evaluate(
            "for (const fold of document.querySelectorAll('.policy details:not(.topic)')) fold.open = false"
        )
        show_list(self.page)
        self.page.get_by_role("button", name="Clear answers").click()
        expect(self.standing).to_have_text("No case entered")

    def open_case(self, name: str) -> None:
        """Go to the address of a worked case."""
        self.page.evaluate("(hash) => { location.hash = hash }", f"case={name}")

    def open_answers(self, answers: dict[str, Any]) -> None:
        """Follow a link with these answers."""
        content = json.dumps({"policy": "nia/cg-300", "version": "2023-01", "answers": answers})
        encoded = urlsafe_b64encode(content.encode()).decode().rstrip("=")
        self.page.evaluate("(hash) => { location.hash = hash }", f"answers={encoded}")

    @property
    def standing(self) -> Locator:
        """The words for how the case stands."""
        return self.page.locator("[data-standing-words]")

    @property
    def next(self) -> Locator:
        """What stands below: what could still change, and what to answer next."""
        return self.page.locator("[data-standing-next]")

    @property
    def result(self) -> Locator:
        """The result in full."""
        return self.page.locator("[data-result]")

    @property
    def advice(self) -> Locator:
        """What was worked out on demand."""
        return self.page.locator("[data-advice-answer]")

    @property
    def summary(self) -> Locator:
        """The summary of what is wrong with what was entered."""
        return self.page.locator("[data-problems]")

    @property
    def failure(self) -> Locator:
        """What the page says when the calculator is not to be had."""
        return self.page.locator("[data-failure]")

    def question(self, label: str) -> Locator:
        """The field of a question, by what it asks."""
        return self.page.get_by_role("group", name=label, exact=True)

    @property
    def entries(self) -> Locator:
        """All entries of the history, whether open or not."""
        return self.page.locator("[data-entry]")

    def entry(self, place: int = 1) -> Locator:
        """An entry of the history, counted from 1: the one that is open, or opened now by its row."""
        entry = self.entries.nth(place - 1)
        change = self.page.get_by_role("button", name=f"Change procedure {place}", exact=True)
        if change.is_visible() and not entry.is_visible():
            change.click()
        return entry

    def choose(self, label: str, option: str) -> None:
        """Answer a question by one of its options, with the keyboard, as the form has to allow."""
        choice = self.question(label).get_by_label(option, exact=True)
        choice.press("Space")
        expect(choice).to_be_checked()

    def fill_number(self, label: str, value: str) -> None:
        """Type into the field of a number."""
        self.question(label).get_by_role("textbox").fill(value)

    def status(self, criterion: str) -> Locator:
        """The status shown at a criterion or section."""
        return self.page.locator(f'[data-criterion="{criterion}"] [data-status]').first

    def expect_standing(self, words: str) -> None:
        """Wait until the case stands so."""
        expect(self.standing).to_have_text(words, timeout=START_MS)

    def check(self) -> None:
        """Press the button."""
        self.page.get_by_role("button", name="Check", exact=True).click()


def show_list(page: Page) -> None:
    """Have all questions in view, where one is asked at a time."""
    button = page.get_by_role("button", name="All questions", exact=True)
    if button.is_visible():
        button.press("Enter")
        expect(button).to_be_hidden()


def open_source(page: Page, criterion: str) -> None:
    """Open the fold with the source and the links of a criterion, and all that it lies in."""
    page.evaluate(OPEN, criterion)


def fill_date(field: Locator, month: str, day: str, year: str) -> None:
    """Type a date into its three fields."""
    for label, value in (("Month", month), ("Day", day), ("Year", year)):
        field.get_by_label(label, exact=True).first.fill(value)


def problem_at(field: Locator) -> Locator:
    """The words beside a field that say what is wrong with it."""
    return field.locator("[data-problem]").first
