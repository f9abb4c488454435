"""The key numbers of a procedure's policies."""

import pytest

from scripts.compile.aspects import ASPECTS, Aspect
from scripts.site.data import Library
from scripts.site.families.aspects import Bound, bound_of
from scripts.site.families.family import render_family
from scripts.site.view import View
from tests.site.html_tree import Page, text
from tests.site.library import criterion, yes

PAIN = Aspect("Pain", frozenset({"pain"}))


def level(value: float, cmp: str = "at_least") -> dict:
    return {"op": "compare", "question": "pain", "cmp": cmp, "value": value}


@pytest.fixture
def families(data):
    """The small library, with a procedure that its policy is about."""
    data["families"] = {
        "procedures": [
            {"id": "epidural", "name": "Epidural", "policies": ["acme/one"], "places": [], "also_called": []}
        ],
        "conditions": [],
    }
    return data


def page(data) -> Page:
    return Page(render_family(View(Library(data), lambda source: f"/{source}"), "procedures", "epidural"))


def rows(data) -> dict[str, str]:
    """What the table says, by aspect."""
    found = page(data).one("tbody")
    return {text(row[0]): text(row[1]) for row in found}


def severe(policy) -> dict:
    """The criterion on how strong the pain is."""
    return policy["sections"][1]["node"]["of"][0]["of"][0]


@pytest.mark.parametrize(
    ("condition", "bound"),
    [
        (level(6), Bound("at least 6 points", alone=True)),
        ({"op": "any", "of": [yes("disabled"), level(6)]}, Bound("at least 6 points", alone=False)),
        ({"op": "all", "of": [yes("disabled"), level(6, "more_than")]}, Bound("more than 6 points", alone=True)),
        ({"op": "all", "of": [level(6), level(8)]}, None),
        ({"op": "not", "of": [level(6)]}, None),
        (level(6, "at_most"), None),
        (yes("disabled"), None),
    ],
)
def test_the_number_of_a_criterion(data, policy, condition, bound):
    """That of its condition: none where there are several, or where it is one that the case must not reach."""
    assert bound_of(Library(data), policy, criterion("pain", "It hurts.", **condition), PAIN) == bound


def test_of_two_readings_the_one_that_is_taken_counts(data, policy):
    """The other may have another number."""
    read = {"op": "reading", "reading": "total", "options": {"six": level(6), "four": level(4)}}

    assert bound_of(Library(data), policy, criterion("pain", "It hurts.", **read), PAIN) == Bound(
        "at least 6 points", True
    )


def test_a_cell_has_the_words_the_place_and_the_way_to_the_criterion(families, policy):
    """The sentence is the criterion's own."""
    severe(policy)["aspect"] = "guidance"

    assert rows(families)[ASPECTS["guidance"].label] == (
        "Pain limits function. acute.severity Source: ACME_1, Indications: first bullet"
    )
    assert page(families).one("a", href="/policies/acme/one.md#acute.severity") is not None


def test_what_no_criterion_says_is_said_to_be_not_stated(families, policy):
    """An empty cell could be taken for no limit."""
    severe(policy)["aspect"] = "guidance"

    assert rows(families)[ASPECTS["maximum"].label] == "Not stated in its criteria"


def test_policies_that_state_no_number_have_no_table(families):
    """One sentence says it."""
    found = page(families)

    assert found.all("table") == []
    assert "The criteria of this policy state none of these: how strong the pain is;" in text(found.root)


def test_a_place_leaves_out_the_numbers_of_the_rest_of_its_policy(families, policy):
    """A trial before a pump has other numbers than the injections of the same guideline."""
    severe(policy)["aspect"] = "pain-level"
    families["families"]["procedures"][0] |= {"policies": [], "places": ["acme/one#limits"]}

    assert page(families).all("table") == []


def test_the_codes_of_the_policies_lead_to_their_pages(families):
    """Each code once."""
    codes = [text(each) for each in page(families).classed("code")]

    assert codes == ["62320", "62322", "64480"]
