"""Where and for whom each policy is."""

import pytest

from scripts.site.across.payers import render_payers
from scripts.site.data import Library
from scripts.site.lists import render_payer
from scripts.site.view import View
from tests.site.html_tree import Page, text
from tests.site.library import CITE


@pytest.fixture
def view(data):
    """The library as it then is, seen from nowhere."""
    return View(Library(data), lambda source: f"/{source}")


def facts(page: Page) -> dict[str, str]:
    """What the first policy says of itself."""
    reach = page.classed("reach")[0]
    return dict(zip(map(text, reach.iter("dt")), map(text, reach.iter("dd")), strict=True))


def test_what_is_not_recorded_is_said_to_be_so(view):
    """A policy that names no state need not hold in all of them."""
    found = facts(Page(render_payers(view)))

    assert found == {"Lines of business": "Not recorded here", "Jurisdictions": "Not recorded here"}


def test_what_is_stated_stands_with_its_source(view, policy):
    """Where the data have no place for it, the page says that."""
    policy |= {"lines_of_business": ["Medicare"], "jurisdictions": ["Oregon", "Idaho"]}
    found = facts(Page(render_payers(view)))

    assert (found["Lines of business"], found["Jurisdictions"]) == ("Medicare", "Oregon, Idaho")
    assert found["Source"] == "ACME_1. The place in it is not recorded."


def test_the_place_of_what_is_stated_is_said(view, policy):
    """Of each on its own; what has none is still said to have none."""
    cite = CITE | {"section": "Cover", "place": "boxes"}
    policy |= {"lines_of_business": ["Medicare"], "reach": {"lines_of_business": {"cite": cite}}}
    found = facts(Page(render_payers(view)))
    assert found["Lines of business"] == "Medicare Source: ACME_1, Cover: boxes"
    assert "Source" not in found

    policy["jurisdictions"] = ["Oregon"]
    assert "Source" in facts(Page(render_payers(view)))


def test_a_mandate_is_linked_and_cited(view, policy):
    """With the place of its first statement."""
    policy["sections"][1] |= {"kind": "mandate", "title": "The mandate"}
    page = Page(render_payers(view))

    assert facts(page)["Mandates"] == "The mandate Source: ACME_1, Indications: first bullet"
    assert page.all("a", href="/policies/acme/one.md#indications") != []


def test_a_state_leads_to_what_is_said_of_it(view, policy):
    """In whole, where more is said than its name."""
    policy["jurisdictions"] = ["Washington: members of Apple Health", "Oregon"]
    words = " ".join(map(text, Page(render_payers(view)).classed("status-list")))

    assert "Oregon Injections (ACME_1)" in words
    assert "Washington Injections (ACME_1): Washington: members of Apple Health" in words


def test_a_mandate_stands_below_its_state(view, policy):
    """As a mandate: the policy need not be for this state."""
    policy["sections"][1] |= {"kind": "mandate", "jurisdiction": "Illinois"}
    page = Page(render_payers(view))

    assert "Illinois Injections (ACME_1): Illinois: a mandate" in " ".join(map(text, page.classed("status-list")))
    assert facts(page)["Jurisdictions"] == "Not recorded here"


def test_the_page_of_a_payer_says_the_same(view, policy):
    """Of its own policies."""
    policy["lines_of_business"] = ["Medicare"]

    assert facts(Page(render_payer(view, "acme"))) == facts(Page(render_payers(view)))
