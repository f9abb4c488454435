"""Groups and judgements."""


def test_a_group_of_information_alone(tree):
    """A group in which nothing decides has no value."""
    surgery = (
        "{id: surgery, text: No recent surgery., cite: {section: Limits}, since: last_surgery, at_least: 6 months}"
    )
    tree.change(surgery, "all: [{id: a, text: T., cite: {section: S}, information: true}]")
    assert tree.only() == tree.at("- all: [{id: a", "sections[1].all[3].all", "empty-group")


def test_the_opposite_of_information(tree):
    """Information has no value that could be negated."""
    tree.change("{ref: limits}]}", "{not: {ref: limits}}]}")
    tree.change(
        "since: last_surgery, at_least: 6 months}", "not: {id: a, text: T., cite: {section: S}, information: true}}"
    )
    assert tree.only() == tree.at("id: surgery", "sections[1].all[3].not.information", "empty-group")


def test_a_judgement_outside_a_criterion(tree):
    """Whose judgement it is can only be said of a criterion."""
    tree.change("[{ref: indications}, ", "[{case_by_case: The payer decides.}, {ref: indications}, ")
    assert tree.only() == tree.at("case_by_case", "outcomes[0].when.all[0].case_by_case", "case-by-case-outside")
