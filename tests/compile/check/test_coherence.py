"""What answers have to do with each other: contradictions, and answers that the history gives."""

import json

import pytest

FILE, PAIN, REQUEST = "contradictions.yml", "questions/pain.yml", "questions/request.yml"
SOUND = """\
selections:
  today: {called: those of today, within: 1 day}
contradictions:
  - id: disabled-without-pain
    text: Pain of 0 disables nobody.
    when: {all: [functional_disability, {average_pain: {equals: 0}}]}
  - id: lasted-too-long
    text: It cannot have lasted longer than the time since.
    procedure: [epidural]
    entry: {more: relief_duration, than: time_since}
    unless: function_improved
"""
YES_NO = "type: yes_no, change: document, over_time: lapses"
GIVEN = ",\n     derived: {because: It says so., yes_when: {count: today, at_least: 1}}}"
DERIVED = """\
    derived:
      because: The history says so.
      yes_when: {count: today, at_least: 1}
"""


@pytest.fixture(autouse=True)
def declared(tree) -> None:
    """A tree that declares contradictions and a derived answer."""
    tree.write(FILE, SOUND)
    tree.change(YES_NO + "}", YES_NO + GIVEN, PAIN)


def test_both_come_in_their_canonical_form(tree):
    """Each condition with an explicit operator, as in a policy."""
    compiled = tree.compiled()
    first, second = compiled["contradictions"]
    assert (first["when"]["op"], second["entry"], second["procedure"], second["unless"]["op"]) == (
        "all",
        {"op": "more", "field": "relief_duration", "than": "time_since"},
        ["epidural"],
        "yes",
    )
    assert compiled["history_selections"]["today"]["within"] == "1 day"
    assert compiled["questions"]["functional_disability"]["derived"] == {
        "because": "It says so.",
        "yes_when": {"op": "count", "of": "today", "cmp": "at_least", "value": 1, "with_request": False},
    }


def test_without_the_file_there_are_none(tree):
    """A tree need not declare any."""
    (tree.root / FILE).unlink()
    tree.change(GIVEN, "}", PAIN)
    assert tree.compiled()["contradictions"] == []


@pytest.mark.parametrize(
    ("old", "new", "field", "code"),
    [
        ("[functional_disability", "[functional_disabilities", "contradictions[0].when.all[0]", "unknown-question"),
        ("equals: 0", "equals: 11", "contradictions[0].when.all[1].average_pain.equals", "out-of-range"),
        ("equals: 0", "equals: zero", "contradictions[0].when.all[1].average_pain.equals", "wrong-type"),
        ("than: time_since", "than: time_before", "contradictions[1].entry.than", "unknown-field"),
        ("than: time_since", "than: relief_percent", "contradictions[1].entry.more", "wrong-comparison"),
        ("more: relief_duration", "more: region", "contradictions[1].entry.more", "wrong-comparison"),
        ("[epidural]", "[epidurals]", "contradictions[1].procedure", "unknown-procedure"),
        ("id: lasted-too-long", "id: disabled-without-pain", "contradictions[1].id", "duplicate-id"),
        ("unless: function_improved", "unless: {none: today}", "contradictions[1].unless.none", "unknown-operator"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_at_its_place(tree, old, new, field, code):
    """The checks of policies hold for contradictions as well."""
    tree.change(old, new, FILE)
    assert [(found[2], found[3]) for found in tree.found()] == [(field, code)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    when: {all", "    entry: function_improved\n    when: {all"),
        ("    when: {all: [functional_disability, {average_pain: {equals: 0}}]}\n", ""),
    ],
)
def test_a_contradiction_is_of_answers_or_of_an_entry(tree, old, new):
    """One of the two, not both and not neither."""
    tree.change(old, new, FILE)
    assert "wrong-contradiction" in tree.codes()


@pytest.mark.parametrize("operator", ["case_by_case: The payer decides.", "ref: limits"])
def test_what_only_a_policy_can_say_contradicts_nothing(tree, operator):
    """A case is held against contradictions before there is a policy."""
    tree.change("{average_pain: {equals: 0}}", f"{{{operator}}}", FILE)
    assert tree.codes() == ["wrong-contradiction"]


@pytest.mark.parametrize(
    "condition", ["more: pain_duration, than: pain_duration", "later: past_year, than: same_region"]
)
def test_a_policy_compares_with_values(tree, condition):
    """No page has words for one answer held against another."""
    tree.change("spinal_region: cervical}", f"{condition}}}")
    assert tree.codes() == ["unknown-operator"]


def test_a_selection_that_nothing_uses(tree):
    """The selections of contradictions and of derived answers are told together."""
    tree.change(GIVEN, "}", PAIN)
    assert tree.codes() == ["unused-selection"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("count: today", "count: yesterday", "unknown-selection"),
        (", yes_when: {count: today, at_least: 1}", "", "missing"),
        ("yes_when: {count", "maybe_when: {count", "unknown-key"),
    ],
)
def test_a_derived_answer_says_when(tree, old, new, code):
    """By a condition on the history, with a selection that is there."""
    tree.change(old, new, PAIN)
    assert code in tree.codes()


def test_only_yes_or_no_is_derived(tree):
    """An option of a choice is not told by a condition."""
    tree.change("change: fixed\n    over_time: stays\n", "change: fixed\n    over_time: stays\n" + DERIVED, REQUEST)
    assert "unknown-key" in tree.codes()


def test_the_policies_are_the_same_with_and_without(tree):
    """What answers have to do with each other is no part of a policy, nor of its hash."""
    with_them = tree.compiled()["policies"]
    (tree.root / FILE).unlink()
    tree.change(GIVEN, "}", PAIN)
    assert json.dumps(tree.compiled()["policies"]) == json.dumps(with_them)
