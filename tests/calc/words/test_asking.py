"""What to ask next, in words."""

from typing import Any

from calc import Library
from calc.advice.asking.asking import next_question
from calc.errors import Place
from calc.words.asking import asking_in_words
from tests.calc.build import case, either, every, library, no, yes


def said(of: Library, *aside: str, **answers: Any) -> list[str]:
    policy = of.policy("test/one")
    found = next_question(policy, case(policy, **answers), tuple(map(Place, aside)))
    return list(asking_in_words(of, policy, found))


def test_a_pick_list_has_a_lead_and_an_answer_for_none() -> None:
    """Its lines are the labels of the questions, with their ids."""
    assert said(library(every(no("a"), no("b"))))[:4] == [
        "Does any of these apply?",
        "  - A [a]",
        "  - B [b]",
        "  - None of these applies",
    ]


def test_one_answer_is_said_in_the_singular() -> None:
    """At least one more answer."""
    assert said(library(yes("a")))[-1] == "At least 1 more answer to “met”."


def test_no_number_is_said_where_answers_alone_do_not_lead_there() -> None:
    """What the payer decides is no answer."""
    assert not any("At least" in line for line in said(library(every(yes("a"), {"op": "case_by_case"}))))


def test_in_the_end_it_is_said_what_was_set_aside() -> None:
    """All of it, since nothing else is left."""
    assert said(library(yes("a")), "a") == [
        "Nothing else is left to ask. What was set aside can still change the outcome:",
        "  - A [a]",
    ]


def test_nothing_is_left_of_a_decided_case() -> None:
    """And where the payer decides, no answer helps."""
    assert said(library(yes("a")), a=True) == ["No remaining answer can change the outcome."]
    of = library(either(yes("a"), {"op": "case_by_case"}))
    assert said(of, a=False) == ["No answer can change the outcome; it is for the payer to decide."]
