"""The ways to meet in words: what they share once, then the choices, by what they serve."""

from typing import Any

import pytest

from calc import Policy, ways_to_meet
from calc.advice import outline, search
from calc.words.ways import ASKED, CLOSED, MET, MORE_DAYS, NONE, TOO_MUCH, ways_in_words
from tests.calc.build import case, compare, criterion, either, every, no, policy, yes

INDICATIONS = either(
    criterion("acute", every(yes("a"), compare("score", "at_least", 2))),
    criterion(
        "chronic", every(yes("b"), either(compare("pain", "at_least", 6), {"op": "none", "question": "surgery"}))
    ),
)


def told(of: Policy, **answers: Any) -> list[str]:
    return list(ways_in_words(of, ways_to_meet(of, case(of, **answers))))


def test_what_all_ways_share_comes_first_and_once() -> None:
    """Then each alternative below what it serves, with the choices that are left in it."""
    of = policy(every(criterion("calm", no("c")), INDICATIONS))
    assert told(of) == [
        ASKED,
        "In every way:",
        "  - Plan it so: C: no. (s)",
        "And one of these:",
        "  acute",
        "  *",
        "    - A? (s)",
        "    - Score: at least 2 points? (s)",
        "  chronic",
        "  *",
        "    - B? (s)",
        "  And one of these:",
        "    * Pain: at least 6 points? (s)",
        "    * Surgery: No surgery? (s)",
    ]


def test_choices_that_have_nothing_in_common_stand_one_below_the_other() -> None:
    """One of each is needed."""
    of = policy(every(either(yes("a"), yes("b")), either(yes("c"), compare("score", "at_least", 2))))
    assert told(of) == [
        ASKED,
        "One of these:",
        "  * A?",
        "  * B?",
        "And one of these:",
        "  * Score: at least 2 points?",
        "  * Plan it so: C: yes.",
    ]


def test_one_way_is_all_of_its_steps() -> None:
    """There is nothing to choose."""
    of = policy(every(yes("a"), yes("b")))
    assert told(of)[1] == "All of these together:"


def test_what_stands_in_the_way_is_said_first() -> None:
    """As a thing that no step changes."""
    of = policy(every(yes("a"), yes("b")))
    assert told(of, a=False) == [
        CLOSED,
        ASKED,
        "All of these together:",
        "  - A: no. It would have to be yes.",
        "  - B?",
    ]


def test_alternatives_that_are_not_shown_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cheapest is shown."""
    monkeypatch.setattr(outline, "MOST_IN_ALL", 2)
    of = policy(either(yes("a"), yes("b"), compare("score", "at_least", 2)))
    assert told(of) == [
        ASKED,
        "One of these:",
        "  * A?",
        "  * B?",
        "  … and 1 other.",
    ]


def test_a_way_without_a_question_says_nothing_of_questions() -> None:
    """A plan and a wait are steps to take."""
    assert told(policy(every(yes("c"), yes("a"))), a=True) == ["All of these together:", "  - Plan it so: C: yes."]


def test_a_met_case() -> None:
    """Nothing is missing."""
    assert told(policy(yes("a")), a=True) == [MET]


def test_a_service_that_is_never_covered() -> None:
    """Nothing can help."""
    assert told(policy({"op": "value", "value": False})) == [NONE]


def test_what_could_not_be_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not said that there is no way."""
    monkeypatch.setattr(search, "MOST_STEPS", 0)
    assert told(policy(every(yes("a"), either(yes("b"), yes("c"))))) == [TOO_MUCH]


def test_days_that_could_not_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be other ways, and where none was found there may be one."""
    monkeypatch.setattr(search, "MOST_DAYS", 0)
    old = {"op": "since", "question": "surgery", "cmp": "at_least", "value": "2 months"}
    answers = {"date_of_service": "2025-03-14", "surgery": "2025-03-01"}
    assert told(policy(either(old, yes("a"))), **answers)[-1] == MORE_DAYS
    assert told(policy(every(old, {"op": "value", "value": False})), **answers) == [NONE]
