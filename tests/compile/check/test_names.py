"""Names of questions and fields."""


def test_unknown_question_as_a_bare_word(tree):
    """A bare word that is no question is reported with the nearest one."""
    tree.change("pain_duration: {less_than: 3 months}", "yes: functional_disabilty")
    tree.change("      pain_duration: 10 weeks\n", "", "cases/nia/one.yml")
    assert tree.only() == tree.at("id: duration", "sections[0].any[0].all[1].yes", "unknown-question")
    assert "did you mean “functional_disability”" in tree.compile().problems[0].accepted


def test_unknown_question_in_a_comparison(tree):
    """A key that is compared like a question and is none is reported."""
    tree.change("spinal_region: cervical}", "spinal_regoin: cervical}")
    assert tree.only() == tree.at("spinal_regoin", "sections[0].any[0].all[2].spinal_regoin", "unknown-question")


def test_a_criterion_named_as_if_it_were_a_question(tree):
    """The id of a section written bare gets the form of a reference."""
    tree.change("[{ref: indications}, ", "[indications, ")
    assert tree.only() == tree.at("criteria_met, when", "outcomes[0].when.all[0]", "unknown-question")
    assert "{ref: indications}" in tree.compile().problems[0].accepted


def test_unknown_question_in_a_break(tree):
    """The breaks of an episode are questions."""
    tree.change("breaks: [last_surgery]", "breaks: [last_surgry]")
    assert tree.only() == tree.at("breaks:", "selections.this_episode.episode.breaks[0]", "unknown-question")


def test_unknown_question_beside_a_field(tree):
    """What a field is compared with is a question."""
    tree.change("same_as spinal_region", "same_as spinal_regions")
    assert tree.only() == tree.at("same_as", "selections.same_region.where.region", "unknown-question")


def test_unknown_field(tree):
    """A condition on a prior procedure names its fields."""
    tree.change("{relief_percent: {at_least", "{relief_percents: {at_least")
    assert tree.only() == tree.at("relief_percents", "sections[1].all[2].where.any[1].relief_percents", "unknown-field")
