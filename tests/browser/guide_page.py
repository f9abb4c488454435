"""Guided mode on a policy's page as a person uses it: one group of questions, and the ways on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.checker_page import PATH, START_MS

# How many steps the page has shown.
SHOWN = "performance.getEntriesByName('step-shown').length"
IN_VIEW = """() => [...document.querySelectorAll("[data-question], [data-for]")]
  .filter((each) => each.checkVisibility()).map((each) => each.dataset.question ?? each.dataset.for.slice(4))"""


@dataclass(frozen=True)
class GuidePage:
    """A page with a checker in guided mode."""

    page: Page

    @classmethod
    def open(cls, page: Page, site_url: str, path: str = PATH) -> "GuidePage":
        """Go to a policy's page."""
        page.goto(site_url + path)
        return cls(page)

    def reset(self) -> None:
        """Begin anew with nothing answered, from wherever a test has left the page."""
        self.page.evaluate("history.replaceState(null, '', location.pathname)")
        self.page.evaluate("document.querySelector('[data-clear]').click()")
        self.page.evaluate("document.querySelector('[data-guide-offer]:not([hidden]) button')?.click()")
        expect(self.standing).to_have_text("No case entered")
        expect(self.title).to_be_focused()

    @property
    def title(self) -> Locator:
        """The heading of what is asked."""
        return self.page.locator("[data-guide-title]")

    @property
    def picks(self) -> Locator:
        """The list of yes/no questions that are asked together."""
        return self.page.locator("[data-guide-picks]")

    @property
    def is_asking(self) -> bool:
        """Whether there is anything left to answer."""
        return self.page.locator("[data-guide-unknown]").is_visible()

    @property
    def is_picking(self) -> bool:
        """Whether yes/no questions are asked together."""
        return self.picks.is_visible()

    def leads_with(self, words: str) -> bool:
        """Whether these words lead into the pick list."""
        return self.picks.get_by_text(words).is_visible()

    def forget(self, question: str) -> None:
        """Take back that a question of the pick list was denied."""
        self.picks.locator(f"[data-for=ask_{question}] [data-guide-forget]").press("Enter")

    @property
    def answers(self) -> Locator:
        """All answers, each with a way to change it."""
        return self.page.locator("[data-guide-answers]")

    @property
    def standing(self) -> Locator:
        """The words for how the case stands."""
        return self.page.locator("[data-standing-words]")

    def in_view(self) -> list[str]:
        """The ids of the questions that are in view, those of a pick list too."""
        found: list[str] = self.page.evaluate(IN_VIEW)
        return found

    def press(self, name: str) -> None:
        """Press a button by its name, and wait for the step that follows, and for the focus on what it is about."""
        self.go_on(name)
        expect(self.title).to_be_focused()

    def go_on(self, name: str) -> None:
        """Press a button by its name, and wait for the step that follows."""
        before = self.page.evaluate(SHOWN)
        self.page.get_by_role("button", name=name, exact=True).press("Enter")
        self.page.wait_for_function(f"(before) => {SHOWN} > before", arg=before, timeout=START_MS)

    def choose(self, question: str, option: str) -> None:
        """Choose an option, both by their ids, with the keyboard."""
        control = self.page.locator(f"#ask_{question}_{option}")
        control.press("Space")
        expect(control).to_be_checked()

    def tick(self, question: str) -> None:
        """Tick a question of the pick list."""
        self.picks.locator(f"[data-for=ask_{question}] input").press("Space")

    def deny_others(self) -> None:
        """Say that none of what is not ticked is so."""
        self.picks.locator("[data-guide-none]").press("Enter")

    def fill(self, base: str, value: Any) -> None:
        """Answer a field, by what its id begins with."""
        field = self.page.locator(f"#{base}")
        kind = field.get_attribute("data-type")
        if kind == "yes_no":
            self.page.locator(f"#{base}_{'yes' if value else 'no'}").press("Space")
        elif kind in ("choice", "several"):
            for option in [value] if isinstance(value, str) else value:
                self.page.locator(f"#{base}_{option}").press("Space")
        elif kind == "procedures":
            self._list(base, value)
        else:
            self._type(base, str(value))

    def _type(self, base: str, text: str) -> None:
        """Type a number, a date or a length of time."""
        number, _, unit = text.partition(" ")
        if self.page.locator(f"#{base}_number").count():
            self.page.locator(f"#{base}_number").fill(text)
        elif text == "none":
            self.page.locator(f"#{base}_none").press("Space")
        elif self.page.locator(f"#{base}_count").count() and number != "since":
            self.page.locator(f"#{base}_count").fill(number)
            self.page.locator(f"#{base}_unit").select_option(unit if unit.endswith("s") else f"{unit}s")
        else:
            place = f"{base}_since" if number == "since" else base
            for part, typed in zip(("year", "month", "day"), text.rsplit(maxsplit=1)[-1].split("-"), strict=False):
                self.page.locator(f"#{place}_{part}").fill(typed)

    def reveal(self, field: str) -> None:
        """Have a field shown that need not be asked, as a link to it does."""
        self.page.evaluate(
            "(id) => document.getElementById(id).dispatchEvent(new Event('reveal', { bubbles: true }))", field
        )

    def _list(self, base: str, entries: list[Mapping[str, Any]]) -> None:
        """Enter earlier procedures, or that there were none."""
        self.page.locator(f"#{base}_{'list' if entries else 'none'}").press("Space")
        for place, entry in enumerate(entries):
            if place:
                self.page.get_by_role("button", name="Add a different one").press("Enter")
            kind = self.page.locator(f"#{base}_{place}_procedure_kind")
            if kind.count():
                kind.select_option(entry["procedure"])
            # How long something lasted is asked once it is said that there was something.
            for name, value in sorted(entry.items(), key=lambda each: each[0].endswith("_duration")):
                if name != "procedure" and value is not None:
                    self.reveal(f"{base}_{place}_{name}")
                    self.fill(f"{base}_{place}_{name}", value)
