"""The pages of procedures and conditions."""

import pytest

from scripts.site.data import Library
from scripts.site.families.family import render_family
from scripts.site.families.pages import family_pages
from scripts.site.view import View
from tests.site.html_tree import Page, text

STENOSIS = {
    "id": "stenosis",
    "name": "Stenosis",
    "policies": [],
    "places": ["acme/one#acute", "acme/one#acute.severity"],
    "also_called": [{"name": "Narrow <b>canal</b>", "usage": "common"}],
}
EPIDURAL = {"id": "epidural", "name": "Epidural", "policies": ["acme/one"], "places": [], "also_called": []}


@pytest.fixture
def families(data) -> Library:
    """The small library with a procedure and a condition."""
    data["families"] = {"procedures": [EPIDURAL], "conditions": [STENOSIS]}
    return Library(data)


def page(families: Library, kind: str, name: str) -> Page:
    """The page of one of them."""
    return Page(render_family(View(families, lambda source: f"/{source}"), kind, name))


def test_each_family_has_a_page(families) -> None:
    """Procedures and conditions have folders of their own."""
    assert [path for path, _ in family_pages(families)] == ["procedures/epidural.md", "conditions/stenosis.md"]


def test_data_without_families_has_no_such_page(data) -> None:
    """They are not needed for a site."""
    assert list(family_pages(Library(data))) == []


def test_a_description_names_what_else_it_is_called(families) -> None:
    """Who searches the web for an abbreviation finds it."""
    source = dict(family_pages(families))["conditions/stenosis.md"]
    assert "also called Narrow" in source


def test_the_page_of_a_procedure_leads_to_its_policies(families) -> None:
    """By the title of each."""
    found = page(families, "procedures", "epidural")
    (title,) = found.classed("policy-card__title")
    assert [each.get("href") for each in title] == ["/policies/acme/one.md"]


def test_the_page_of_a_condition_leads_to_its_criteria(families) -> None:
    """Each by its own words, under its policy."""
    found = page(families, "conditions", "stenosis")
    hrefs = [each.get("href") for each in found.all("a")]
    assert hrefs[-2:] == ["/policies/acme/one.md#acute", "/policies/acme/one.md#acute.severity"]


def test_other_names_are_text(families) -> None:
    """Whatever stands in them."""
    assert "Also called Narrow <b>canal</b>." in text(page(families, "conditions", "stenosis").root)
