"""The page of readings."""

import pytest

from scripts.site.across.readings import render_readings
from scripts.site.data import Library
from scripts.site.view import View
from tests.site.html_tree import Page, text


@pytest.fixture
def page(data):
    """Renders the page of the library as it then is."""

    def page() -> Page:
        return Page(render_readings(View(Library(data), lambda source: f"/{source}")))

    return page


def test_a_reading_says_what_is_unclear_what_we_take_and_what_it_could_be(page):
    """With the reason and the place in the source."""
    words = text(page().classed("reading-entry")[0])

    assert words.startswith("The yearly total, Injections (ACME_1) Two numbers are given.")
    assert "We take: Six a year." in words
    assert "It could also be: Four a year." in words
    assert "Why: It is the later one." in words
    assert "Source: ACME_1, Indications: first bullet" in words


def test_the_criteria_that_hang_on_it_are_linked(page):
    """And the reading on the page of its policy."""
    links = [each.get("href") for each in page().classed("reading-entry")[0].iter("a")]

    assert links == ["/policies/acme/one.md#total", "/policies/acme/one.md#yearly"]


def test_a_policy_without_readings_does_not_claim_to_be_clear(page, policy):
    """None was found: another reader may find one."""
    policy["readings"] = []

    assert "No place was found that can be read in more than one way." in text(page().one("p"))
