"""JSON in, JSON out, and never an exception."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import BadPolicy
from calc.exchange import boundary
from tests.calc.build import QUESTIONS, criterion, data, every, policy_data, yes
from tests.calc.criteria.history.test_history_is_never_guessed import CONDITIONS, SELECTIONS

TEST_POLICY = policy_data(every(criterion("one", yes("a")), *CONDITIONS[::4]), selections=SELECTIONS)


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    boundary.load(json.dumps(data(TEST_POLICY)))


def ask(**message: Any) -> Any:
    return json.loads(boundary.handle(json.dumps({"action": "determine", "policy": "test/one", **message})))


def test_a_determination_comes_back_under_the_number_of_its_request() -> None:
    """The page matches answers to questions by the number it gave."""
    found = ask(id=7, answers={"a": False})
    assert (found["id"], found["ok"], found["determination"]["outcomes"], found["problems"]) == (
        7,
        True,
        ["not_met"],
        [],
    )


def test_a_determination_carries_what_the_page_shows() -> None:
    """Status by criterion, what is missing, and the version that was used."""
    found = ask(answers={"a": False})["determination"]
    assert (found["criteria"]["one"], found["decided"], found["policy"], found["version"]) == (
        {"status": "not_met", "because": ["a"]},
        True,
        "test/one",
        "1",
    )


def test_a_contradiction_names_every_place_of_it() -> None:
    """The page shows it at each of them; neither answer decides."""
    rule = {"id": "both", "text": "Not both.", "when": every(yes("a"), yes("b"))}
    boundary.load(json.dumps({**data(TEST_POLICY), "contradictions": [rule]}))
    found = ask(answers={"a": True, "b": True})
    boundary.load(json.dumps(data(TEST_POLICY)))
    place = {"item": None, "field": None}
    assert found["problems"] == [
        {
            "code": "contradiction",
            "question": "a",
            "message": "Not both. Change one of these: “A”; “B”.",
            "also": [{"question": "b", **place}],
            "rule": "Not both.",
            **place,
        }
    ]
    assert (found["determination"]["criteria"]["one"]["status"], found["determination"]["derived"]) == (
        "needs_information",
        [],
    )


def test_a_bad_answer_is_a_problem_beside_the_determination() -> None:
    """The wrong answer counts as unanswered and is named, the other decides."""
    found = ask(answers={"a": False, "pain": 14})
    assert (found["determination"]["outcomes"], [problem["question"] for problem in found["problems"]]) == (
        ["not_met"],
        ["pain"],
    )


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"policy": "test/two", "answers": {}}, "unknown_policy"),
        ({"policy": 7, "answers": {}}, "bad_request"),
        ({"answers": []}, "bad_request"),
        ({"action": "approve", "answers": {}}, "unknown_action"),
    ],
)
def test_a_request_that_cannot_be_handled_has_a_code(message: dict[str, Any], code: str) -> None:
    """Each refusal has a code for the program and a message for the person."""
    found = ask(**message)
    assert (found["ok"], found["error"]["code"]) == (False, code)


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "[" * 100_000, "null"])
def test_what_is_not_a_request_is_refused(text: str) -> None:
    """No text at all makes the boundary raise."""
    assert json.loads(boundary.handle(text))["ok"] is False


def test_a_request_of_endless_length_is_refused() -> None:
    """A million characters are more than any form holds."""
    assert json.loads(boundary.handle(" " * 1_000_001))["error"]["code"] == "too_long"


@pytest.mark.parametrize("broken", [{}, [], {"format": 2}, {"format": 1}, {"format": 1, "questions": []}])
def test_damaged_policies_are_refused_when_they_are_loaded(broken: Any) -> None:
    """Better no checker than one that reads half a file."""
    with pytest.raises(BadPolicy):
        boundary.load(json.dumps(broken))


# Also a number that no float can hold.
SCALARS = st.none() | st.booleans() | st.integers() | st.just(10**400) | st.floats() | st.text(max_size=20)
DATES = ("2025-03-14", "2025-03", "2025", "none", "since 2024-02", "6 weeks", "2199-12-31", "1900")
FIELDS = ("procedure", "date", "side", "relief", "lasted", "improved", "x")


@dataclass(frozen=True)
class Composer:
    """Makes values of any shape out of a few scalars: hypothesis, which finds scalars well, takes long over shapes."""

    chance: Random
    scalars: list[Any]

    def json(self, depth: int = 3) -> Any:
        """Any JSON."""
        made = self.chance.randrange(4) if depth else 0
        if made == 1:
            return [self.json(depth - 1) for _ in range(self.chance.randrange(5))]
        if made == 2:
            return {
                str(self.chance.choice(self.scalars)): self.json(depth - 1) for _ in range(self.chance.randrange(5))
            }
        return self.chance.choice(self.scalars)

    def answers(self) -> Any:
        """Answers to some questions, good and bad; once in a while, no answers at all."""
        if not self.chance.randrange(8):
            return self.json()
        asked = self.chance.sample((*QUESTIONS, "other"), self.chance.randrange(len(QUESTIONS) + 2))
        return {name: self.chance.choice((self.json, self.date, self.history))() for name in asked}

    def date(self) -> str:
        """A text that is a date, a duration or nearly so."""
        return self.chance.choice(DATES)

    def history(self) -> list[dict[str, Any]]:
        """Earlier procedures, of which some are right."""
        return [self.entry() for _ in range(self.chance.randrange(6))]

    def entry(self) -> dict[str, Any]:
        """One of them."""
        good = ("block", "left", self.chance.randrange(101), self.date())
        names = self.chance.sample(FIELDS, self.chance.randrange(len(FIELDS) + 1))
        return {name: self.chance.choice((self.json(1), *good)) for name in names}


@pytest.mark.slow
@settings(max_examples=500)
@given(st.randoms(use_true_random=True), st.lists(SCALARS, min_size=8, max_size=8))
def test_any_json_at_all_is_answered(chance: Random, scalars: list[Any]) -> None:
    """Ten thousand values: each yields a determination or an error with a code, within a second of computing."""
    compose = Composer(chance, scalars)
    for _ in range(20):
        answers = compose.answers()
        begun = process_time()
        found = ask(answers=answers)
        assert found["determination"]["outcomes"] if found["ok"] else found["error"]["code"], answers
        assert process_time() - begun < 1, answers


WAIT = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"}
SPACED = policy_data(criterion("spaced", WAIT), selections={"blocks": {"procedure": ["block"]}})
BLOCK = {"prior_procedures": [{"procedure": "block", "date": "2025-03-10"}]}


@pytest.fixture
def spaced() -> Iterator[None]:
    """Load a policy with one limit of time, and the usual one again."""
    boundary.load(json.dumps(data(SPACED)))
    yield
    boundary.load(json.dumps(data(TEST_POLICY)))


@pytest.mark.usefixtures("spaced")
@pytest.mark.parametrize(
    ("answers", "as_of", "expected"),
    [
        ({"date_of_service": "2025-03-12", **BLOCK}, "2026-01-31", ("2025-03-12", "2025-03-24")),
        (BLOCK, "2025-03-15", ("2025-03-15", "2025-03-24")),
        (BLOCK, "2026-01-31", ("2026-01-31", "2026-01-31")),
    ],
)
def test_the_earliest_date_is_looked_for_from_the_plan_or_from_today(
    answers: dict[str, Any], as_of: str, expected: tuple[str, str]
) -> None:
    """Without a planned date, the reader's own day is where the search begins."""
    found = ask(action="earliest", answers=answers, as_of=as_of)
    assert (found["start"], found["date"]) == expected


@pytest.mark.parametrize(("as_of", "code"), [(None, "no_date_of_service"), ("soon", "bad_as_of"), (7, "bad_as_of")])
def test_without_any_date_to_begin_at_there_is_no_earliest(as_of: Any, code: str) -> None:
    """The calculator has no clock of its own."""
    assert ask(action="earliest", answers={}, as_of=as_of)["error"]["code"] == code


def test_why_comes_when_it_is_asked_for_with_words_ready_to_print() -> None:
    """A mark need not wait for it: the determination of the page does not hold it."""
    assert "because" not in ask(answers={"a": False})["determination"]
    found = ask(action="because", answers={"a": False})["because"]
    assert found == {
        "settled": True,
        "reasons": [
            {
                "role": "decides",
                "criteria": ["one"],
                "citation": "",
                "status": "not_met",
                "words": "not met",
                "text": "One",
                "place": "s",
                "facts": [{"questions": ["a"], "text": "A: no", "value": "A: no", "bound": "", "needed": False}],
            }
        ],
        "facts": [{"question": "a"}],
        "context": [],
        "further": [],
    }


def test_of_an_open_case_nothing_decides() -> None:
    """It is said so, and no reason is made up."""
    found = ask(action="because", answers={})["because"]
    assert (found["settled"], found["reasons"], found["facts"]) == (False, [], [])
