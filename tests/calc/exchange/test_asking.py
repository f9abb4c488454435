"""The action "next": what it takes, and what it answers."""

import json
from typing import Any

import pytest

from calc.exchange import boundary
from tests.calc.build import criterion, data, every, no, policy_data, yes

NEEDED = criterion("needed", yes("b"))
EXCLUDED = criterion("excluded", {"op": "not", "of": [every(no("a"), no("c"))]})
TOPICS = [{"id": "safety", "title": "Safety", "order": 1, "questions": ["a", "c"]}]


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    node = every(NEEDED, {"op": "not", "of": [EXCLUDED]})
    boundary.load(json.dumps({**data(policy_data(node, uses={"questions": ["a", "b", "c"]})), "topics": TOPICS}))


def ask(**message: Any) -> Any:
    return json.loads(boundary.handle(json.dumps({"action": "next", "policy": "test/one", **message})))


def test_what_to_ask_comes_ready_to_be_shown() -> None:
    """The questions as they stand among what is missing, the words of the list, and why."""
    found = ask(answers={"b": True})
    assert found["next"] == {
        "kind": "any",
        "questions": [{"question": "a"}, {"question": "c"}],
        "topic": "safety",
        "title": "Safety",
        "lead": "Does any of these apply?",
        "none": "None of these applies",
        "why": {
            "part": "rules_out",
            "criteria": ["excluded", "main"],
            "outcome": "met",
            "text": "Any of these can keep a criterion from being met: Excluded (s).",
        },
    }
    assert (found["fewest"], found["left"]) == (2, "At least 2 more answers to “met”.")


def test_the_rest_is_said_once_each() -> None:
    """Missing, set aside, or idle; and which outcomes are possible."""
    found = ask(answers={}, aside=["a", {"question": "prior_procedures", "item": 0, "field": "relief"}])
    assert [gap["question"] for gap in found["missing"]] == ["b", "c"]
    assert (found["aside"], found["idle"], found["outcomes"]) == ([{"question": "a"}], [], ["met", "not_met"])


def test_a_decided_case_has_nothing_next() -> None:
    """All questions without an answer are idle."""
    found = ask(answers={"b": False})
    assert (found["next"], found["missing"], found["idle"], found["left"]) == (None, [], ["a", "c"], None)


@pytest.mark.parametrize(
    "aside", ["a", [3], [{"item": 0}], [{"question": "a", "item": "0"}], [{"question": "a", "field": 1}]]
)
def test_what_names_no_question_is_refused(aside: Any) -> None:
    """With a code, and never with an exception."""
    assert ask(answers={}, aside=aside)["error"]["code"] == "bad_aside"


@pytest.mark.parametrize("after", [None, 7, "nothing"])
def test_whatever_was_asked_last_does_no_harm(after: Any) -> None:
    """It only keeps topics together."""
    assert ask(answers={}, after=after)["next"] == ask(answers={})["next"]
