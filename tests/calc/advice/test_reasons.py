"""What stands in the way: the fewest facts that would have to be different, and the criteria that they decide."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from calc import Policy, earliest
from calc.advice.earliest import Earliest
from calc.advice.shortfall import Shortfall
from calc.criteria.evaluation import Evaluation
from calc.outcomes import possible
from calc.time.dates import parse_date
from tests.calc.advice.test_fresh import lapsing
from tests.calc.build import case, compare, criterion, either, every, no, outcomes, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import CASES, NODES, completions

START = date(2025, 1, 15)
FACTS = ("a", "b", "c", "score")


def lacking(of: Policy, known: dict[str, Any]) -> list[str]:
    """The questions whose answers would have to be different, those about the request first."""
    values = of.circuit.evaluate(Evaluation(case(of, **known)))
    names = [of.circuit.atom(one.atoms[0]).asks()[0] for one, _ in Shortfall(of).of(values).cells]
    return sorted(names, key=lambda name: name in FACTS)


@pytest.mark.slow
@settings(max_examples=150)
@given(NODES, CASES)
def test_no_fewer_facts_would_do(node: dict[str, Any], known: dict[str, Any]) -> None:
    """Of all cases that meet the criteria, one that differs in the least: first in the request, then in facts."""
    of = lapsing(node, FACTS)
    differing = [
        (len(other - set(FACTS)), len(other))
        for filled in completions({})
        if outcomes(of, **filled) == ("met",)
        for other in [{name for name in known if filled[name] != known[name]}]
    ]
    names = set(lacking(of, known)) if differing else set()
    assert (len(names - set(FACTS)), len(names)) == min(differing, default=(0, 0))


@settings(max_examples=60)
@given(NODES, CASES)
def test_with_what_is_lacking_open_the_criteria_can_be_met(node: dict[str, Any], known: dict[str, Any]) -> None:
    """And with nothing open but that, which is why no part of it could be left out."""
    of = lapsing(node, FACTS)
    if any("met" in outcomes(of, **filled) for filled in completions({})):
        names = lacking(of, known)
        assert "met" in outcomes(of, **{name: answer for name, answer in known.items() if name not in names})


def reasons(of: Policy, **known: Any) -> list[tuple[str | None, tuple[str, ...]]]:
    found = earliest(of, case(of, **known), START)
    assert found.date is None
    return [(reason.criterion, reason.because) for reason in found.reasons]


ACUTE = criterion(
    "acute", every(criterion("acute.a", yes("a")), criterion("acute.severe", compare("pain", "at_least", 6)))
)
CHRONIC = criterion(
    "chronic", every(criterion("chronic.b", yes("b")), criterion("chronic.severe", compare("pain", "at_least", 6)))
)


def test_a_branch_that_does_not_matter_is_no_reason() -> None:
    """Nothing but the pain is in the way of the one indication; that the other is not given is beside the point."""
    of = policy(either(ACUTE, CHRONIC))
    assert reasons(of, a=True, b=False, pain=5) == [("acute.severe", ("pain",))]


def test_a_condition_that_stands_twice_is_named_where_it_matters() -> None:
    """Both indications ask for the same pain; it is in the way of the second."""
    of = policy(either(ACUTE, CHRONIC))
    assert reasons(of, a=False, b=True, pain=5) == [("chronic.severe", ("pain",))]


def test_all_that_is_in_the_way_is_named() -> None:
    """In the order of the policy."""
    of = policy(every(criterion("one", yes("a")), criterion("two", no("b")), criterion("three", yes("c"))))
    assert reasons(of, a=False, b=True, c=True) == [("one", ("a",)), ("two", ("b",))]


def test_the_answers_that_decided_it_are_all_of_them() -> None:
    """Neither of two that would do is so, and one criterion says it."""
    of = policy(criterion("severe", either(yes("a"), compare("pain", "at_least", 6))))
    assert reasons(of, a=False, pain=5) == [("severe", ("a", "pain"))]


def test_what_is_open_is_no_reason() -> None:
    """It may be so."""
    of = policy(every(criterion("one", yes("a")), criterion("two", yes("b"))))
    assert reasons(of, a=False) == [("one", ("a",))]


def test_the_request_stays_what_it_is_where_a_fact_can_differ() -> None:
    """Not the side is in the way, but two facts that go with it."""
    right = {"op": "is", "question": "side", "values": ["right"]}
    of = policy(either(criterion("right", right), criterion("left", every(compare("pain", "at_least", 6), yes("a")))))
    assert reasons(of, side="left", pain=5, a=False) == [("left", ("pain", "a"))]


SPACED = criterion("spaced", {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"})
BLOCK = [{"procedure": "block", "date": "2025-01-10"}]
SELECTIONS = {"blocks": {"procedure": ["block"]}}


def found(**known: Any) -> Earliest:
    acute = criterion("acute", compare("duration", "less_than", "3 months"))
    of = policy(every(SPACED, acute, criterion("one", yes("a"))), selections=SELECTIONS)
    return earliest(of, case(of, date_of_service="2025-01-15", prior_procedures=BLOCK, **known), START)


def test_what_waiting_mends_is_no_reason() -> None:
    """Two weeks after the last block, the answer to "a" is what is left."""
    one = found(a=False, duration="1 week")
    assert (one.closest, [reason.criterion for reason in one.reasons]) == (date(2025, 1, 24), ["one"])


def test_what_waiting_makes_worse_is_a_reason() -> None:
    """Two weeks after the last block, the pain is too old."""
    one = found(a=True, duration="12 weeks")
    assert (one.closest, [reason.criterion for reason in one.reasons]) == (date(2025, 1, 24), ["acute"])
    assert one.determination.findings["acute"].status == "not_met"


@pytest.mark.parametrize(("pain", "expected"), [(7, []), (5, ["main"])])
def test_a_condition_without_a_name_is_named_by_what_it_stands_in(pain: int, expected: list[str]) -> None:
    """Here the section."""
    of = policy(every(compare("pain", "at_least", 6)))
    assert [reason.criterion for reason in earliest(of, case(of, pain=pain), START).reasons] == expected


def test_what_an_outcome_asks_for_itself_has_no_name() -> None:
    """The answers say it alone."""
    of = policy(
        yes("a"), outcomes=[{"outcome": "outside", "when": yes("c")}, {"outcome": "met"}, {"outcome": "not_met"}]
    )
    assert reasons(of, c=True) == [(None, ("c",))]


def test_a_condition_is_not_named_by_the_criterion_of_its_opposite() -> None:
    """That the pain is chronic stands in the way of the acute indication, whose condition is not met."""
    acute = criterion("acute", compare("duration", "less_than", "3 months"))
    chronic = criterion(
        "chronic", every(criterion("chronic.lasting", compare("duration", "at_least", "3 months")), yes("a"), yes("b"))
    )
    of = policy(either(chronic, acute))
    assert reasons(of, duration="1 year", a=False, b=False) == [("acute", ("duration",))]


def test_parts_that_rule_each_other_out_hide_no_reason() -> None:
    """Whatever "a" is, one of the two fails for want of pain; each alone still seems open."""
    severe = compare("pain", "at_least", 6)
    of = policy(every(criterion("first", either(yes("a"), severe)), criterion("second", either(no("a"), severe))))
    assert [name for name, _ in reasons(of, pain=5)] == ["first", "second"]


def test_where_conditions_rule_each_other_out_what_is_open_is_no_reason() -> None:
    """Nor is it then."""
    severe = compare("pain", "at_least", 6)
    parts = criterion("first", either(yes("a"), severe)), criterion("second", either(no("a"), severe))
    of = policy(every(*parts, criterion("third", yes("c"))))
    assert [name for name, _ in reasons(of, pain=5)] == ["first", "second"]


def test_what_may_still_be_met_otherwise_is_no_reason() -> None:
    """The pain is in the way of the first; the second can be met by "a"."""
    second = criterion("second", either(yes("a"), compare("pain", "at_least", 3)))
    of = policy(every(criterion("first", compare("pain", "at_least", 6)), second))
    assert [name for name, _ in reasons(of, pain=1)] == ["first"]


def test_the_criteria_of_the_nearest_outcome_are_named() -> None:
    """Of two favourable outcomes, the one that fewer criteria are in the way of."""
    severe = compare("pain", "at_least", 6)
    both = every(criterion("one", severe), criterion("two", either(severe, yes("c"))))
    of = with_outcomes({"both": both, "three": criterion("third", severe)}, met=("both", "three"))
    assert [name for name, _ in reasons(of, pain=5, c=False)] == ["third"]


def test_all_that_comes_before_the_favourable_outcome_is_looked_at() -> None:
    """Two contraindications, each an outcome of its own."""
    of = with_outcomes({"x": criterion("first", yes("a")), "y": criterion("second", yes("b"))}, against=("x", "y"))
    assert [name for name, _ in reasons(of, a=True, b=True)] == ["first", "second"]


def with_outcomes(parts: dict[str, Any], *, met: tuple[str, ...] = (), against: tuple[str, ...] = ()) -> Policy:
    """A policy with a section for each part, some of which are favourable, others rule out."""
    sections = [
        {"id": name, "title": name, "kind": "indications", "node": either(part)} for name, part in parts.items()
    ]
    ruled_out = [{"outcome": "outside", "when": {"op": "ref", "id": name}} for name in against]
    reached: list[dict[str, Any]] = [{"outcome": "met", "when": {"op": "ref", "id": name}} for name in met]
    rest: list[dict[str, Any]] = [{"outcome": "not_met"}] if met else [{"outcome": "met"}]
    return policy(sections=sections, outcomes=[*ruled_out, *reached, *rest])


def test_a_condition_is_named_by_what_it_stands_in_at_any_depth() -> None:
    """The same condition in the second part of the first, and in the first part of the second."""
    severe = compare("pain", "at_least", 6)

    def part(name: str, *asks: dict[str, Any]) -> dict[str, Any]:
        return criterion(name, every(criterion(f"{name}.severe", severe), *asks))

    near, far = part("main.near", yes("a"), yes("b")), part("main.far", yes("c"))
    of = policy(criterion("main", either(near, far)))
    assert [name for name, _ in reasons(of, pain=5, a=True, b=True, c=False)] == ["main.near.severe"]
    assert [name for name, _ in reasons(of, pain=5, a=False, b=False, c=True)] == ["main.far.severe"]


def test_a_condition_that_stands_by_itself_too_is_named_twice() -> None:
    """Once by the criterion that it is, once by the part of another one."""
    severe = compare("pain", "at_least", 6)
    other = criterion("other", every(criterion("other.severe", severe), either(yes("a"), yes("b"))))
    of = policy(every(criterion("one", severe), other))
    assert [name for name, _ in reasons(of, pain=5, a=True)] == ["one", "other.severe"]


def test_the_opposite_of_several_conditions_has_the_name_they_stand_in() -> None:
    """Neither lasting nor "c": whichever of them it is, the criterion that rules both out is not met."""
    lasting = compare("duration", "at_least", "3 months")
    ruled_out = criterion("acute", {"op": "not", "of": [either(lasting, yes("c"))]})
    chronic = criterion("chronic", every(criterion("chronic.lasting", lasting), yes("a"), yes("b")))
    of = policy(either(chronic, ruled_out))
    assert reasons(of, duration="1 year", a=False, b=False, c=False) == [("acute", ("duration",))]


def test_a_criterion_within_a_group_without_a_name_is_named() -> None:
    """The innermost, whatever lies between."""
    of = policy(criterion("outer", either(every(criterion("inner", yes("a")), yes("b")), yes("c"))))
    assert [name for name, _ in reasons(of, a=False, b=True, c=False)] == ["inner"]


COUNT = {"op": "count", "of": "blocks", "cmp": "at_least", "value": 1}
LEFT = {"op": "is", "question": "side", "values": ["left"]}
PAIN, SCORE = compare("pain", "at_least", 6), compare("score", "at_least", 2)
ACUTE_PAIN, TREATED = compare("duration", "less_than", "1 month"), compare("therapy", "at_least", "1 month")
NEITHER = {"a": False, "b": False}


@pytest.mark.parametrize(
    ("first", "second", "known", "expected"),
    [
        (every(yes("a"), yes("c")), yes("b"), NEITHER, "b"),
        (every(yes("a"), yes("c")), every(yes("b"), PAIN), {**NEITHER, "pain": 7}, "b"),
        (yes("b"), yes("a"), NEITHER, "b"),
        (yes("a"), SCORE, {"a": False, "score": 0}, "score"),
        (SCORE, PAIN, {"score": 0, "pain": 5}, "score"),
        (ACUTE_PAIN, PAIN, {"duration": "1 year", "pain": 5}, "pain"),
        (TREATED, PAIN, {"therapy": "1 day", "pain": 5}, "therapy"),
        (COUNT, yes("a"), {"prior_procedures": [], "a": False}, "a"),
        (COUNT, LEFT, {"prior_procedures": [], "side": "right"}, "prior_procedures"),
    ],
)
def test_of_two_facts_one_is_named(first: Any, second: Any, known: dict[str, Any], expected: str) -> None:
    """What needs less to be stated, what does not stay, what did not begin in the past; else what comes first."""
    of = policy(either(first, second), selections=SELECTIONS)
    assert lacking(of, known) == [expected]


def test_a_policy_too_large_to_be_looked_at_gives_no_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    """The determination of the first day is all that can be said."""
    monkeypatch.setattr(possible, "MOST_STEPS", 0)
    of = policy(every(yes("a"), yes("b")), outcomes=[
        {"outcome": "outside", "when": yes("c")}, {"outcome": "met", "when": {"op": "ref", "id": "main"}},
        {"outcome": "not_met"}])  # fmt: skip
    one = earliest(of, case(of, a=False, b=False, c=False), START)
    assert (one.date, one.closest, one.reasons, one.determination.outcomes) == (None, None, (), ("not_met",))
    assert (one.start, one.case.service) == (START, parse_date("2025-01-15"))
