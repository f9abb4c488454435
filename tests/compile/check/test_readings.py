"""Readings and their options."""

OPTIONS = "sections[1].all[0].options"


def test_unknown_reading(tree):
    """A condition under a reading that is not declared is reported."""
    tree.change("reading: yearly-total", "reading: yearly-totals")
    tree.change(
        "        text: Not too many in a year.\n", "        text: Not too many.\n        reads: [yearly-total]\n"
    )
    assert tree.only() == tree.at("yearly-totals", "sections[1].all[0].reading", "unknown-reading")


def test_unknown_reading_in_reads(tree):
    """A criterion that mentions a reading mentions one that is declared."""
    tree.change("        text: Not too many in a year.\n", "        text: Not too many.\n        reads: [total]\n")
    assert tree.only() == tree.at("reads:", "sections[1].all[0].reads", "unknown-reading")


def test_an_option_without_a_condition(tree):
    """Every declared option has a condition."""
    tree.change("          four: {count: past_year, at_most: 4}\n", "")
    assert tree.only() == tree.at("        options:", OPTIONS, "wrong-options")


def test_a_condition_for_an_option_that_is_not_declared(tree):
    """Conditions are given for declared options alone."""
    tree.change("          four: {", "          five: {value: true}\n          four: {")
    assert tree.only() == tree.at("five:", f"{OPTIONS}.five", "wrong-options")


PAST_YEAR = "  past_year: {called: injections of the past year, of: same_region, within: 12 months}\n"
SELECTION = """\
  past_year:
    called: injections of the past year
    reading: yearly-total
    options:
      six: {of: same_region}
"""


def test_a_selection_lacks_an_option(tree):
    """A selection that differs with a reading has filters for each option."""
    tree.change(PAST_YEAR, SELECTION)
    line = tree.line("    reading: yearly-total") + 1
    assert tree.only() == ("policies/nia/one.yml", line, "selections.past_year.options", "wrong-options")


def test_a_selection_with_a_reading_that_is_not_declared(tree):
    """A selection names a declared reading."""
    tree.change(PAST_YEAR, SELECTION.replace("yearly-total", "total"))
    assert tree.only() == tree.at("reading: total", "selections.past_year.reading", "unknown-reading")


def test_the_reading_taken_is_one_of_the_options(tree):
    """What is taken is an option."""
    tree.change("taken: six", "taken: sixth")
    assert tree.only() == tree.at("taken:", "readings[0].taken", "wrong-options")


def test_unused_reading(tree):
    """A reading that no criterion depends on or mentions is reported."""
    tree.change("        reading: yearly-total\n        options:\n          six: {count: past_year, at_most: 6}\n", "")
    tree.change("          four: {count: past_year, at_most: 4}\n", "        count: past_year\n        at_most: 4\n")
    assert tree.only() == tree.at("id: yearly-total", "readings[0].id", "unused-reading")
