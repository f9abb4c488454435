"""Ids that share a page."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("{id: advice,", "{id: acute,", "sections[0].any[1].id"),
        ("id: documentation", "id: limits", "sections[2].id"),
        ("{id: therapy,", "{id: limits,", "definitions[0].id"),
        ("{id: staff,", "{id: yearly-total,", "notes[0].id"),
        ("{id: chart,", "{id: code-62320,", "sections[2].items[0].id"),
        ("{id: chart,", "{id: case-neck-pain,", "sections[2].items[0].id"),
    ],
)
def test_duplicate_id(tree, old, new, field):
    """Two things on a page with the same id are reported at the later one, with the place of the first."""
    tree.change(old, new)
    problem = tree.compile().problems[0]
    assert (len(tree.compile().problems), problem.code) == (1, "duplicate-id")
    assert problem.field in (field, "cases[0].id", "codes[0].codes[0]")


def test_the_place_of_the_first_is_named(tree):
    """The message leads to both places."""
    tree.change("{id: staff,", "{id: yearly-total,")
    assert tree.only() == tree.at("{id: yearly-total,", "notes[0].id", "duplicate-id")
    assert f"(line {tree.line('id: yearly-total')})" in tree.compile().problems[0].found


def test_the_same_local_id_in_two_criteria(tree):
    """Ids are local to the enclosing criterion."""
    tree.change("{id: region, text", "{id: surgery, text")
    assert tree.compile().problems == ()


def test_duplicate_case(tree):
    """Cases have ids of their own."""
    case = (tree.root / "cases/nia/one.yml").read_text()
    tree.write("cases/nia/one.yml", case + case.removeprefix("cases:\n"))
    assert tree.only() == ("cases/nia/one.yml", 17, "cases[1].id", "duplicate-id")
