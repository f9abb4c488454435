"""Guided mode in Firefox, answered by its keys: what of a ``GuidePage`` it takes to replay a case."""

import json
from collections.abc import Mapping
from typing import Any

from tests.browser.guide_page import IN_VIEW, SHOWN
from tests.browser.offline.firefox import FirefoxPage

BUTTONS = {"Continue": "continue", "Not known": "unknown"}
CHOOSE = """(() => {
  const list = document.getElementById(%s);
  list.value = %s;
  list.dispatchEvent(new Event("change", { bubbles: true }));
})()"""
REVEAL = "document.getElementById(%s).dispatchEvent(new Event('reveal', { bubbles: true }))"


class FirefoxGuide:
    """A page with a checker in guided mode, in Firefox."""

    def __init__(self, page: FirefoxPage) -> None:
        self._page = page

    def open(self, address: str) -> None:
        """Go to a policy's page."""
        self._page.do("open", address)
        self._page.do("wait", SHOWN)

    @property
    def is_asking(self) -> bool:
        """Whether there is anything left to answer."""
        return self._is_visible("[data-guide-unknown]")

    @property
    def is_picking(self) -> bool:
        """Whether yes/no questions are asked together."""
        return self._is_visible("[data-guide-picks]")

    def leads_with(self, words: str) -> bool:
        """Whether these words lead into the pick list."""
        return bool(self._page.do("evaluate", "document.querySelector('[data-guide-lead]').textContent") == words)

    def in_view(self) -> list[str]:
        """The ids of the questions that are in view, those of a pick list too."""
        found: list[str] = self._page.do("evaluate", f"({IN_VIEW})()")
        return found

    def press(self, name: str) -> None:
        """Press a button by its name, and wait for the step that follows, and for the focus on what it is about."""
        before = self._page.do("evaluate", SHOWN)
        self._page.do("press", f"[data-guide-{BUTTONS[name]}]", "Enter")
        self._page.do("wait", f"{SHOWN} > {before} && document.activeElement.matches('[data-guide-title]')")

    def tick(self, question: str) -> None:
        """Tick a question of the pick list."""
        self._page.do("press", f"[data-for=ask_{question}] input", " ")

    def deny_others(self) -> None:
        """Say that none of what is not ticked is so."""
        self._page.do("press", "[data-guide-none]", "Enter")

    def forget(self, question: str) -> None:
        """Take back that a question of the pick list was denied."""
        self._page.do("press", f"[data-for=ask_{question}] [data-guide-forget]", "Enter")

    def fill(self, base: str, value: Any) -> None:
        """Answer a field, by what its id begins with."""
        kind = self._page.do("evaluate", f"document.getElementById({json.dumps(base)}).dataset.type")
        if kind == "yes_no":
            self._choose(base, "yes" if value else "no")
        elif kind in ("choice", "several"):
            for option in [value] if isinstance(value, str) else value:
                self._choose(base, option)
        elif kind == "procedures":
            self._list(base, value)
        else:
            self._type(base, str(value))

    def expect_standing(self, words: str) -> None:
        """Wait until the case stands so."""
        self._page.wait_for_text("[data-standing-words]", f"^{words}$")

    def _is_visible(self, selector: str) -> bool:
        return bool(self._page.do("evaluate", f"document.querySelector({json.dumps(selector)}).checkVisibility()"))

    def _has(self, name: str) -> bool:
        return bool(self._page.do("evaluate", f"document.getElementById({json.dumps(name)}) !== null"))

    def _choose(self, base: str, option: str) -> None:
        self._page.do("press", f'[id="{base}_{option}"]', " ")

    def _write(self, name: str, text: str) -> None:
        """Put the focus on a field by a key that changes nothing, and type."""
        self._page.do("press", f'[id="{name}"]', "End")
        self._page.do("type", text)

    def _type(self, base: str, text: str) -> None:
        """Type a number, a date or a length of time; a date goes whole into the first of its boxes."""
        number, _, unit = text.partition(" ")
        if self._has(f"{base}_number"):
            self._write(f"{base}_number", text)
        elif text == "none":
            self._choose(base, "none")
        elif self._has(f"{base}_count"):
            self._write(f"{base}_count", number)
            self._page.do("evaluate", CHOOSE % (json.dumps(f"{base}_unit"), json.dumps(f"{unit.rstrip('s')}s")))
        else:
            self._write(f"{base}_month", text)

    def _list(self, base: str, entries: list[Mapping[str, Any]]) -> None:
        """Enter earlier procedures, or that there were none."""
        self._choose(base, "list" if entries else "none")
        for place, entry in enumerate(entries):
            if place:
                self._page.do("press", "[data-add-entry]", "Enter")
            kind = f"{base}_{place}_procedure_kind"
            if self._has(kind):
                self._page.do("evaluate", CHOOSE % (json.dumps(kind), json.dumps(entry["procedure"])))
            # How long something lasted is asked once it is said that there was something.
            for name, value in sorted(entry.items(), key=lambda each: each[0].endswith("_duration")):
                if name != "procedure" and value is not None:
                    field = f"{base}_{place}_{name}"
                    self._page.do("evaluate", REVEAL % json.dumps(field))
                    self.fill(field, value)
