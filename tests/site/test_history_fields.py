"""Which fields of an earlier procedure a policy reads, by its kind."""

from typing import Any

from scripts.site.history_fields import kinds_that_are_read, lasting

KINDS = ["block", "pump"]
YES = {"op": "yes", "field": "improved"}


def policy(selections: dict[str, Any], *nodes: dict[str, Any]) -> dict[str, Any]:
    return {"selections": selections, "sections": [{"node": {"op": "all", "of": list(nodes)}}], "outcomes": []}


def test_a_field_is_read_of_the_kinds_of_its_selection() -> None:
    """A test of the blocks says nothing of pumps; what is asked of all kinds is named of none."""
    every = {"where": {"op": "yes", "field": "documented"}}
    found = policy({"blocks": {"procedure": ["block"]}, "all": every}, {"op": "event", "of": "blocks", "where": YES})
    assert kinds_that_are_read(found, KINDS) == {"improved": ["block"]}


def test_a_selection_that_is_taken_from_another_has_no_other_kinds() -> None:
    """And one with readings has those of each of them."""
    options = {"few": {"procedure": ["block"]}, "all": {"procedure": ["block", "pump"]}}
    found = policy({"first": {"options": options}, "then": {"of": "first", "procedure": ["pump"], "where": YES}})
    assert kinds_that_are_read(found, KINDS) == {"improved": ["pump"]}


def test_pairs_are_formed_by_the_side() -> None:
    """So the side is read, though no test names it."""
    found = policy({"pairs": {"procedure": ["block"], "merge": {"side": "opposite", "same": ["level"]}}})
    assert kinds_that_are_read(found, KINDS) == {"side": ["block"], "level": ["block"]}


def test_a_length_follows_what_it_is_the_length_of() -> None:
    """The first field that tells of the same thing; a length without one is always asked."""
    fields = [
        {"id": "relief_percent", "type": "number"},
        {"id": "relief_duration", "type": "duration"},
        {"id": "rest_duration", "type": "duration"},
    ]
    assert lasting(fields) == {"relief_duration": "relief_percent"}
