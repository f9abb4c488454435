"""References between criteria and sections."""

import pytest


def test_unknown_ref(tree):
    """A reference to what does not exist is reported with the nearest id."""
    tree.change("{ref: limits}", "{ref: limit}")
    assert tree.only() == tree.at("{ref: limit}", "outcomes[0].when.all[1].ref", "unknown-ref")


def test_a_reference_needs_the_full_id(tree):
    """The last part of an id alone is no reference."""
    tree.change("{ref: limits}", "{ref: duration}")
    assert tree.only() == tree.at("{ref: duration}", "outcomes[0].when.all[1].ref", "unknown-ref")
    tree.change("{ref: duration}", "{ref: acute.duration}")
    assert tree.compile().problems == ()


@pytest.mark.parametrize("name", ["advice", "documentation", "chart"])
def test_a_reference_to_what_has_no_value(tree, name):
    """Information, and a section of items, cannot be referred to as a condition."""
    tree.change("{ref: limits}", f"{{ref: {name}}}")
    assert tree.only() == tree.at(f"{{ref: {name}}}", "outcomes[0].when.all[1].ref", "ref-without-value")


@pytest.mark.parametrize("name", ["acute", "indications", "acute.region"])
def test_a_reference_to_what_it_is_part_of(tree, name):
    """A reference to itself or to what encloses it would never end."""
    tree.change("spinal_region: cervical}", f"ref: {name}}}")
    tree.write("cases/nia/one.yml", "cases: []\n")
    assert tree.only() == tree.at(f"ref: {name}", "sections[0].any[0].all[2].ref", "cyclic-ref")


def test_references_in_a_circle(tree):
    """Criteria that refer to each other are reported at each reference."""
    tree.change("spinal_region: cervical}", "ref: surgery}")
    tree.change("since: last_surgery, at_least: 6 months}", "ref: acute}")
    assert tree.codes() == ["cyclic-ref", "cyclic-ref"]
