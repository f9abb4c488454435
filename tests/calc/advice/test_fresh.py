"""What has to be fresh, held against every way in which the lapsed answers can have changed."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import Case, Policy, read_library
from calc.advice import grounds
from calc.advice.fresh import fresh
from calc.advice.steps import Step
from calc.case.moving import move
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import TRUE
from tests.calc.build import case, compare, criterion, data, either, every, no, outcomes, policy_data, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import ANSWERS, NODES

SERVICE, LATER = "2025-01-15", date(2025, 2, 15)
LAPSING = ("a", "b", "score")
STATED = st.fixed_dictionaries(
    {name: st.sampled_from(ANSWERS[name]) for name in LAPSING},
    optional={name: st.sampled_from(ANSWERS[name]) for name in ("c", "side")},
)


def lapsing(node: dict[str, Any], names: tuple[str, ...] = LAPSING, **more: Any) -> Policy:
    """A policy with some questions whose answers lapse."""
    whole = data(policy_data(node, **more))
    for name in names:
        whole["questions"][name]["over_time"] = "lapses"
    return read_library(whole).policy("test/one")


def found(
    of: Policy, stated: dict[str, Any], granted: tuple[Step, ...] = (), movable: Collection[int] = ()
) -> dict[str, Step]:
    moved = move(of.vocabulary, case(of, date_of_service=SERVICE, **stated), LATER)
    return {step.question or "": step for step in fresh(of, moved, granted, movable)}


def holds(step: Step, answer: Any) -> bool:
    run = Evaluation(Case({step.question or "": answer}))
    return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed


def completions(stated: dict[str, Any], several: dict[str, tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    """Every way to answer what is open, with some of the answers each one of several."""
    choices = {name: several.get(name, (stated[name],) if name in stated else ANSWERS[name]) for name in ANSWERS}
    return (dict(zip(choices, row, strict=True)) for row in product(*choices.values()))


def as_stated(of: Policy, stated: dict[str, Any], several: dict[str, tuple[Any, ...]]) -> bool:
    """Whether everything comes out as with the stated answers when the lapsed ones are any of these."""
    open_ones = {name: values for name, values in ANSWERS.items() if name not in stated}
    return all(
        outcomes(of, **filled) == outcomes(of, **{**filled, **{name: stated[name] for name in LAPSING}})
        for filled in completions(stated, {**several, **open_ones})
    )


@pytest.mark.slow
@settings(max_examples=60)
@given(NODES, STATED)
def test_the_others_may_have_changed_in_any_way(node: dict[str, Any], stated: dict[str, Any]) -> None:
    """With what has to be fresh as it has to be, no other lapsed answer makes a difference."""
    of = lapsing(node)
    steps = found(of, stated)
    several = {n: tuple(one for one in ANSWERS[n] if n not in steps or holds(steps[n], one)) for n in LAPSING}
    assert as_stated(of, stated, several)


@settings(max_examples=60)
@given(NODES, STATED)
def test_nothing_is_named_that_need_not_be_fresh(node: dict[str, Any], stated: dict[str, Any]) -> None:
    """Each answer named could change what comes out, and so could any value of it that is ruled out."""
    of = lapsing(node)
    steps = found(of, stated)
    allowed = {n: tuple(one for one in ANSWERS[n] if n not in steps or holds(steps[n], one)) for n in LAPSING}
    needless = [
        (name, value)
        for name in steps
        for value in ANSWERS[name]
        if value not in allowed[name] and as_stated(of, stated, {**allowed, name: (*allowed[name], value)})
    ]
    assert needless == []


def test_it_is_said_by_one_condition_where_one_says_it() -> None:
    """A score of 3 has to be at least 2, which is also more than 0."""
    of = lapsing(every(compare("score", "at_least", 2), either(compare("score", "more_than", 0), yes("a"))))
    (step,) = found(of, {"score": 3, "a": False, "b": False}).values()
    assert (len(step.atoms), step.allowed) == (1, ((True,),))


def test_what_must_not_be_so_has_to_stay_away() -> None:
    """An infection that is not there must not be there then."""
    of = lapsing(every(yes("a"), no("b")))
    assert found(of, {"a": True, "b": False, "score": 0})["b"].allowed == ((False,),)


def test_a_range_takes_two_conditions() -> None:
    """A score of 1 has to be at least 1 and less than 3; 2 would do as well, which neither bound says alone."""
    bounds = every(compare("score", "at_least", 1), compare("score", "less_than", 3))
    of = lapsing(either(bounds, every(compare("score", "at_least", 2), yes("c"))))
    step = found(of, {"score": 1, "a": False, "b": False, "c": False})["score"]
    assert [score for score in ANSWERS["score"] if holds(step, score)] == [1, 2]


def test_the_criteria_that_ask_for_it_are_named() -> None:
    """Those of this reading of the policy."""
    of = lapsing(every(criterion("one", yes("a")), criterion("two", either(yes("a"), yes("c")))))
    assert found(of, {"a": True, "b": False, "score": 0})["a"].criteria == ("one", "two")


def test_a_condition_without_a_criterion_names_none() -> None:
    """An outcome can ask for it itself."""
    outcomes = [{"outcome": "outside", "when": yes("b")}, {"outcome": "met"}, {"outcome": "not_met"}]
    of = lapsing(yes("a"), outcomes=outcomes)
    assert found(of, {"a": True, "b": False, "score": 0})["b"].criteria == ()


def test_what_is_open_besides_is_left_open() -> None:
    """As long as "a" holds, "c" decides, with "b" and without."""
    of = lapsing(every(yes("c"), either(yes("a"), yes("b"))))
    assert list(found(of, {"a": True, "b": True, "score": 0})) == ["a"]


def test_the_first_asked_is_kept_the_longest() -> None:
    """Of two answers each of which would do, the one that the form asks first has to hold."""
    of = lapsing(either(yes("b"), yes("a")))
    assert list(found(of, {"a": True, "b": True, "score": 0})) == ["a"]


def test_steps_that_are_taken_count() -> None:
    """Where c is going to be documented, b need not hold any more."""
    of = lapsing(every(yes("a"), either(yes("b"), yes("c"))))
    (atom,) = (node for node in of.circuit.nodes if getattr(node, "question", "") == "c")
    stated = {"a": True, "b": True, "score": 0}
    assert list(found(of, stated, (Step("ask", "c", (atom,), ((True,), (False,)), ((True,),)),))) == ["a"]  # type: ignore[arg-type]


def test_what_a_step_changes_need_not_hold() -> None:
    """A way on which b comes to be so cannot ask that it is not."""
    of = lapsing(every(yes("a"), yes("b")))
    (atom,) = (node for node in of.circuit.nodes if getattr(node, "question", "") == "b")
    step = Step("fixed", "b", (atom,), ((True,), (False,)), ((True,),))  # type: ignore[arg-type]
    assert list(found(of, {"a": True, "b": False, "score": 0}, (step,))) == ["a"]


def test_what_a_later_choice_moves_need_not_hold() -> None:
    """Either b or c is going to be otherwise: only a has to hold on each of the two ways."""
    of = lapsing(every(yes("a"), either(yes("b"), yes("c"))))
    movable = [index for index, node in enumerate(of.circuit.nodes) if getattr(node, "question", "") in ("b", "c")]
    assert list(found(of, {"a": True, "b": False, "score": 0}, movable=movable)) == ["a"]


@pytest.mark.parametrize("granted", [((),), ((False,),)])
def test_steps_that_lead_nowhere_leave_all_that_may_matter(granted: Any) -> None:
    """Where what is said to be done is not possible, or not enough, nothing is taken to be needless."""
    of = lapsing(every(yes("a"), either(yes("b"), yes("c"))))
    (atom,) = (node for node in of.circuit.nodes if getattr(node, "question", "") == "c")
    step = Step("document", "c", (atom,), () if granted == ((),) else granted)  # type: ignore[arg-type]
    assert list(found(of, {"a": True, "b": True, "score": 0}, (step,))) == ["a", "b"]


def test_what_takes_too_long_leaves_all_that_may_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many steps: every lapsed answer that the outcome may rest on, as it was stated."""
    monkeypatch.setattr(grounds, "MOST_STEPS", 0)
    of = lapsing(either(yes("b"), yes("a")))
    assert list(found(of, {"a": True, "b": True, "score": 0})) == ["a", "b"]
