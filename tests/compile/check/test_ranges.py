"""Thresholds lie within the range of their question."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("{threshold: 6}", "{threshold: 11}", "sections[0].any[0].all[0].with.threshold"),
        ("{threshold: 6}", "{threshold: -0.5}", "sections[0].any[0].all[0].with.threshold"),
        ("{at_least: 30}", "{at_least: 101}", "sections[1].all[2].where.any[1].relief_percent.at_least"),
        ("less_than: 3 months", "less_than: 51 years", "sections[0].any[0].all[1].pain_duration.less_than"),
    ],
)
def test_a_threshold_outside_the_range(tree, old, new, field):
    """A threshold that no accepted answer could reach, of a question or a field, is reported."""
    tree.change(old, new)
    assert tree.only() == tree.at(new, field, "out-of-range")


@pytest.mark.parametrize("value", ["0", "10", "6.5"])
def test_the_ends_of_the_range_are_in_it(tree, value):
    """A threshold may be an end of the range."""
    tree.change("{threshold: 6}", f"{{threshold: {value}}}")
    assert tree.compile().problems == ()
