"""Asking for the earliest date: what is requested and what was done before; no finding, and no date of service."""

import json
from datetime import date
from typing import Any

import pytest

from calc import Library, read_library
from calc.advice.asking.asking import Asking
from calc.advice.asking.for_a_date import next_for_a_date
from calc.errors import Place
from calc.exchange import boundary
from tests.calc.build import case, compare, criterion, data, every, no, policy_data, yes

TODAY = date(2025, 3, 1)
TOPICS = [
    {"id": "request", "title": "The request", "order": 1, "questions": ["date_of_service", "side"]},
    {"id": "history", "title": "History", "order": 2, "questions": ["surgery", "b"]},
    {"id": "pain", "title": "Pain", "order": 3, "questions": ["a", "pain", "c", "levels"]},
]
FAR = criterion("far", {"op": "since", "question": "surgery", "cmp": "at_least", "value": "6 months"})
LEFT = criterion("left", {"op": "is", "question": "side", "values": ["left"]})
NODE = every(criterion("infection", no("a")), compare("pain", "at_least", 6), FAR, LEFT, yes("b"))
DATA = {**data(policy_data(NODE)), "topics": TOPICS}


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(DATA)


def about(library: Library, *aside: str, **answers: Any) -> Asking:
    of = library.policy("test/one")
    return next_for_a_date(of, case(of, **answers), TODAY, tuple(map(Place, aside)))


def asked(library: Library, *aside: str, **answers: Any) -> list[str]:
    return [gap.question for gap in about(library, *aside, **answers).missing]


def test_only_the_request_and_what_was_done_before_are_asked(library: Library) -> None:
    """Findings are not, nor the date of service: that is what is looked for."""
    assert sorted(asked(library)) == ["b", "side", "surgery"]
    assert asked(library, side="left", surgery="2025-01-15") == ["b"]
    assert asked(library, "b", side="left", surgery="2020") == []
    done = about(library, side="left", surgery="2020", b=True)
    assert (done.next, [gap.question for gap in done.aside]) == (None, ["a", "pain"])


def test_what_is_requested_is_asked_wherever_it_stands() -> None:
    """It may belong to a topic of its own, as what is requested at the sacroiliac joint does."""
    top = {"op": "is", "question": "levels", "values": ["top"]}
    one = read_library({**data(policy_data(every(yes("a"), top))), "topics": TOPICS})
    assert asked(one) == ["levels"]


def test_of_a_month_of_service_no_day_is_asked(library: Library) -> None:
    """The date is what is looked for, also where part of it is known."""
    assert "date_of_service" not in asked(library, date_of_service="2025-03", side="left")


def test_how_many_answers_lead_to_met_is_not_said(library: Library) -> None:
    """Findings are among them."""
    assert about(library).fewest is None


def test_what_cannot_move_the_date_is_not_asked(library: Library) -> None:
    """Of a request that is never met nothing is asked; of one that has to wait, what could make it wait longer."""
    assert asked(library, side="right") == []
    assert asked(library, side="left", surgery="2020") == ["b"]
    assert asked(library, date_of_service="2025-03-01", side="left", surgery="2025-02") == ["surgery", "b"]


def test_a_request_says_that_it_is_for_a_date() -> None:
    """And from which day on, where the case has none."""
    boundary.load(json.dumps(DATA))
    request = {"action": "next", "policy": "test/one", "answers": {"side": "left"}}

    def questions(**more: Any) -> Any:
        return json.loads(boundary.handle(json.dumps({**request, **more})))

    found = questions(about="date", as_of="2025-03-01")
    assert [gap["question"] for gap in found["missing"]] == ["surgery", "b"]
    assert found["left"] is None
    assert len(questions()["missing"]) > 3
    assert questions(about="date")["error"]["code"] == "no_date_of_service"
    assert questions(about="money")["error"]["code"] == "bad_about"
