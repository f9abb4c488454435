"""The odds that order the questions: what is likely, what it costs to find out, and how gates join both."""

from typing import Any

import pytest

from calc import Policy
from calc.advice.asking.gaps import find_gaps
from calc.advice.asking.odds import Odds, Survey
from calc.advice.asking.terrain import Terrain
from calc.criteria.answer_atoms import Is, Yes
from calc.criteria.atoms import Atom
from calc.errors import Place
from tests.calc.build import case, compare, either, every, no, policy, yes

A, B, C = yes("a"), yes("b"), yes("c")
SEVERE = compare("score", "at_least", 2)


def side(*options: str) -> dict[str, Any]:
    return {"op": "is", "question": "side", "values": list(options)}


def surveyed(of: Policy, *aside: str, **answers: Any) -> Survey:
    return Survey(Terrain(of), find_gaps(of, case(of, **answers), {Place(name) for name in aside}))


def of_atom(node: dict[str, Any], atom: Atom) -> Odds:
    of = policy(node)
    return surveyed(of).odds[of.circuit.places[atom]]


def of_all(node: dict[str, Any], *aside: str, **answers: Any) -> Any:
    """That the policy's condition holds, that it does not, and what it costs to find out."""
    of = policy(node)
    found = surveyed(of, *aside, **answers).odds[of.view.criteria["main"].index]
    return pytest.approx((found.holds, found.fails, found.cost))


@pytest.mark.parametrize(
    ("node", "chance"),
    [
        (every(A, B), 0.6),
        (every(no("a"), B), 0.1),
        (either(every(A, B), every(no("a"), C)), 0.5),
        (either(every(A, SEVERE), every(B, SEVERE)), 0.4),
    ],
)
def test_a_condition_is_as_likely_as_what_it_does(node: dict[str, Any], chance: float) -> None:
    """What helps, what harms, what does both, and what tells alternatives apart."""
    assert of_atom(node, Yes("a")).holds == chance


def test_options_are_alike_but_those_that_harm() -> None:
    """One of three; and one that only leads away."""
    assert of_atom(every(side("left"), B), Is("side", frozenset({"left"}))).holds == pytest.approx(1 / 3)
    harming = {"op": "not", "of": [side("left")]}
    assert of_atom(every(harming, B), Is("side", frozenset({"left"}))).holds == pytest.approx(0.15 / 2.15)


def test_all_and_any_are_asked_as_long_as_nothing_settles_them() -> None:
    """The second question costs only where the first leaves it open."""
    assert of_all(every(A, B)) == (0.36, 0.64, 1.6)
    assert of_all(either(A, B)) == (0.84, 0.16, 1.4)
    assert of_all({"op": "not", "of": [either(A, B)]}) == (0.81, 0.19, 1.9)


def test_of_several_as_many_are_asked_as_it_takes() -> None:
    """Two of three are there, or cannot be any more, after two questions or three; what is known counts."""
    two = {"op": "at_least", "n": 2, "of": [A, B, C]}
    assert of_all(two) == (0.648, 0.352, 2.48)
    assert of_all(two, a=True) == (0.84, 0.16, 1.4)


def test_what_several_ask_costs_each_a_share() -> None:
    """One answer is enough for both."""
    of = policy(either(every(SEVERE, A), every(compare("score", "at_least", 3), B)))
    costs = [surveyed(of).odds[index].cost for index, _ in of.circuit.on_answer["score"]]
    assert costs == [0.5, 0.5]


def test_what_nobody_knows_settles_nothing_and_costs_nothing() -> None:
    """The rest is asked as if it were not there; half of what it takes is half as sure."""
    assert of_all(every(A, B), "a") == (0, 0.4, 1)
    since = {"op": "since", "question": "surgery", "cmp": "at_least", "value": "14 days"}
    assert of_all(since, surgery="2025-01") == (0.6, 0.4, 2)
    assert of_all(since, "date_of_service", surgery="2025-01") == (0.3, 0.2, 1)
