"""The table that says how current each policy is."""

from datetime import date

import pytest

from scripts.site.data import Library
from scripts.site.lists import render_currency
from scripts.site.view import View
from tests.site.html_tree import Page, text


@pytest.fixture
def row(data):
    """Renders the table and gives the cells of its one row, by the title of their column."""

    def cells(today: date | None = None) -> dict[str, str]:
        page = Page(render_currency(View(Library(data), lambda source: f"/{source}", today)))
        titles = [text(each) for each in page.all("th", scope="col")]
        return dict(zip(titles, map(shown, [*page.all("th", scope="row"), *page.all("td")]), strict=True))

    return cells


def shown(cell) -> str:
    """What a reader sees of a cell."""
    for each in cell.iter():
        if "hidden" in each.attrib:
            each.text = ""
    return text(cell)


def test_a_policy_is_shown_with_all_its_dates(row):
    """As its source states them, in words."""
    found = row()

    assert found["Policy"] == "Injections ACME_1"
    assert (found["In effect from"], found["Last revised"]) == ("January 2023", "May 2022")
    assert found["We last compared it with its source"] == "February 1, 2023"


def test_a_date_that_the_source_does_not_state_is_not_made_up(row, policy):
    """Nor left empty."""
    del policy["dates"]["effective"]

    assert (row()["In effect from"], row()["Last reviewed"]) == ("not stated", "not stated")


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2023, 5, 31), "Was to follow by May 2023."),
        (date(2023, 6, 1), "Was to follow by May 2023. Past its own review."),
    ],
)
def test_a_policy_past_its_own_review_says_so(row, today, words):
    """From the day after the last one that is in time."""
    assert row(today)["Review by the payer"] == words


def test_without_a_cycle_nothing_is_said_to_be_late(row, policy):
    """The payer may review when it likes."""
    del policy["review"]

    assert row(date(2030, 1, 1))["Review by the payer"] == "No cycle stated"


def test_a_cycle_without_a_date_to_count_from_is_named(row, policy):
    """It cannot be judged, and the table does not pretend that it could."""
    policy["dates"] = {"verified": "2023-02-01"}

    assert row(date(2030, 1, 1))["Review by the payer"] == "Every 12 months; since when is not stated"
