"""The page of changes."""

import pytest

from scripts.site.changes.page import render_changes
from scripts.site.data import Library
from scripts.site.view import View
from tests.site.html_tree import Page, text


@pytest.fixture
def page(data):
    """Renders the page of the library as it then is."""

    def page() -> Page:
        return Page(render_changes(View(Library(data), lambda source: f"/{source}")))

    return page


def test_a_policy_stands_below_its_payer_with_its_newest_change(page):
    """With the place in its source."""
    found = page()

    assert [text(each) for each in found.all("h2")] == ["Acme Health"]
    assert text(found.classed("history")[0]) == "May 2022 A note was added. Source: ACME_1, Indications: first bullet"


def test_earlier_changes_are_folded(page, policy):
    """The newest is what most came for; the others are one click away, without a script."""
    policy["history"].append({**policy["history"][0], "date": "2021-01"})
    (fold,) = page().all("details")

    assert text(fold).startswith("Earlier changes of Injections (ACME_1) (1) January 2021")
    assert "open" not in fold.attrib


def test_a_policy_without_a_history_says_so(page, policy):
    """And not that nothing changed."""
    policy["history"] = []

    assert "No history of changes is recorded here." in text(page().classed("change-log")[0])


def test_an_effective_date_that_is_not_stated_is_not_made_up(page, policy):
    """Our copy may lack what the payer states elsewhere."""
    del policy["dates"]["effective"]

    assert "Effective date not stated in our copy" in text(page().classed("change-log")[0])


def test_each_payer_has_its_feed_and_its_calendar(page):
    """And all of them together have one."""
    links = [each.get("href") for line in page().classed("subscribe") for each in line.iter("a")]

    assert links == [
        "/changes/atom.xml",
        "/changes/calendar.ics",
        "/changes/acme/atom.xml",
        "/changes/acme/calendar.ics",
    ]


def test_a_payer_without_dates_has_no_calendar_and_the_page_says_why(page, policy):
    """A link to it would lead nowhere."""
    policy["dates"] = {"verified": "2023-02-01"}

    assert "No calendar, since no effective date" in text(page().classed("subscribe")[1])


def test_what_became_of_a_place_is_said(page, data):
    """As the record of permalinks has it."""
    data["permalinks"] = [{"link": "acme/one#old", "retired_in": "2023-01", "because": "It is no longer asked for."}]

    assert "old: retired in version 2023-01. It is no longer asked for." in text(page().classed("change-log")[0])
