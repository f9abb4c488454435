"""The calendar, as RFC 5545 has it."""

import re

import pytest

from scripts.site.changes.calendar import calendar
from scripts.site.changes.events import events
from scripts.site.data import Library

ADDRESS = "https://site.invalid/policies/acme/one/"


@pytest.fixture
def written(data):
    """Writes the calendar of the library as it then is."""

    def written(address: str = "") -> bytes:
        return calendar("All", events(Library(data), None), lambda event: address)

    return written


@pytest.fixture
def read(written):
    """Reads it again: the properties of each event by name, without parameters."""

    def read(address: str = "") -> list[dict[str, str]]:
        lines = re.sub(r"\r\n ", "", written(address).decode()).split("\r\n")
        blocks = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
        return [dict(map(named, block.partition("END:VEVENT")[0].splitlines())) for block in blocks]

    return read


def named(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value


def test_a_calendar_begins_and_ends_as_one(written):
    """With the version of the form and who made it."""
    lines = written().decode().split("\r\n")

    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coverage policy reference//Changes//EN"]
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_it_holds_effective_dates_and_reviews_due(read):
    """No changes of long ago, and no comparisons of ours."""
    assert [each["SUMMARY"] for each in read()] == [
        "Injections (ACME_1): in effect from January 2023",
        "Injections (ACME_1): review by the payer due by May 2023",
    ]


def test_a_month_that_is_stated_alone_is_all_of_that_month(read):
    """Its first day would be one that nobody stated. The end is the day after the last."""
    effective = read()[0]

    assert (effective["DTSTART;VALUE=DATE"], effective["DTEND;VALUE=DATE"]) == ("20230101", "20230201")
    assert effective["DESCRIPTION"].endswith(r"\nThe source does not name the day.")


def test_a_day_is_one_day(read):
    """And nothing is said of it that is not so."""
    due = read()[1]

    assert (due["DTSTART;VALUE=DATE"], due["DTEND;VALUE=DATE"]) == ("20230531", "20230601")
    assert "does not name the day" not in due["DESCRIPTION"]


def test_an_event_is_known_again_and_tells_no_time_of_a_build(read):
    """By an id for good; its stamp is the day on which we last looked."""
    assert {each["DTSTAMP"] for each in read()} == {"20230201T000000Z"}
    assert len({each["UID"] for each in read()}) == 2


def test_the_address_is_there_only_where_the_site_has_one(read):
    """It has to be a full one."""
    assert [each.get("URL") for each in read()] == [None, None]
    assert [each["URL"] for each in read(ADDRESS)] == [ADDRESS, ADDRESS]


def test_no_line_is_too_long_and_no_character_is_cut(written, policy):
    """75 octets at most, each line with CRLF."""
    policy["title"] = "Épidurale ≥ 6, " * 20
    lines = written().split(b"\r\n")

    assert max(map(len, lines)) == 75
    assert b"\n" not in b"".join(lines)
    assert [line.decode() for line in lines if line.startswith(b" ")] != []


def test_signs_of_the_form_are_escaped(read, policy):
    r"""A comma, a semicolon, a backslash; a line end becomes ``\n``."""
    policy["title"] = "a, b; c\\d\nEND"

    assert read()[0]["SUMMARY"].startswith(r"a\, b\; c\\d\nEND (ACME_1)")


def test_there_is_no_calendar_without_events(written, policy):
    """The form does not allow one."""
    policy["dates"] = {"verified": "2023-02-01"}

    assert written() == b""
