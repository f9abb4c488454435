"""Events of whole days as an iCalendar text (RFC 5545 and 7986), the same bytes for the same events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from calc.time.dates import Interval

# A line is at most this many octets long, without its end.
LONGEST = 75
_DAY = timedelta(days=1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event of whole days, by which nobody is busy. ``uid`` is its own for good, ``stamp`` the day it was stated.

    ``days`` are those that it may be on: a month that a source names alone is an event of that month, not of its first
    day.
    """

    uid: str
    stamp: date
    days: Interval
    summary: str
    lines: tuple[str, ...]
    category: str
    address: str = ""
    private: bool = False


def calendar_text(name: str, maker: str, events: Iterable[CalendarEvent]) -> str:
    """A calendar of this name; nothing where there is no event, since one without events is not valid."""
    blocks = [line for event in events for line in _event(event)]
    if not blocks:
        return ""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Coverage policy reference//{maker}//EN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *blocks,
        "END:VCALENDAR",
    )
    return "".join(map(_folded, lines))


def _event(event: CalendarEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    # No time of a build, so that the same data give the same bytes.
    yield f"DTSTAMP:{_day(event.stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.days.first)}"
    yield f"DTEND;VALUE=DATE:{_day(event.days.last + _DAY)}"
    yield f"SUMMARY:{_text(event.summary)}"
    yield f"DESCRIPTION:{_text('\n'.join(event.lines))}"
    yield f"CATEGORIES:{_text(event.category)}"
    if event.address:
        yield f"URL:{event.address}"
    if event.private:
        yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> str:
    """A line in pieces that are not too long, each with its end; no piece ends within a character."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > LONGEST:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += character
        octets += size
    return "\r\n".join([*pieces, piece, ""])
