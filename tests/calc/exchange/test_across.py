"""The action "across": one case, several policies."""

import json
from typing import Any

import pytest

from calc.exchange import boundary
from tests.calc.build import criterion, data, every, policy_data, yes

ONE = policy_data(every(criterion("one", yes("a")), criterion("two", yes("c"))))
TWO = policy_data(every(criterion("one", yes("b")), criterion("two", yes("c"))), id="test/two")
NEVER = policy_data({"op": "value", "value": False}, id="test/never")
JUDGED = policy_data(
    every(criterion("one", yes("c")), {"op": "case_by_case", "text": "It is weighed."}), id="test/judged"
)
READ = policy_data(
    {
        "op": "reading",
        "reading": "r",
        "options": {way: {"op": "value", "value": way == "wide"} for way in ("wide", "narrow")},
    },
    id="test/read",
    readings=[{"id": "r", "taken": "wide", "options": [{"id": "wide"}, {"id": "narrow"}]}],
)
BOTH = ["test/one", "test/two"]


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    compiled = data(ONE)
    compiled["policies"] |= {each["id"]: each for each in (TWO, NEVER, JUDGED, READ)}
    boundary.load(json.dumps(compiled))


def ask(policies: Any, **answers: Any) -> Any:
    message = {"action": "across", "policies": policies, "answers": answers, "id": 3}
    return json.loads(boundary.handle(json.dumps(message)))


def test_a_case_stands_with_each_policy_as_it_would_alone() -> None:
    """An answer that a policy does not ask for changes nothing there."""
    found = ask([*BOTH, "test/never"], a=False, c=True)

    assert [(each["policy"], each["outcomes"]) for each in found["standings"]] == [
        ("test/one", ["not_met"]),
        ("test/two", ["met", "not_met"]),
        ("test/never", ["not_met"]),
    ]
    assert (found["id"], found["ok"], found["problems"]) == (3, True, [])


def test_the_question_that_most_policies_wait_for_is_named() -> None:
    """Both wait for c; a and b are asked by one each."""
    assert ask(BOTH)["awaited"] == {"question": "c", "policies": 2, "of": 2}
    assert ask(BOTH, c=True, a=True)["awaited"] == {"question": "b", "policies": 1, "of": 1}


def test_where_nothing_is_missing_nothing_is_awaited() -> None:
    """No question is named, neither over all nor for a policy."""
    found = ask(BOTH, c=False)

    assert found["awaited"] is None
    assert [each["asks"] for each in found["standings"]] == ["", ""]


def test_each_standing_is_said_in_words() -> None:
    """What is certain by its label; else what it hangs on, and what is asked next."""
    decided, open_ = ask(BOTH, a=False, c=True)["standings"]

    assert (decided["class"], decided["label"], decided["asks"], decided["missing"]) == ("not_met", "not_met", "", 0)
    assert (open_["class"], open_["label"], open_["asks"], open_["missing"]) == ("open", "Needs information", "B", 1)


def test_what_is_certain_has_its_reason() -> None:
    """The criterion that decides, with the fact; what is open has none."""
    decided, open_ = ask(BOTH, a=False, c=True)["standings"]

    assert [(each["criteria"], each["facts"][0]["questions"]) for each in decided["reasons"]] == [(["one"], ["a"])]
    assert open_["reasons"] == []


def test_a_reading_that_would_change_it_is_said_to_be_there() -> None:
    """What is certain by the reading that we take is not certain by another one."""
    [standing, plain] = ask(["test/read", "test/never"])["standings"]

    assert (standing["outcomes"], standing["reading_matters"]) == (["met"], True)
    assert plain["reading_matters"] is False


def test_what_hangs_on_the_payer_alone_says_so() -> None:
    """No answer is missing there."""
    [standing] = ask(["test/judged"], c=True)["standings"]

    assert (standing["class"], standing["label"]) == ("payer_decides", "Depends on the payer's judgment")
    assert (standing["missing"], standing["asks"]) == (0, "")


def test_what_is_wrong_with_an_answer_is_said_once() -> None:
    """However many policies the case is held against."""
    assert [each["question"] for each in ask(BOTH, score=99)["problems"]] == ["score"]


@pytest.mark.parametrize("policies", [None, "test/one", [1], {}])
def test_policies_have_to_be_a_list(policies: Any) -> None:
    """Anything else is refused, not guessed."""
    assert ask(policies)["error"]["code"] == "no_policies"


def test_a_policy_that_is_not_there_is_refused() -> None:
    """Rather than left out in silence."""
    assert ask(["test/one", "test/none"])["error"]["code"] == "unknown_policy"
