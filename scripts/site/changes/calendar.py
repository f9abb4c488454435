"""The dated events as a calendar that others can subscribe to."""

from collections.abc import Callable, Iterable

from calc.time.dates import parse_date
from calc.words.icalendar import CalendarEvent, calendar_text
from scripts.site.changes.events import DUE, IN_EFFECT, Event

SHOWN = frozenset({IN_EFFECT, DUE})


def calendar(name: str, events: Iterable[Event], address: Callable[[Event], str]) -> bytes:
    """Effective dates and reviews due; nothing where there is none.

    ``address`` gives the full address of an event's page, or nothing where the site has none on the web.
    """
    shown = [event for event in sorted(events, key=lambda event: event.days.first) if event.kind in SHOWN]
    return calendar_text(name, "Changes", (_event(event, address(event)) for event in shown)).encode()


def _event(event: Event, address: str) -> CalendarEvent:
    return CalendarEvent(
        uid=event.urn.removeprefix("urn:uuid:"),
        # When the event was last looked at.
        stamp=parse_date(event.checked).first,
        days=event.days,
        summary=event.title,
        lines=(*event.lines, *_inexact(event)),
        category=event.payer,
        address=address,
    )


def _inexact(event: Event) -> tuple[str, ...]:
    return () if event.days.exact else ("The source does not name the day.",)
