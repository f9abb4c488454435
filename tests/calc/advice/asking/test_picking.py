"""Pick lists: what is asked together, and what never is."""

from typing import Any

import pytest

from calc import Policy
from calc.advice.asking import picking
from calc.advice.asking.asking import next_question
from tests.calc.build import case, compare, criterion, either, every, no, policy, yes

A, B, C = yes("a"), yes("b"), yes("c")


def listed(of: Policy, **answers: Any) -> tuple[str, list[str]]:
    found = next_question(of, case(of, **answers)).next
    assert found
    return found.kind, [gap.question for gap in found.gaps]


@pytest.mark.parametrize(
    "node",
    [
        {"op": "not", "of": [either(A, B, C)]},
        every(no("a"), no("b"), no("c")),
        every(no("a"), {"op": "not", "of": [either(B, C)]}),
        either(A, B, C),
    ],
)
def test_what_settles_the_same_when_it_is_so_is_asked_together(node: dict[str, Any]) -> None:
    """Whether it rules out or is enough, and however it is written."""
    assert listed(policy(node)) == ("any", ["a", "b", "c"])


def test_what_has_to_be_documented_is_asked_one_by_one() -> None:
    """One stroke for all of them would be a rubber stamp."""
    assert listed(policy(every(A, B, C))) == ("one", ["a"])


def test_what_is_known_is_left_out() -> None:
    """And what is left alone is no list."""
    of = policy(every(no("a"), no("b"), no("c")))
    assert listed(of, b=False) == ("any", ["a", "c"])
    assert listed(of, b=False, a=False) == ("one", ["c"])


def test_a_list_names_what_it_is_about() -> None:
    """The criterion that all of it belongs to, not the one of the first line."""
    parts = (criterion("infection", A), criterion("bleeding", B))
    of = policy({"op": "not", "of": [criterion("contraindications", either(*parts))]})
    found = next_question(of, case(of)).next
    assert found
    assert (found.why.part, found.why.criteria[0]) == ("rules_out", "contraindications")


def test_what_the_branches_begin_with_is_asked_together() -> None:
    """Which of the diagnoses: each leads to criteria of its own."""
    severe = compare("score", "at_least", 2)
    of = policy(
        either(every(A, severe), every(either(B, C), severe, {"op": "is", "question": "side", "values": ["left"]}))
    )
    assert listed(of) == ("branch", ["a", "b", "c"])


def test_a_guarded_criterion_is_no_choice_between_branches() -> None:
    """That it does not apply is no alternative to what it asks for."""
    of = policy(criterion("limit", either(B, C), applies={"op": "is", "question": "side", "values": ["left"]}))
    assert listed(of, side="left") == ("any", ["b", "c"])


def test_signs_that_are_counted_are_asked_together() -> None:
    """So many of them have to be so."""
    assert listed(policy({"op": "at_least", "n": 2, "of": [A, B, C]})) == ("count", ["a", "b", "c"])


def test_no_more_are_asked_together_than_fit_into_view(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that the walk comes to is among them."""
    monkeypatch.setattr(picking, "MOST_IN_VIEW", 2)
    assert listed(policy(either(A, B, C))) == ("any", ["a", "b"])


def test_a_question_that_is_no_yes_or_no_is_asked_by_itself() -> None:
    """A choice has its own list."""
    assert (
        listed(policy(either({"op": "is", "question": "side", "values": ["left"]}, compare("score", "at_least", 1))))[0]
        == "one"
    )
