"""The page that compares, and the ways to it from a policy."""

import copy
import json

import pytest

from scripts.site.compare.others import comparison_links, others_json
from scripts.site.compare.page import compare_pages, render_compare
from scripts.site.data import Library
from scripts.site.view import View
from tests.site.html_tree import Page, text

FAMILY = {"id": "blocks", "name": "Blocks", "also_called": [], "places": []}


@pytest.fixture
def view(data, policy):
    """Two policies about one procedure, of which one asks for less pain, and one about another alone."""
    for name, number in (("two", "ACME_2"), ("three", "ACME_3")):
        data["policies"][f"acme/{name}"] = {**copy.deepcopy(policy), "id": f"acme/{name}", "number": number}
    severity = data["policies"]["acme/two"]["sections"][1]["node"]["of"][0]["of"][0]
    severity["of"][1]["value"] = 5
    data["topics"] = [{"id": "pain", "order": 1, "title": "Pain", "questions": ["pain", "lasting", "disabled"]}]
    alone = {**FAMILY, "id": "alone", "policies": ["acme/three"]}
    data["families"] = {"procedures": [{**FAMILY, "policies": ["acme/one", "acme/two"]}, alone], "conditions": []}
    return View(Library(data), lambda source: f"/{source}")


def test_only_what_several_policies_are_about_is_compared(view):
    """A comparison of one would say nothing."""
    assert [path for path, _ in compare_pages(view.library)] == ["compare/blocks.md"]


def test_what_differs_stands_first_and_leads_to_the_criteria(view):
    """Each value with the place that says it; what is the same is folded below."""
    page = Page(render_compare(view, "blocks"))
    differing, same = page.all("table")[1:]

    assert [text(cell) for cell in differing.iter("td")] == [
        "at least 6 points acute.severity",
        "at least 5 points acute.severity",
    ]
    assert [link.get("href") for link in differing.iter("a")] == [
        "/policies/acme/one.md#acute.severity",
        "/policies/acme/two.md#acute.severity",
    ]
    assert "Duration of pain" in text(same)
    assert "Average pain" not in text(same)


def test_places_narrow_what_is_compared(view):
    """Of a policy that is about the procedure in one place, that place alone."""
    view.library.data["families"]["procedures"][0] |= {"policies": ["acme/one"], "places": ["acme/two#acute.again"]}
    page = Page(render_compare(view, "blocks"))

    assert "Duration of pain" in text(page.all("table")[-1])
    assert "Average pain" in text(page.all("table")[1])
    assert "asked elsewhere in this policy" in text(page.all("table")[1])
    assert [text(heading) for heading in page.all("h2")] == ["What differs", "The same in all"]


def test_a_policy_leads_to_its_comparison_and_to_the_others(view):
    """Not one that no other is about; and not where the page is to be had without any other."""
    one, three = view.library.policy("acme/one"), view.library.policy("acme/three")

    assert comparison_links(view, one) == (("Blocks", "/compare/blocks.md"),)
    assert [(each["id"], each["href"]) for each in json.loads(others_json(view, one))] == [
        ("acme/two", "/policies/acme/two.md")
    ]
    assert (comparison_links(view, three), others_json(view, three)) == ((), "[]")
    alone = View(view.library, view.link, alone=True)
    assert (comparison_links(alone, one), others_json(alone, one)) == ((), "[]")
