"""The CSV files: what a row says, and that no spreadsheet takes a cell for a formula."""

import csv
import io

import pytest

from scripts.site.data import Library
from scripts.site.open_data.spreadsheet import csv_bytes
from scripts.site.open_data.tables import codes_csv, criteria_csv


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@pytest.fixture
def by_id(data):
    """The rows of the criteria by their id."""
    return {row["criterion"]: row for row in rows(criteria_csv(Library(data)))}


def test_every_criterion_has_a_row_with_its_place(by_id):
    """In the source, and on the page."""
    row = by_id["acute.severity"]

    assert (row["text"], row["part_of"], row["section"]) == ("Pain limits function.", "acute", "Indications")
    assert (row["source_section"], row["source_place"]) == ("Indications", "first bullet")
    assert row["page"] == "policies/acme/one/#acute.severity"


def test_a_criterion_is_never_without_what_limits_it(by_id):
    """When it applies, how many of its parts are needed, and what the payer decides."""
    assert by_id["acute.again"]["applies_only_if"].startswith("Injections in this region")
    assert by_id["chronic"]["combines"] == "At least 2 of these"
    assert by_id["reason"]["payer_decides"] == "The payer weighs it."


def test_what_speaks_against_a_request_says_so(by_id):
    """A criterion of an exclusion must not be taken for one that is to be met."""
    assert by_id["pump"]["section_speaks_against"] == "yes"
    assert by_id["acute"]["section_speaks_against"] == "no"


def test_a_code_under_two_headings_has_two_rows(data):
    """Each heading says something about it."""
    found = [(row["code"], row["group"]) for row in rows(codes_csv(Library(data)))]

    assert found == [("62320", "Neck"), ("64480", "Neck"), ("62322", "Back"), ("64480", "Back")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(data, policy, start):
    """A spreadsheet would run it; with an apostrophe in front it is text."""
    policy["title"] = f"{start}HYPERLINK(1)"

    assert {row["title"] for row in rows(codes_csv(Library(data)))} == {f"'{start}HYPERLINK(1)"}


def test_what_a_cell_holds_comes_back_as_it_was():
    """Quotes, commas, line ends and letters of other languages."""
    held = 'a "b", c\r\nd\u00e9\u2265'

    assert rows(csv_bytes(("x",), [{"x": held}])) == [{"x": held}]


def test_a_spreadsheet_sees_what_encoding_it_is():
    """By the byte order mark, and lines that end as RFC 4180 has them."""
    assert csv_bytes(("x", "y"), [{"x": 1, "y": 2}]) == b'\xef\xbb\xbf"x","y"\r\n"1","2"\r\n'
