"""Procedures, conditions and other names."""

import pytest

FILE = "families.yml"
FAMILIES = """\
conditions:
  neck-pain:
    name: Neck pain
    places: [nia/one#acute.severity, nia/one#limits]
    also_called:
      - {name: Cervicalgia, cite: {source: guide, section: Cover}}
procedures:
  injection:
    name: Injection
    policies: [nia/one]
    also_called:
      - {name: ESI, usage: common}
"""


@pytest.fixture
def tree(tree):
    """A sound data tree with families."""
    tree.write(FILE, FAMILIES)
    return tree


def test_families_are_compiled_with_every_list(tree):
    """Pages need not ask which of them is there; the order is that of the file."""
    families = tree.compiled()["families"]
    assert families["procedures"] == [
        {
            "id": "injection",
            "name": "Injection",
            "policies": ["nia/one"],
            "places": [],
            "also_called": [{"name": "ESI", "usage": "common"}],
        }
    ]
    assert [each["id"] for each in families["conditions"]] == ["neck-pain"]


def test_a_policy_of_no_procedure(tree):
    """A condition alone does not do: the list of procedures is where people look."""
    tree.write(FILE, FAMILIES.partition("procedures:")[0] + "procedures: {}\n")
    assert tree.only() == ("policies/nia/one.yml", 1, "", "no-procedure")


def test_a_place_in_a_policy_is_enough(tree):
    """Where only a section of it is about the procedure."""
    tree.change("policies: [nia/one]", "places: [nia/one#indications]", FILE)
    assert tree.compile().problems == ()


def test_a_policy_that_does_not_exist(tree):
    """It is named, with the nearest one."""
    tree.change("policies: [nia/one]", "policies: [nia/one, nia/onne]", FILE)
    assert tree.only() == tree.at("nia/onne", "procedures.injection.policies[1]", "unknown-policy", FILE)


def test_an_anchor_that_does_not_exist(tree):
    """It is named, with the nearest one on that page."""
    tree.change("nia/one#limits", "nia/one#limit", FILE)
    assert tree.only() == tree.at("nia/one#limit", "conditions.neck-pain.places[1]", "unknown-place", FILE)
    assert "did you mean “nia/one#limits”" in tree.compile().problems[0].accepted


@pytest.mark.parametrize("name", ["ESI", "esi", "Neck-pain", "National Imaging Associates"])
def test_a_name_given_twice(tree, name):
    """Whatever its case and hyphens, and whether a condition, a procedure or a payer has it."""
    tree.change("Cervicalgia, cite: {source: guide, section: Cover}", f"{name}, usage: common", FILE)
    (problem,) = tree.compile().problems
    assert (problem.code, problem.file) == ("duplicate-name", "policy_data/families.yml")


def test_a_name_of_a_payer_that_a_procedure_has(tree):
    """They are typed into one field."""
    tree.write("payers.yml", "nia: {name: National, also_called: [{name: esi, usage: common}]}\n")
    assert tree.only() == tree.at("name: ESI", "procedures.injection.also_called[0].name", "duplicate-name", FILE)


def test_a_source_that_does_not_exist(tree):
    """A name was seen in a document that is in sources.yml."""
    tree.change("source: guide", "source: guid", FILE)
    field = "conditions.neck-pain.also_called[0].cite.source"
    assert tree.only() == tree.at("Cervicalgia", field, "unknown-source", FILE)


def test_a_name_that_rests_on_nothing(tree):
    """It says where it was seen, or that it is common."""
    tree.change("{name: ESI, usage: common}", "{name: ESI}", FILE)
    assert tree.only() == tree.at("name: ESI", "procedures.injection.also_called[0]", "wrong-name", FILE)


def test_a_name_that_rests_on_two_things(tree):
    """One is enough, and the source is the better one."""
    tree.change("section: Cover}}", "section: Cover}, usage: common}", FILE)
    assert tree.only() == tree.at("Cervicalgia", "conditions.neck-pain.also_called[0]", "wrong-name", FILE)


def test_a_family_that_leads_nowhere(tree):
    """It has policies or places."""
    tree.change("    policies: [nia/one]\n", "", FILE)
    assert tree.at("  injection:", "procedures.injection", "missing", FILE) in tree.found()
