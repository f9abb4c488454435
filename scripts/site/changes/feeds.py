"""The files of the feed and of the calendar: for all payers, and for each."""

import posixpath
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from scripts.site.changes.atom import atom
from scripts.site.changes.calendar import SHOWN, calendar
from scripts.site.changes.events import Event, events
from scripts.site.data import Library
from scripts.site.links import CHANGES, policy_page

FOLDER = "changes"
ALL = ""
_OURS = uuid.UUID("0b0c4a0a-5d3b-5f6e-8d52-2f1c6a1c7e3d")


def feed_path(payer: str = ALL) -> str:
    """The path of the feed of a payer, or of that of all."""
    return posixpath.join(FOLDER, payer, "atom.xml")


def calendar_path(payer: str = ALL) -> str:
    """The path of the calendar of a payer, or of that of all."""
    return posixpath.join(FOLDER, payer, "calendar.ics")


def has_calendar(found: tuple[Event, ...], payer: str = ALL) -> bool:
    """Whether there is anything dated to put into a calendar."""
    return any(event.kind in SHOWN for event in _of(found, payer))


@dataclass(frozen=True, slots=True)
class Feeds:
    """Makes the files of one build.

    ``url`` gives the address of a page from the root of the site, ``published`` that of the site on the web, if any.
    """

    library: Library
    url: Callable[[str], str]
    published: str
    today: date | None

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file by its path."""
        found = events(self.library, self.today)
        for payer in (ALL, *(each["id"] for each in self.library.payers)):
            own = _of(found, payer)
            yield feed_path(payer), self._feed(payer, own)
            if made := calendar(self._title(payer), own, self._on_the_web):
                yield calendar_path(payer), made

    def _feed(self, payer: str, found: tuple[Event, ...]) -> bytes:
        path = feed_path(payer)
        page = self._address(path, CHANGES) + (f"#changes_{payer}" if payer else "")
        itself = f"{self.published}{path}" if self.published else ""
        urn = uuid.uuid5(_OURS, payer).urn
        return atom(urn, self._title(payer), found, page, itself, lambda event: self._page(path, event))

    def _title(self, payer: str) -> str:
        of = f": {self.library.payer(payer)['name']}" if payer else ""
        return f"Changes in coverage policies{of}"

    def _page(self, path: str, event: Event) -> str:
        return self._address(path, policy_page(event.policy))

    def _on_the_web(self, event: Event) -> str:
        return f"{self.published}{self.url(policy_page(event.policy))}" if self.published else ""

    def _address(self, path: str, source: str) -> str:
        """In full where the site has an address; else from the file itself, as a copy of the site is read."""
        root = self.published or f"{posixpath.relpath('.', posixpath.dirname(path))}/"
        return f"{root}{self.url(source)}"


def _of(found: tuple[Event, ...], payer: str) -> tuple[Event, ...]:
    return tuple(event for event in found if payer in (ALL, event.payer))
