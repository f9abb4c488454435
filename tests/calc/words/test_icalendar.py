"""An iCalendar text, as RFC 5545 has it."""

from datetime import date
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from calc.time.dates import Interval
from calc.words.icalendar import LONGEST, CalendarEvent, calendar_text

DAY = date(2026, 12, 31)


def written(summary: str = "Day", **more: Any) -> str:
    event = CalendarEvent("1", DAY, Interval(DAY, DAY), summary, ("One.",), "Acme", **more)
    return calendar_text("All", "Tests", [event])


@example("é" * 300)
@example("e" * 300)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_lines_are_short_and_come_back_whole(summary: str) -> None:
    """In octets, cut within no character, and what has a meaning is escaped."""
    lines = written(summary).encode().split(b"\r\n")
    assert max(map(len, lines)) <= LONGEST
    whole = written(summary).replace("\r\n ", "")
    escaped = summary.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"\r\nSUMMARY:{escaped}\r\n" in whole


def test_a_line_end_within_a_text_is_two_letters() -> None:
    """Else it would begin another property."""
    assert "SUMMARY:One\\nTwo\r\n" in written("One\r\nTwo")


def test_a_day_ends_with_the_next_one() -> None:
    """Over the end of a year."""
    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n" in written()


def test_what_is_private_says_so() -> None:
    """And nothing else does."""
    assert "CLASS:PRIVATE" in written(private=True)
    assert "CLASS" not in written()
