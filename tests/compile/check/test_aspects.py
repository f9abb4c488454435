"""What policies on one procedure are compared by."""

import pytest


@pytest.fixture
def compared(tree):
    """The tree, whose policy is about a procedure and says something about every aspect."""
    tree.write("families.yml", "procedures: {epidural: {name: Epidural, policies: [nia/one]}}\nconditions: {}\n")
    return tree


def test_aspects_that_are_complete(compared):
    """Named by a criterion, or said to be absent."""
    assert compared.codes() == []


def test_an_aspect_that_nothing_is_said_about(compared):
    """A gap in a table would read as if there were no limit."""
    compared.change("interval, maximum", "maximum")
    assert compared.only() == compared.at("sections:", "sections", "aspect-missing")


def test_an_aspect_that_is_there_and_absent(compared):
    """One of the two is wrong."""
    compared.change("not_stated: [", "not_stated: [pain-level, ")
    assert compared.only() == compared.at("not_stated:", "not_stated[0]", "aspect-stated")


def test_an_aspect_that_does_not_exist(compared):
    """The nearest one is offered."""
    compared.change("id: interval\n", "id: interval\n        aspect: intervall\n")
    assert compared.only()[3] == "unknown-aspect"
    assert "did you mean “interval”" in compared.compile().problems[0].accepted


def test_a_bound_whose_criterion_names_no_aspect(compared):
    """It would be missing from the table."""
    compared.change("spinal_region: cervical}", "all: [spinal_region: cervical, average_pain: {at_least: 4}]}")
    assert compared.only()[3] == "aspect-unnamed"


def test_a_policy_on_no_procedure_is_not_compared(tree):
    """Then there is nothing to be complete for."""
    tree.change("not_stated: [conservative-therapy, interval, maximum, relief, guidance]\n", "")
    assert tree.codes() == []
