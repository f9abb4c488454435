"""Choices of which several options can hold, and what is asked of them."""

import pytest

SIDE = "side: {label: Side, type: choice, options: {left: Left, right: Right}}"
SEVERAL = """side: {label: Side, type: choice, several: true, options: {left: Left, right: Right, front: Front},
    sets: {both: {label: Both sides, of: [left, right]}}}"""
PROCEDURES = "procedures.yml"
WHERE = "where: {any: [function_improved, {relief_percent: {at_least: 30}}]}"
FIELD = "sections[1].all[2].where.side"


@pytest.fixture
def sided(tree):
    """A policy that asks of the last procedure which side it was."""
    tree.change(SIDE, SEVERAL, PROCEDURES)
    tree.change(WHERE, "where: {side: left}")
    tree.write("cases/nia/one.yml", "cases: []\n")
    return tree


@pytest.mark.parametrize("value", ["left", "[left, right]", "both"])
def test_an_option_some_of_them_or_a_word(sided, value):
    """Each says something that not every answer is."""
    sided.change("{side: left}", f"{{side: {value}}}")
    assert sided.codes() == []


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("[left, both]", "not-an-option"),
        ("[left, right, front]", "wrong-comparison"),
        ("top", "not-an-option"),
    ],
)
def test_what_says_nothing_of_several(sided, value, code):
    """A word stands alone, and a list of all options is true of every answer."""
    sided.change("{side: left}", f"{{side: {value}}}")
    assert (FIELD, code) in {(problem.field, problem.code) for problem in sided.compile().problems}


@pytest.mark.parametrize(
    "declared",
    [
        "sets: {both: {label: B, of: [left, right]}}",
        "several: true, sets: {left: {label: B, of: [left, right]}}",
        "several: true, sets: {both: {label: B, of: [left, up]}}",
        "several: true, sets: {both: {label: B, of: [left, left]}}",
    ],
)
def test_a_set_is_a_word_for_several_options(tree, declared):
    """It needs a choice of several, a word of its own, and options that are there, each once."""
    tree.change(SIDE, f"side: {{label: Side, type: choice, options: {{left: L, right: R}}, {declared}}}", PROCEDURES)
    assert "wrong-value" in tree.codes()


def test_only_a_choice_has_several(tree):
    """A number is one."""
    tree.change(SIDE, "side: {label: Side, type: yes_no, several: true}", PROCEDURES)
    assert "unknown-key" in tree.codes()


def test_one_of_several_is_not_compared_with_one_alone(tree):
    """A field and the question about the request take the same answers."""
    regions = "region: {label: Region, type: choice, options: {cervical: Cervical, lumbar: Lumbar}}"
    tree.change(regions, regions.replace("choice,", "choice, several: true,"), PROCEDURES)
    assert "wrong-comparison" in tree.codes()


def test_exactly_the_same_and_by_day_are_handed_on(tree):
    """The calculator reads them from the selection."""
    tree.change("where: {region: same_as spinal_region}}", "where: {region: exactly spinal_region}, by: day}")
    found = tree.compiled()["policies"]["nia/one"]["selections"]["same_region"]
    assert (found["where"]["op"], found["where"]["exactly"], found["by"]) == ("same", True, "day")


def test_some_of_that_day_is_handed_on(tree):
    """Beside the last."""
    tree.change(WHERE, f"of_that_day: some\n        {WHERE}")
    nodes = tree.compiled()["policies"]["nia/one"]["sections"][1]["node"]["of"]
    assert nodes[2]["of_that_day"] == "some"


@pytest.mark.parametrize(("word", "code"), [("most", "wrong-value"), ("true", "wrong-type")])
def test_of_that_day_is_every_one_or_some(tree, word, code):
    """Nothing else is asked of a day."""
    tree.change(WHERE, f"of_that_day: {word}\n        {WHERE}")
    tree.write("cases/nia/one.yml", "cases: []\n")
    assert code in tree.codes()
