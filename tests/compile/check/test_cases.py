"""Worked cases and what they expect."""

import pytest

CASE = "cases/nia/one.yml"


def test_cases_of_a_policy_that_does_not_exist(tree):
    """The path of a file of cases is that of its policy."""
    tree.write("cases/nia/two.yml", "cases: []\n")
    assert tree.only() == ("cases/nia/two.yml", 1, "", "unknown-policy")


@pytest.mark.parametrize(
    ("old", "new", "field", "code"),
    [
        ("[criteria_met, criteria_not_met]", "[criteria_met, out_of_scope]", "outcomes[1]", "unknown-outcome"),
        ("[criteria_met, criteria_not_met]", "[criteria_not_met, criteria_met]", "outcomes", "outcome-order"),
        ("[criteria_met, criteria_not_met]", "[criteria_met, criteria_met]", "outcomes", "outcome-order"),
        ("[criteria_met, criteria_not_met]", "[]", "outcomes", "wrong-value"),
        ("acute.severity: met", "severity: met", "status.severity", "unknown-criterion"),
        ("acute.severity: met", "advice: met", "status.advice", "unknown-criterion"),
        ("acute.severity: met", "acute.severity: maybe", "status.acute.severity", "wrong-value"),
        ("[functional_disability, ", "[disability, ", "missing[0]", "unknown-question"),
        ("[0].function_improved", "[1].function_improved", "missing[1]", "unknown-item"),
        ("[0].function_improved", "[0].improved", "missing[1]", "unknown-field"),
        ("[0].function_improved", "[0]", "missing[1]", "wrong-form"),
    ],
)
def test_an_expectation_that_cannot_be_met(tree, old, new, field, code):
    """Expected outcomes, criteria and missing answers exist, and stand in the policy's order."""
    tree.change(old, new, CASE)
    assert tree.only() == tree.at(new, f"cases[0].expect.{field}", code, CASE)


def test_an_answer_that_the_policy_never_asks(tree):
    """An answer to a question of other policies alone is a mistake."""
    tree.change(
        "  pain_duration:",
        "  bored: {label: Bored, type: yes_no, change: document, over_time: lapses}\n  pain_duration:",
        "questions/pain.yml",
    )
    tree.change("      average_pain: 6\n", "      average_pain: 6\n      bored: true\n", CASE)
    assert tree.only() == tree.at("bored", "cases[0].answers.bored", "answer-not-asked", CASE)


@pytest.mark.parametrize(
    ("readings", "field", "code"),
    [
        ("{total: {four: [criteria_met]}}", "readings.total", "unknown-reading"),
        ("{yearly-total: {five: [criteria_met]}}", "readings.yearly-total.five", "wrong-options"),
        ("{yearly-total: {six: [criteria_met]}}", "readings.yearly-total.six", "wrong-options"),
        ("{yearly-total: {four: [out_of_scope]}}", "readings.yearly-total.four[0]", "unknown-outcome"),
    ],
)
def test_the_outcomes_under_another_reading(tree, readings, field, code):
    """A case can say what another reading would lead to: an option that is declared and not the one taken."""
    tree.change("      status: {", f"      readings: {readings}\n      status: {{", CASE)
    assert tree.only() == tree.at("readings:", f"cases[0].expect.{field}", code, CASE)


def test_another_reading_that_is_sound(tree):
    """The outcomes under the option that is not taken are part of the compiled case."""
    readings = "{yearly-total: {four: [criteria_not_met]}}"
    tree.change("      status: {", f"      readings: {readings}\n      status: {{", CASE)
    case = tree.compiled()["cases"]["nia/one"][0]
    assert case["expect"]["readings"] == {"yearly-total": {"four": ["criteria_not_met"]}}
