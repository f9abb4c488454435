"""The list of outcomes."""


def test_unknown_outcome(tree):
    """An outcome is declared."""
    tree.change("{outcome: criteria_met, when", "{outcome: criteria_mett, when")
    tree.write("cases/nia/one.yml", "cases: []\n")
    assert tree.only() == tree.at("criteria_mett", "outcomes[0].outcome", "unknown-outcome")


def test_the_last_outcome_has_no_condition(tree):
    """Some outcome holds for every case."""
    tree.change("{outcome: criteria_not_met}", "{outcome: criteria_not_met, when: {ref: limits}}")
    assert tree.only() == tree.at("criteria_not_met, when", "outcomes[1].when", "outcome-order")


def test_only_the_last_outcome_has_no_condition(tree):
    """What stands after an outcome without a condition is never reached."""
    tree.change("  - {outcome: criteria_met, when", "  - {outcome: out_of_scope}\n  - {outcome: criteria_met, when")
    assert tree.only() == tree.at("out_of_scope", "outcomes[0].outcome", "outcome-order")
