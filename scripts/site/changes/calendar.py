"""The dated events as a calendar that others can subscribe to (iCalendar, RFC 5545 and 7986)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from calc.time.dates import parse_date
from scripts.site.changes.events import DUE, IN_EFFECT, Event

SHOWN = frozenset({IN_EFFECT, DUE})
# A line is at most this many octets long, without its end.
LONGEST = 75
_DAY = timedelta(days=1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


def calendar(name: str, events: Iterable[Event], address: Callable[[Event], str]) -> bytes:
    """Effective dates and reviews due; nothing where there is none, since a calendar without events is not valid.

    ``address`` gives the full address of an event's page, or nothing where the site has none on the web.
    """
    shown = [event for event in sorted(events, key=lambda event: event.days.first) if event.kind in SHOWN]
    if not shown:
        return b""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Coverage policy reference//Changes//EN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in shown for line in _event(event, address(event))),
        "END:VCALENDAR",
    )
    return b"".join(map(_folded, lines))


def _event(event: Event, address: str) -> Iterator[str]:
    """An event of whole days. A month that a source names alone is an event of that month, not of its first day."""
    days = event.days
    yield "BEGIN:VEVENT"
    yield f"UID:{event.urn.removeprefix('urn:uuid:')}"
    # When the event was last looked at: no time of a build, so that the same data give the same bytes.
    yield f"DTSTAMP:{_day(parse_date(event.checked).first)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(days.first)}"
    yield f"DTEND;VALUE=DATE:{_day(days.last + _DAY)}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text('\n'.join((*event.lines, *_inexact(event))))}"
    yield f"CATEGORIES:{_text(event.payer)}"
    if address:
        yield f"URL:{address}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _inexact(event: Event) -> tuple[str, ...]:
    return () if event.days.exact else ("The source does not name the day.",)


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """A line in pieces that are not too long, each with its end; no piece ends within a character."""
    pieces, piece = [], b""
    for character in line:
        encoded = character.encode()
        if len(piece) + len(encoded) > LONGEST:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join([*pieces, piece, b""])
