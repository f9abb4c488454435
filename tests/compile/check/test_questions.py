"""The vocabulary of questions."""

import pytest

REQUEST, PAIN = "questions/request.yml", "questions/pain.yml"


def test_a_topic_has_the_name_of_its_file(tree):
    """The path of a topic is its identity."""
    tree.change("topic: pain", "topic: pains", PAIN)
    assert tree.only() == tree.at("topic", "topic", "wrong-path", PAIN)


def test_a_question_is_declared_twice(tree):
    """The same fact is asked once: an id in two topics is reported at the later file."""
    tree.change(
        "  pain_duration:",
        "  spinal_region: {label: L, type: yes_no, change: document, over_time: lapses}\n  pain_duration:",
        PAIN,
    )
    assert (REQUEST, "duplicate-id") in [(file, code) for file, _, _, code in tree.found()]


def test_a_reserved_id(tree):
    """An operator word cannot be the id of a question."""
    tree.change(
        "  pain_duration:",
        "  count: {label: L, type: yes_no, change: document, over_time: lapses}\n  pain_duration:",
        PAIN,
    )
    assert tree.only() == tree.at("  count:", "questions.count", "reserved-id", PAIN)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("date_of_service", "service, type: date", "service, type: yes_no"),
        ("prior_procedures", "type: procedures", "type: yes_no"),
        ("last_surgery", "type: date, none: No surgery", "type: procedures"),
    ],
)
def test_the_questions_that_the_engine_knows_have_their_type(tree, name, old, new):
    """The date of service is a date, the prior procedures are procedures, and nothing else is."""
    tree.change(old, new, REQUEST)
    found = [
        (each.file.removeprefix("policy_data/"), each.line, each.field, each.code) for each in tree.compile().problems
    ]
    assert tree.at(f"  {name}:", f"questions.{name}", "wrong-type", REQUEST) in found


@pytest.mark.parametrize(
    ("name", "code"), [("date", "reserved-id"), ("procedure", "reserved-id"), ("any", "reserved-id")]
)
def test_a_reserved_field(tree, name, code):
    """The date and kind of a procedure are built in, and operator words are no fields."""
    tree.change("fields:\n", f"fields:\n  {name}: {{label: L, type: yes_no}}\n", "procedures.yml")
    assert tree.only() == tree.at(f"  {name}:", f"fields.{name}", code, "procedures.yml")


def test_a_field_is_no_list_of_procedures(tree):
    """Procedures do not nest."""
    tree.change("fields:\n", "fields:\n  inner: {label: L, type: procedures}\n", "procedures.yml")
    assert tree.only() == tree.at("  inner:", "fields.inner", "wrong-type", "procedures.yml")


def test_a_field_asks_the_request_with_a_question_that_exists(tree):
    """The question that says the same about the request is declared."""
    tree.change("  region: {label: Region,", "  region: {label: Region, request: spinal_regions,", "procedures.yml")
    assert tree.only() == tree.at("  region:", "fields.region.request", "unknown-question", "procedures.yml")
