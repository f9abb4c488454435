"""The answers of worked cases."""

import pytest

CASE = "cases/nia/one.yml"


@pytest.mark.parametrize(
    ("old", "new", "field", "code"),
    [
        ("average_pain: 6", "average_pain: 14", "average_pain", "out-of-range"),
        ("average_pain: 6", "average_pain: 6.05", "average_pain", "wrong-step"),
        ("average_pain: 6", "average_pain: six", "average_pain", "not-a-number"),
        ("average_pain: 6", "avrage_pain: 6", "avrage_pain", "unknown-question"),
        ("average_pain: 6", "functional_disability: maybe", "functional_disability", "wrong-type"),
        ("pain_duration: 10 weeks", "pain_duration: 10 fortnights", "pain_duration", "bad-duration"),
        ("spinal_region: cervical\n", "spinal_region: neck\n", "spinal_region", "not-an-option"),
        ("date_of_service: 2025-03-14", "date_of_service: 2025-02-31", "date_of_service", "bad-date"),
        ("last_surgery: none", "last_surgery: 2025-03-15", "last_surgery", "after-service"),
        ("date: 2025-01-14", "date: 2023-02-31", "prior_procedures[0].date", "bad-date"),
        ("date: 2025-01-14", "date: 2025-03-15", "prior_procedures[0].date", "after-service"),
        ("procedure: epidural", "procedure: epidurals", "prior_procedures[0].procedure", "not-an-option"),
        ("procedure: epidural, ", "", "prior_procedures[0]", "not-an-option"),
        ("relief_percent: 60", "relief_percent: 160", "prior_procedures[0].relief_percent", "out-of-range"),
        ("relief_percent: 60", "relief: 60", "prior_procedures[0].relief", "unknown-field"),
    ],
)
def test_an_answer_that_is_not_accepted(tree, old, new, field, code):
    """Each answer that the calculator would refuse is one problem, at the answer or the entry."""
    tree.change(old, new, CASE)
    path = field.replace(".procedure", "") if new == "" else field
    found = tree.only()
    assert (found[0], found[2], found[3]) == (CASE, f"cases[0].answers.{path}", code)
    assert found[1] == tree.line(new.strip() or "region: cervical,", CASE)


def test_an_answer_to_a_question_that_is_itself_unsound(tree):
    """A mistake in a question is not reported again for every answer to it."""
    tree.change("range: [0, 10]", "range: [10, 0]", "questions/pain.yml")
    assert tree.codes() == ["wrong-range"]
