"""What stands on top and around: identity, dates, codes, readings, definitions, tables, history, references."""

import pytest

from scripts.site.data import Library
from scripts.site.policy_page import render_policy
from scripts.site.view import View
from tests.site.html_tree import Page, text


def test_identity_and_dates_are_on_top(render):
    """Payer, number, and each date in words."""
    facts = {text(each.find("dt")): text(each.find("dd")) for each in render().classed("facts")[0]}

    assert facts == {
        "Payer": "Acme Health",
        "Guideline": "ACME_1",
        "In effect from": "January 2023",
        "Last revised": "May 2022",
        "First issued": "October 2012",
        "Checked against its source": "February 1, 2023",
    }


def test_codes_stand_in_groups_with_add_on_codes_marked(render):
    """A code that is in two groups has its anchor once."""
    page = render()
    codes = [text(each) for each in page.classed("codes")[0]]

    assert codes == ["62320 Neck injection", "64480 Each further level add-on code"]
    assert text(page.one("li", id="code-64480")) == "64480 Each further level add-on code"


def test_the_page_says_what_it_is_not(render):
    """Next to the identity, not in small print."""
    assert "not an authorization, and not medical advice" in text(render().classed("what-not")[0])


def test_an_overview_of_a_code_is_not_called_a_policy_of_a_payer(render, data):
    """It comes from no payer, and holds no criteria of coverage."""
    data["payers"]["acme"]["publishes"] = "code_overviews"
    page = render()

    assert text(page.classed("facts")[0]).startswith("Kind Overview of a procedure code, from no payer")
    assert "not a coverage policy" in text(page.classed("what-not")[0])
    assert "published criteria" not in text(page.classed("what-not")[0]) + text(page.classed("result__foot")[0])


def test_a_policy_without_the_optional_parts_has_a_page(render, policy):
    """Number, summary, review, readings, tables and the like may be missing."""
    for key in ("number", "summary", "review", "disclaimer"):
        del policy[key]
    for key in ("codes", "definitions", "background", "tables", "history", "references", "notes"):
        policy[key] = []

    assert text(render().one("h1")) == "Injections"


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("therapy", "Therapy"),
        ("ways", "There are three ways."),
        ("grid", "Grid"),
        ("staff", "Licensed clinicians only."),
        ("section_history", "History"),
        ("section_references", "References"),
        ("section_disclaimer", "Disclaimer"),
    ],
)
def test_the_rest_of_the_policy_is_on_the_page_under_its_ids(render, anchor, words):
    """Whatever has an id in the data can be linked to."""
    assert words in text(render().one(id=anchor))


def test_a_reading_names_the_one_we_take_and_why(render):
    """The others stay visible."""
    reading = text(render().classed("reading")[0])

    assert "We take: Six a year." in reading
    assert "It could also be: Four a year." in reading
    assert "Why: It is the later one." in reading


def test_selections_of_procedures_are_explained(render):
    """A reader can count along."""
    told = render().classed("selections")[0]

    assert [text(each) for each in told.iter("dt")] == ["Injections in this region"]
    assert [text(each) for each in told.iter("dd")] == [
        "Kind: Epidural injection.",
        "Region treated as in the request.",
    ]


def test_the_outcomes_are_explained_with_the_words_the_checker_uses(render):
    """The script takes them from here, so they cannot differ."""
    outcomes = [each for each in render().all("div") if "data-outcome" in each.attrib]

    assert [(each.get("data-outcome"), text(each.find("dt"))) for each in outcomes] == [
        ("out", "Outside this guideline"),
        ("met", "Published criteria met"),
        ("not_met", "Published criteria not met"),
    ]


def test_the_page_carries_what_a_citation_names(data):
    """And the address of the site on the web, for copies of it that are opened from a folder."""
    view = View(Library(data), lambda source: f"/{source}", published="https://example.org/")
    policy = Page(render_policy(view, "acme/one")).classed("policy")[0]

    carried = {name: policy.get(f"data-{name}") for name in ("payer", "title", "number", "version", "published")}
    assert carried == {
        "payer": "Acme Health",
        "title": "Injections",
        "number": "ACME_1",
        "version": "2023-01",
        "published": "https://example.org/",
    }
