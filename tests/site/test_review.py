"""The notice that a guideline is older than its own cycle of review."""

from datetime import date

import pytest

from scripts.site.review import build_day, review
from tests.site.html_tree import text


def notice(page):
    return page.classed("review")[0]


def late(page):
    """The sentence that it is overdue, when it is to be seen."""
    return [each for each in notice(page) if "data-review-late" in each.attrib and "hidden" not in each.attrib]


def test_the_next_review_is_due_one_cycle_after_the_last(render):
    """The notice says so in any case, with its source."""
    words = text(notice(render()))

    assert "every 12 months" in words
    assert "from May 2022, so the next review was due by May 2023." in words
    assert "Acme preamble, Process" in words


@pytest.mark.parametrize(
    ("today", "overdue"),
    [(None, False), (date(2023, 5, 31), False), (date(2023, 6, 1), True), (date(2022, 1, 1), False)],
)
def test_the_build_decides_by_the_day_it_is_made_for(render, today, overdue):
    """A month that is not over yet is in time; without a day, the last comparison with the source counts."""
    assert bool(late(render(today))) is overdue


def test_a_comparison_after_the_due_date_shows_it_overdue(render, policy):
    """What we saw that day was the old version still."""
    policy["dates"]["verified"] = "2026-11-21"

    assert len(late(render())) == 1


def test_a_later_review_without_a_change_counts(policy):
    """A guideline can be reviewed and left as it is."""
    policy["dates"]["reviewed"] = "2024-02-10"

    assert review(policy, None).due == "February 10, 2025"


def test_without_a_cycle_there_is_no_notice(render, policy):
    """Not every payer names one."""
    del policy["review"]

    assert render().classed("review") == []


def test_the_day_of_the_build_comes_from_outside(monkeypatch):
    """Two builds of one commit are the same, whenever they are made."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert build_day() == date(1970, 1, 2)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert build_day() is None
