"""The ways to meet: held against every possible set of changes on small policies, and read on one by one."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings

from calc import Policy, ways_to_meet
from calc.advice import ways as ways_module
from calc.advice.steps import Step
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import TRUE
from tests.calc.build import case, compare, criterion, either, every, no, outcomes, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import ANSWERS, CASES, NODES, completions, three_outcomes

type Changes = frozenset[tuple[str, Any]]

KEEP = object()


def every_change(known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every set of changes: each question kept, or answered otherwise."""
    options = [[KEEP, *(value for value in values if value != known.get(name))] for name, values in ANSWERS.items()]
    for row in product(*options):
        yield {name: value for name, value in zip(ANSWERS, row, strict=True) if value is not KEEP}


def smallest(sets: set[Changes]) -> set[Changes]:
    return {one for one in sets if not any(other < one for other in sets)}


def leading_to_met(of: Policy, known: dict[str, Any]) -> set[Changes]:
    """Try every set of changes, and keep those after which every completion is met."""
    met = {tuple(filled.values()) for filled in completions({}) if outcomes(of, **filled) == ("met",)}
    return {
        frozenset(changes.items())
        for changes in every_change(known)
        if all(tuple(filled.values()) in met for filled in completions({**known, **changes}))
    }


def as_changes(of: Policy, known: dict[str, Any], way: tuple[Step, ...]) -> set[Changes]:
    """Give the answers that each step of a way allows, in every combination."""
    allowed = []
    for step in way:
        assert step.question is not None
        values = (value for value in ANSWERS[step.question] if value != known.get(step.question))
        allowed.append([(step.question, value) for value in values if fits(of, step, value)])
    return {frozenset(row) for row in product(*allowed)}


def fits(of: Policy, step: Step, value: Any) -> bool:
    run = Evaluation(case(of, **{str(step.question): value}))
    return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed


@settings(max_examples=150)
@given(NODES, NODES, CASES)
def test_the_ways_are_all_smallest_sets_of_changes(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """Nothing smaller leads there, and nothing that leads there is left out."""
    of = three_outcomes(first, second)
    found = ways_to_meet(of, case(of, **known))
    changes = set[Changes]().union(*(as_changes(of, known, way) for way in found.ways))
    assert (smallest(changes), found.complete) == (smallest(leading_to_met(of, known)), True)


SELECTIONS = {
    "blocks": {"procedure": ["block"]},
    "recent": {"of": "blocks", "within": "12 months"},
    "same_side": {"of": "recent", "where": {"op": "same", "field": "side", "question": "side"}},
}
SPACED = criterion("spaced", {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"})
YEARLY = criterion("yearly", {"op": "count", "of": "same_side", "cmp": "at_most", "value": 2, "with_request": True})
BLOCKS = [
    {"procedure": "block", "date": "2024-06-20", "side": "left"},
    {"procedure": "block", "date": "2025-03-10", "side": "left"},
]


def ways(of: Policy, **answers: Any) -> list[list[tuple[str, str | None, str | None]]]:
    """Each way as its steps: the kind, the question, and the day or option."""
    found = ways_to_meet(of, case(of, **answers)).ways
    return [[(step.kind, step.question, str(step.day) if step.day else step.answer) for step in way] for way in found]


def test_waiting_names_the_date() -> None:
    """Four days after the last one, the interval is kept from the fourteenth day on."""
    of = policy(SPACED, selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS)
    assert found == [
        [("wait", "date_of_service", "2025-03-24")],
        [("fixed", "prior_procedures", None)],
    ]


def test_a_limit_can_be_met_later_or_on_the_other_side() -> None:
    """The yearly maximum frees up when the first one leaves the window, and does not count the other side."""
    of = policy(YEARLY, selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", side="left", prior_procedures=BLOCKS)
    assert found == [
        [("wait", "date_of_service", "2025-06-20")],
        [("request", "side", "both")],
        [("request", "side", "right")],
        [("fixed", "prior_procedures", None)],
    ]


@pytest.mark.parametrize("duration", ["since 2024-12-20", "12 weeks"])
def test_waiting_can_spoil_what_holds_today(duration: str) -> None:
    """Pain may be acute today and chronic by the day the interval has passed: then waiting is no way."""
    of = policy(every(SPACED, criterion("acute", compare("duration", "less_than", "3 months"))), selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS, duration=duration)
    assert [("wait", "date_of_service", "2025-03-24")] not in found


def test_a_way_that_waits_lists_what_has_to_hold_then() -> None:
    """The pain of today was not stated for the day to wait for; what is to be documented is documented for that day."""
    severe = criterion("severe", compare("pain", "at_least", 6))
    of = policy(every(SPACED, severe, criterion("one", yes("a"))), selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS, pain=7)
    assert found[0] == [
        ("document", "a", None),
        ("wait", "date_of_service", "2025-03-24"),
        ("fresh", "pain", None),
    ]


def test_documenting_comes_before_what_cannot_change() -> None:
    """The cheapest way is first."""
    of = policy({"op": "any", "of": [criterion("old", yes("a")), criterion("new", yes("b"))]})
    assert ways(of, a=False) == [[("document", "b", None)], [("fixed", "a", None)]]


def test_a_met_case_needs_nothing() -> None:
    """The only way is the empty one."""
    assert ways(policy(yes("a")), a=True) == [[]]


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hardly any alternatives are followed."""
    monkeypatch.setattr(ways_module, "MOST_EXACT", 1)
    monkeypatch.setattr(ways_module, "MOST_KEPT", 2)


@pytest.mark.usefixtures("limited")
def test_past_the_limit_the_cheapest_are_kept_and_it_is_said() -> None:
    """Two of three ways, and that there are more."""
    of = policy(either(yes("a"), yes("b"), yes("c")))
    found = ways_to_meet(of, case(of, a=False))
    assert (len(found.ways), found.complete) == (2, False)


@pytest.mark.usefixtures("limited")
def test_past_the_limit_a_met_case_still_has_one_way() -> None:
    """The empty one is smaller than all that were not followed."""
    of = policy(either(every(yes("a"), yes("b")), every(no("a"), yes("c")), every(no("b"), yes("c"))))
    found = ways_to_meet(of, case(of, a=True, b=True))
    assert (found.ways, found.complete) == (((),), True)


def test_where_nothing_can_help_there_is_no_way() -> None:
    """A service that is never covered has no way to be."""
    assert ways(policy({"op": "value", "value": False})) == []


def test_a_judgement_is_a_step_that_the_payer_takes() -> None:
    """What is weighed case by case cannot be documented."""
    of = policy(criterion("reason", every(yes("a"), {"op": "case_by_case", "text": "weighed"})))
    assert sorted(ways(of)[0]) == [("case_by_case", None, None), ("document", "a", None)]


def test_a_step_names_the_criteria_that_ask_for_it() -> None:
    """One answer may serve two criteria."""
    of = policy(every(criterion("one", yes("a")), criterion("two", {"op": "any", "of": [yes("a"), yes("b")]})))
    (way,) = ways_to_meet(of, case(of)).ways
    assert [step.criteria for step in way] == [("one", "two")]
