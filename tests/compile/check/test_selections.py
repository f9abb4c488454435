"""Selections of prior procedures."""

import pytest

YEARLY = "sections[1].all[0].options.six.count"


def test_unknown_selection_in_a_condition(tree):
    """A condition on a selection that is not declared is reported."""
    tree.change("six: {count: past_year", "six: {count: past_years")
    assert tree.only() == tree.at("past_years", YEARLY, "unknown-selection")


def test_unknown_selection_under_a_selection(tree):
    """A selection is taken from one that is declared."""
    tree.change("past year, of: same_region", "past year, of: same_regions")
    assert tree.only() == tree.at("same_regions", "selections.past_year.of", "unknown-selection")


def test_cyclic_selection(tree):
    """Selections that are taken from each other are reported at each link."""
    tree.change("procedure: epidural, where", "of: past_year, where")
    assert [(each.field, each.code) for each in tree.compile().problems] == [
        ("selections.same_region.of", "cyclic-selection"), ("selections.past_year.of", "cyclic-selection"),
    ]  # fmt: skip


def test_a_selection_under_a_reading_is_checked_under_each_option(tree):
    """A mistake in the filters of one option is reported there."""
    selection = (
        "past_year:\n    called: injections of the past year\n    reading: yearly-total\n    options:\n"
        "      six: {of: same_region}\n      four: {of: same}\n"
    )
    tree.change("past_year: {called: injections of the past year, of: same_region, within: 12 months}\n", selection)
    assert tree.only() == tree.at("{of: same}", "selections.past_year.options.four.of", "unknown-selection")


def test_two_selections_with_one_name_for_people(tree):
    """A person knows a selection by its phrase alone."""
    tree.change("injections of this episode", "injections in this region")
    field = "selections.this_episode.called"
    assert tree.only() == tree.at("this_episode: {called", field, "duplicate-phrase")


def test_a_selection_without_a_name_for_people(tree):
    """An id is no phrase."""
    tree.change("past_year: {called: injections of the past year, of", "past_year: {of")
    assert tree.only() == tree.at("past_year: {of", "selections.past_year", "missing")


def test_unused_selection(tree):
    """A selection that nothing uses is a leftover or a mistake."""
    tree.change("selections:\n", "selections:\n  left_over: {called: facets, procedure: facet}\n")
    assert tree.only() == tree.at("left_over", "selections.left_over", "unused-selection")


@pytest.mark.parametrize(("new", "field"), [("epidurals", ""), ("[epidural, facets]", "[1]")])
def test_unknown_kind_of_procedure(tree, new, field):
    """The kinds of prior procedures are declared."""
    tree.change("procedure: epidural, where", f"procedure: {new}, where")
    assert tree.only() == tree.at("same_region:", f"selections.same_region.procedure{field}", "unknown-procedure")


def test_a_break_that_says_no_date(tree):
    """An episode is broken at a date, so a break is a date question."""
    tree.change("breaks: [last_surgery]", "breaks: [functional_disability]")
    assert tree.only() == tree.at("breaks:", "selections.this_episode.episode.breaks[0]", "wrong-comparison")


@pytest.mark.parametrize(
    ("only_if", "code"),
    [
        ("{last_surgery: spinal_region}", "wrong-comparison"),
        ("{pain_duration: functional_disability}", "unknown-question"),
        ("{last_surgery: functional_disabilty}", "unknown-question"),
    ],
)
def test_what_a_break_depends_on(tree, only_if, code):
    """It is one of the breaks, and a yes/no question."""
    tree.change("breaks: [last_surgery]", f"breaks: [last_surgery], only_if: {only_if}")
    name = only_if[1:].split(":")[0]
    assert tree.only() == tree.at("breaks:", f"selections.this_episode.episode.only_if.{name}", code)


def test_unknown_field_of_a_merge(tree):
    """Pairs are compared by fields that exist."""
    tree.change("within: 12 months}", "within: 12 months, merge: {side: opposite, same: [levels], within: 1 month}}")
    assert tree.only() == tree.at("merge:", "selections.past_year.merge.same[0]", "unknown-field")
