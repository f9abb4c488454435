"""The ways in on the start page, which need no script."""

import pytest

from scripts.site.data import Library
from scripts.site.finding import render_finder, render_ways
from scripts.site.view import View
from tests.site.html_tree import Page, text


@pytest.fixture
def view(data) -> View:
    """The small library with a procedure and a condition."""
    family = {"policies": ["acme/one"], "places": [], "also_called": []}
    data["families"] = {
        "procedures": [{**family, "id": "epidural", "name": "Epidural <i>injection</i>"}],
        "conditions": [{**family, "id": "stenosis", "name": "Stenosis"}],
    }
    return View(Library(data), lambda source: f"/{source}")


def test_there_are_three_lists_and_a_link_to_all_codes(view) -> None:
    """By procedure, by condition, by payer."""
    page = Page(render_ways(view))
    assert [text(each) for each in page.all("h2")] == ["By procedure", "By condition", "By payer"]
    assert [each.get("href") for each in page.all("a")] == [
        "/procedures/epidural.md",
        "/conditions/stenosis.md",
        "/policies/acme/index.md",
        "/codes/index.md",
        "/policies/index.md",
    ]


def test_a_payer_is_listed_with_the_number_of_its_policies(view) -> None:
    """One is not several."""
    assert "Acme Health 1 policy" in text(Page(render_ways(view)).root)


def test_what_comes_from_no_payer_is_no_policy(data, view) -> None:
    """It is an overview."""
    data["payers"]["acme"]["publishes"] = "code_overviews"
    assert "Acme Health 1 overview" in text(Page(render_ways(view)).root)


def test_names_are_text(view) -> None:
    """Whatever stands in them."""
    assert "Epidural <i>injection</i>" in text(Page(render_ways(view)).root)


def test_nothing_of_the_finder_could_be_put_into_an_address(view) -> None:
    """No field of it has a name, and its form is sent nowhere."""
    page = Page(render_finder(view))
    assert [each for each in page.all() if each.get("name") or each.get("action")] == []
    assert page.one("form").get("method") == "dialog"
