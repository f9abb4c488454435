"""Conditions: what the shape of each must be."""

import pytest

SECTION = """\
title: One
version: a
source: guide
summary: S.
dates: {verified: 2026-11}
selections: {all_prior: {called: injections, procedure: epidural}}
sections:
  - {id: use-it, title: Use, kind: limits, all: [{count: all_prior, at_most: 9}]}
  - id: s
    title: S
    kind: indications
    all:
      - CONDITION
"""
HERE = "sections[1].all[0]"
CITED = "id: c, text: T., cite: {section: S}"


@pytest.fixture
def condition(tree):
    """Puts one condition into a policy of its own, and returns the problems it has."""
    tree.write("cases/nia/one.yml", "cases: []\n")
    tree.write("permalinks.yml", "permalinks: []\n")

    def put(text):
        tree.write("policies/nia/one.yml", SECTION.replace("CONDITION", text))
        problems = tree.compile().problems
        assert all(problem.line == 13 for problem in problems), "\n".join(map(str, problems))
        return [(problem.field.removeprefix(HERE).removeprefix("."), problem.code) for problem in problems]

    return put


@pytest.mark.parametrize(
    "text",
    [
        "functional_disability",
        "{yes: functional_disability}",
        "{no: functional_disability}",
        "{not: functional_disability}",
        "{not: {any: [functional_disability, {average_pain: {more_than: 6}}]}}",
        "{at_least: 1, of: [functional_disability, {no: functional_disability}]}",
        "{spinal_region: cervical}",
        "{spinal_region: [cervical, lumbar]}",
        "{average_pain: {equals: 6.5}}",
        "{pain_duration: {less_than: 1 month}}",
        "{since: last_surgery, more_than: 6 months}",
        "{none: last_surgery}",
        "{count: all_prior, at_least: 1, with_request: true}",
        "{elapsed_since_last: all_prior, at_least: 14 days}",
        "{elapsed_since_first: all_prior, less_than: 1 year}",
        "{every: all_prior, where: {relief_percent: {at_least: 50}}}",
        "{some: all_prior, where: {at_least: 1, of: [function_improved, {relief_duration: {at_least: 2 months}}]}}",
        "{first: all_prior, where: {all: [{region: same_as spinal_region}, {side: left}, {no: function_improved}]}}",
        "{last: all_prior, where: {region: other_than spinal_region}}",
        f"{{{CITED}, case_by_case: The payer decides.}}",
        "{ref: use-it}",
        "{value: true}",
        f"{{{CITED}, note: N., applies: functional_disability, yes: functional_disability}}",
    ],
)
def test_every_form_of_a_condition_is_accepted(condition, text):
    """Each form that an author can write compiles."""
    assert condition(text) == []


@pytest.mark.parametrize(
    ("text", "field", "code"),
    [
        ("5", "", "not-a-condition"),
        ("[functional_disability]", "", "not-a-condition"),
        ("{}", "", "no-operator"),
        ("{of: [functional_disability]}", "", "no-operator"),
        ("{al: [functional_disability, {no: functional_disability}]}", "al", "unknown-operator"),
        ("{conut: all_prior, at_least: 1}", "conut", "unknown-operator"),
        ("{all: [functional_disability], any: [functional_disability]}", "any", "several-operators"),
        ("{yes: functional_disability, spinal_region: cervical}", "spinal_region", "several-operators"),
        ("{average_pain: {at_least: 6}, spinal_region: cervical}", "spinal_region", "several-operators"),
        ("{count: all_prior, at_least: 1, where: function_improved}", "where", "unknown-key"),
        ("{yes: functional_disability, notes: x}", "notes", "unknown-key"),
        ("{last: all_prior}", "last", "missing-operand"),
        ("{at_least: 2}", "at_least", "missing-operand"),
        ("{reading: r}", "reading", "missing-operand"),
        ("{at_least: 3, of: [functional_disability, {no: functional_disability}]}", "at_least", "out-of-range"),
        ("{at_least: 0, of: [functional_disability]}", "at_least", "out-of-range"),
        ("{at_least: two, of: [functional_disability]}", "at_least", "wrong-type"),
        ("{all: []}", "all", "empty-group"),
        ("{all: functional_disability}", "all", "wrong-type"),
        ("{count: all_prior}", "count", "wrong-comparison"),
        ("{count: all_prior, at_least: 1, at_most: 2}", "count", "wrong-comparison"),
        ("{count: [all_prior], at_least: 1}", "count", "wrong-type"),
        ("{count: all_prior, at_least: 1, with_request: often}", "with_request", "wrong-type"),
        ("{average_pain: {at_least: 6, at_most: 8}}", "average_pain", "wrong-comparison"),
        ("{average_pain: {atleast: 6}}", "average_pain.atleast", "unknown-operator"),
        ("{last: all_prior, where: {count: all_prior, at_least: 1}}", "where.count", "unknown-operator"),
        ("{information: true}", "", "criterion-without-id"),
        (f"{{{CITED}, information: false}}", "information", "wrong-value"),
        ("{text: T., yes: functional_disability}", "text", "criterion-without-id"),
        ("{id: C, text: T., cite: {section: S}, yes: functional_disability}", "id", "wrong-form"),
        ("{id: c, cite: {section: S}, yes: functional_disability}", "id", "missing"),
        ("{id: c, text: T., yes: functional_disability}", "id", "missing-citation"),
        ("{id: c, text: T., cite: S, yes: functional_disability}", "cite", "wrong-type"),
        ("{id: c, text: T., cite: {}, yes: functional_disability}", "cite", "missing"),
        ("{id: c, text: 5, cite: {section: S}, yes: functional_disability}", "text", "wrong-type"),
        (f"{{{CITED}, note: '', yes: functional_disability}}", "note", "wrong-type"),
        (f"{{{CITED}, reads: r, yes: functional_disability}}", "reads", "wrong-type"),
        (f"{{{CITED}}}", "", "no-operator"),
        (f"{{{CITED}, applies: {{{CITED}, value: true}}, value: true}}", "applies.id", "misplaced-criterion"),
        ("{ref: 5}", "ref", "wrong-type"),
        ("{value: 1}", "value", "wrong-type"),
    ],
)
def test_a_shape_that_is_no_condition(condition, text, field, code):
    """Each broken shape is one problem, at the key that is wrong."""
    assert condition(text) == [(field, code)]


def test_criteria_below_a_mistake_are_not_lost(tree):
    """A group whose operator is misspelt is one problem; references to the criteria in it are still good."""
    tree.change("        all:\n          - {use", "        alll:\n          - {use")
    assert [(each.line, each.code) for each in tree.compile().problems] == [(tree.line("alll"), "unknown-operator")]


CHART = "      - {id: chart"


@pytest.mark.parametrize(
    ("old", "new", "part", "field", "code"),
    [
        ("    items:\n", "    all: [functional_disability]\n    items:\n", "items:", "items", "wrong-section"),
        (f"    items:\n{CHART}", f"    intro: I.\n    itens:\n{CHART}", "itens", "itens", "unknown-operator"),
        ("    items:\n", "    texts: T.\n    items:\n", "texts", "texts", "unknown-key"),
        (CHART, f"      - functional_disability\n{CHART}", "    - functional_disability", "items[0]", "wrong-section"),
    ],
)
def test_a_section_is_a_condition_or_items(tree, old, new, part, field, code):
    """A section is a condition, or has items that are criteria."""
    tree.change(old, new)
    assert tree.only() == tree.at(part, f"sections[2].{field}", code)


def test_a_section_without_content(tree):
    """A section needs a condition, items or an introduction."""
    tree.change("      - {id: chart, text: The chart says so., cite: {section: Documents}, information: true}\n", "")
    tree.change("    items:\n", "")
    assert tree.only() == tree.at("- id: documentation", "sections[2]", "wrong-section")


def test_a_criterion_has_no_place_in_an_outcome(tree):
    """The condition of an outcome has no place on the page, so it holds no criterion."""
    tree.change(
        "when: {all: [{ref: indications}, ", "when: {all: [{id: x, text: T., cite: {section: S}, ref: limits}, "
    )
    assert tree.only() == tree.at("criteria_met, when", "outcomes[0].when.all[0].id", "misplaced-criterion")
