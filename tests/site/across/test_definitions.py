"""The page of definitions."""

import copy

import pytest

from scripts.site.across.definitions import render_definitions
from scripts.site.data import Library
from scripts.site.view import View
from tests.site.html_tree import Page, text


@pytest.fixture
def page(data):
    """Renders the page of the library as it then is."""

    def page() -> Page:
        return Page(render_definitions(View(Library(data), lambda source: f"/{source}")))

    return page


@pytest.fixture
def other(data):
    """A second policy with a definition of the same term."""
    data["policies"]["acme/two"] = copy.deepcopy(data["policies"]["acme/one"]) | {"id": "acme/two", "title": "Blocks"}
    return data["policies"]["acme/two"]["definitions"][0]


def test_a_definition_stands_with_its_policy_and_its_place(page):
    """As in the policy, with a link to where it stands there."""
    words = text(page().classed("definition")[0])

    assert "What therapy is." in words
    assert "Source: ACME_1, Indications: first bullet" in words
    assert page().one("a", href="/policies/acme/one.md#therapy") is not None


def test_those_that_say_the_same_stand_together(page, other):
    """The text once, and both policies below it."""
    words = text(page().classed("definition")[0])

    assert words.count("What therapy is.") == 1
    assert ("Injections (ACME_1)" in words, "Blocks (ACME_1)" in words) == (True, True)


def test_those_that_differ_stand_apart_and_the_page_says_so(page, other):
    """In a point too: a reader must not take one for the other."""
    other["points"] = ["Active alone."]
    words = text(page().classed("definition")[0])

    assert "The policies define it in 2 ways." in words
    assert words.count("What therapy is.") == 2


def test_the_criteria_that_have_the_term_are_listed(page, policy):
    """Each with a link to it."""
    policy["definitions"][0]["term"] = "Function"
    (fold,) = page().all("details")

    assert text(fold).startswith("In 2 criteria of Injections (ACME_1)")
    assert {each.get("href") for each in fold.iter("a")} == {
        "/policies/acme/one.md#acute.severity",
        "/policies/acme/one.md#acute.severity.function",
    }


def test_a_term_that_no_criterion_has_says_so(page):
    """It may be meant all the same; the page says that too."""
    assert "No criterion has the term." in text(page().classed("definition")[0])
