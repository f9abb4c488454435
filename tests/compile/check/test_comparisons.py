"""Comparisons fit the type of what is compared."""

import pytest

REGION = "sections[0].any[0].all[2]"
DURATION = "sections[0].any[0].all[1]"
SURGERY = "sections[1].all[3]"
RELIEF = "sections[1].all[2].where.any[1]"
YEARLY = "sections[1].all[0].options.six.at_most"
NECK, SINCE = "spinal_region: cervical}", "since: last_surgery, at_least: 6 months"


@pytest.mark.parametrize(
    ("old", "new", "field", "code"),
    [
        (NECK, "functional_disability: 6}", f"{REGION}.functional_disability", "wrong-comparison"),
        (NECK, "functional_disability: {at_least: 6}}", f"{REGION}.functional_disability", "wrong-comparison"),
        (NECK, "average_pain: 6}", f"{REGION}.average_pain", "wrong-comparison"),
        (NECK, "yes: average_pain}", f"{REGION}.yes", "wrong-comparison"),
        (NECK, "last_surgery: {at_least: 6}}", f"{REGION}.last_surgery", "wrong-comparison"),
        (NECK, "none: date_of_service}", f"{REGION}.none", "wrong-comparison"),
        (NECK, "yes: prior_procedures}", f"{REGION}.yes", "wrong-comparison"),
        (NECK, "spinal_region: neck}", f"{REGION}.spinal_region", "not-an-option"),
        (NECK, "spinal_region: {equals: 1}}", f"{REGION}.spinal_region", "wrong-comparison"),
        ("less_than: 3 months", "less_than: 3", f"{DURATION}.pain_duration.less_than", "wrong-unit"),
        ("less_than: 3 months", "less_than: 3 fortnights", f"{DURATION}.pain_duration.less_than", "wrong-unit"),
        ("less_than: 3 months", "less_than: months", f"{DURATION}.pain_duration.less_than", "wrong-type"),
        ("less_than: 3 months", "less_than: 1.5 months", f"{DURATION}.pain_duration.less_than", "wrong-type"),
        (SINCE, "since: average_pain, at_least: 6 months", f"{SURGERY}.since", "wrong-comparison"),
        (SINCE, "since: last_surgery, at_least: 6", f"{SURGERY}.at_least", "wrong-unit"),
        ("at_least: 14 days", "at_least: 14", "sections[1].all[1].at_least", "wrong-unit"),
        ("past_year, at_most: 6", "past_year, at_most: 6 times", YEARLY, "wrong-type"),
        ("past_year, at_most: 6", "past_year, at_most: -1", YEARLY, "wrong-type"),
        ("{at_least: 30}", "{at_least: 30%}", f"{RELIEF}.relief_percent.at_least", "wrong-unit"),
        ("{at_least: 30}", "{at_least: much}", f"{RELIEF}.relief_percent.at_least", "wrong-type"),
        ("{at_least: 30}", "{at_least: true}", f"{RELIEF}.relief_percent.at_least", "wrong-type"),
        ("same_as spinal_region", "same_as average_pain", "selections.same_region.where.region", "wrong-comparison"),
    ],
)  # fmt: skip
def test_a_comparison_that_does_not_fit(tree, old, new, field, code):
    """Each comparison with something of another type or unit is one problem at its value or name."""
    tree.change(old, new)
    tree.write("cases/nia/one.yml", "cases: []\n")
    assert tree.only() == tree.at(new, field, code)


@pytest.mark.parametrize(
    ("alike", "code"),
    [
        ("[[cervical, thoracic]]", "not-an-option"),
        ("[[cervical]]", "wrong-type"),
        ("[cervical, lumbar]", "wrong-type"),
        ("[[cervical, lumbar], [lumbar, cervical]]", "wrong-value"),
    ],
)
def test_values_that_are_alike(tree, alike, code):
    """Groups of alike values hold options of the field, each in one group."""
    tree.change("same_as spinal_region}", f"same_as spinal_region, alike: {alike}}}")
    found = {(each.field, each.code) for each in tree.compile().problems}
    assert found == {("selections.same_region.where.alike", code)}


def test_alike_beside_something_else(tree):
    """Alike belongs to a comparison with a question."""
    tree.change("{region: same_as spinal_region}", "{region: cervical, alike: [[cervical, lumbar]]}")
    assert tree.only() == tree.at("alike", "selections.same_region.where.alike", "unknown-key")


def test_a_plan_that_procedures_are_compared_with(tree):
    """What earlier procedures are compared with says what is requested, so that no way leads away from it."""
    region = "options: {cervical: Cervical, lumbar: Lumbar}\n    change: "
    tree.change(f"{region}fixed", f"{region}plan", "questions/request.yml")
    assert tree.only() == tree.at("same_as", "selections.same_region.where.region", "wrong-change")


def test_a_field_without_the_options_of_its_question(tree):
    """A field that can never equal an option of the question would quietly never match."""
    tree.change("{cervical: Cervical, lumbar: Lumbar}}", "{cervical: Cervical, thoracic: Thoracic}}", "procedures.yml")
    assert tree.only() == tree.at("same_as", "selections.same_region.where.region", "wrong-comparison")
