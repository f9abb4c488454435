"""Why: the facts shown decide, none of them is needless, and the criteria named are those that they decide by."""

from typing import Any

from hypothesis import given

from calc import Because, Policy, because, determine
from calc.case.history import Procedure
from calc.errors import Place
from calc.outcomes.facts import THE_LIST, fewest, with_only
from calc.outcomes.reasons import Role
from calc.outcomes.trace import Status
from tests.calc.build import case, compare, criterion, either, every, no, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import CASES, NODES, three_outcomes

BLOCKS = {"blocks": {"called": "blocks", "procedure": ["block"]}}
JUDGED = {"op": "case_by_case", "text": "weighed"}


def why(of: Policy, **answers: Any) -> Because:
    return because(of, case(of, **answers))


def told(found: Because) -> list[tuple[tuple[str, ...], str, str]]:
    return [(each.criteria, str(each.status), str(each.role)) for each in found.reasons]


def questions(found: Because) -> set[str]:
    return {place.question for place in found.facts}


def needless(of: Policy, found: Because) -> list[Place]:
    """The facts without which, and with all others, the outcome is the same."""
    return [
        fact
        for fact in found.facts
        if determine(of, with_only(found.case, [each for each in found.facts if each != fact])).outcomes
        == found.outcomes
    ]


@given(NODES, NODES, CASES)
def test_the_facts_decide_alone_and_none_of_them_is_needless(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """Whatever the policy: with them alone the outcome is the same, without any one of them it is not."""
    of = three_outcomes(first, second)
    found = why(of, **known)
    if found.settled:
        alone = determine(of, with_only(found.case, found.facts))
        assert (alone.outcomes, needless(of, found)) == (found.outcomes, [])


@given(NODES, NODES, CASES)
def test_an_open_case_has_no_facts_that_decide(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """It is settled just when nothing is missing, and says nothing decides while something is."""
    of = three_outcomes(first, second)
    found, whole = why(of, **known), determine(of, case(of, **known))
    assert found.settled == (not whole.missing)
    assert found.settled or not (found.facts or any(each.role == Role.DECIDES for each in found.reasons))


@given(NODES, CASES)
def test_each_criterion_named_stands_as_it_is_said_to(node: dict[str, Any], known: dict[str, Any]) -> None:
    """A reason never gives a criterion a status that the determination does not give it."""
    of = policy(every(criterion("one", node), criterion("two", yes("a"))))
    findings = determine(of, case(of, **known)).findings
    for reason in why(of, **known).reasons:
        assert {findings[name].status for name in reason.criteria} <= {reason.status}


TWO = policy(every(criterion("one", yes("a")), criterion("two", compare("pain", "at_least", 6))))


def test_a_criterion_that_stays_open_is_not_said_to_be_the_payers_to_weigh() -> None:
    """Of two that cannot both be met one fails, whichever it is: neither is judged case by case."""
    both = {"op": "not", "of": [every(yes("a"), yes("b"))]}
    found = why(policy(every(criterion("one", both), criterion("two", yes("a")))), b=True)
    assert (found.settled, told(found)) == (True, [(("one",), "needs_information", "decides")])


def test_a_failing_criterion_decides_alone() -> None:
    """Those that are met, or open, play no part."""
    found = why(TWO, a=True, pain=5)
    assert (told(found), questions(found)) == ([(("two",), "not_met", "decides")], {"pain"})


def test_of_two_that_fail_one_decides_and_the_other_is_told_beside_it() -> None:
    """Either would do; the first is taken, and nobody is left to think that it is all."""
    found = why(TWO, a=False, pain=5)
    assert told(found) == [(("one",), "not_met", "decides"), (("two",), "not_met", "also")]


def test_a_criterion_that_fails_beside_by_several_of_its_parts_is_not_met() -> None:
    """Whether the facts that decide alone say so or not: by all that is known it fails."""
    parts = criterion("two", either(criterion("two.first", yes("b")), criterion("two.second", yes("c"))))
    found = why(policy(every(criterion("one", yes("a")), parts)), a=False, b=False, c=False)
    assert told(found) == [(("one",), "not_met", "decides"), (("two",), "not_met", "also")]


def test_all_that_has_to_be_met_decides_together() -> None:
    """Of a case that meets the criteria, every one is a reason."""
    assert told(why(TWO, a=True, pain=7)) == [(("one",), "met", "decides"), (("two",), "met", "decides")]


def test_what_would_come_first_is_ruled_out() -> None:
    """With facts of their own, without which another outcome would be possible."""
    of = three_outcomes(yes("c"), criterion("inside", yes("a")))
    found = why(of, a=False, c=False)
    assert told(found) == [(("inside",), "not_met", "decides"), ((), "met", "rules_out")]
    assert questions(found) == {"a", "c"}


def test_a_guard_that_is_false_tells_the_route() -> None:
    """What it guards does not apply, and is called nothing else."""
    of = policy(every(criterion("guarded", yes("a"), applies=no("b")), criterion("always", yes("c"))))
    found = why(of, a=False, b=True, c=True)
    assert told(found) == [(("always",), "met", "decides"), (("guarded",), "not_applicable", "route")]


def test_a_guard_that_is_a_criterion_is_named() -> None:
    """That it is no first one is why the criteria for repeats count."""
    first = {"op": "not", "of": [{"op": "ref", "id": "first"}]}
    sections = [
        {"id": name, "title": name, "kind": "scope", "node": node}
        for name, node in (
            ("route", criterion("first", no("b"))),
            ("main", criterion("repeat", yes("a"), applies=first)),
        )
    ]
    of = policy(sections=sections)
    assert told(why(of, a=False, b=True)) == [
        (("repeat",), "not_met", "decides"),
        (("first",), "not_met", "route"),
    ]


def test_a_condition_that_stands_in_two_criteria_is_said_once() -> None:
    """With the names of both."""
    part = compare("pain", "at_least", 6)
    of = policy(either(criterion("x", every(part, yes("a"))), criterion("y", every(part, yes("b")))))
    found = why(of, pain=5)
    assert questions(found) == {"pain"}
    assert {each.criteria for each in found.reasons} == {("x",), ("y",)}


def test_what_only_the_payer_can_settle_is_named_with_what_is_settled() -> None:
    """The judgement decides, and the facts are those that leave nothing else open."""
    of = policy(criterion("reason", every(yes("a"), JUDGED)))
    found = why(of, a=True)
    assert (found.settled, questions(found)) == (True, {"a"})
    assert (("reason",), Status.CASE_BY_CASE) in [(each.criteria, each.status) for each in found.reasons]


def test_the_history_counts_as_one_list_and_each_further_field_as_a_fact() -> None:
    """How much relief there was decides; for how long, is not shown."""
    last = {"op": "event", "of": "blocks", "which": "last", "where": compare_field("relief", 50)}
    of = policy(criterion("relief", last), selections=BLOCKS)
    block = {"procedure": "block", "date": "2025-03-01", "relief": 20, "lasted": "2 weeks", "improved": False}
    found = why(of, date_of_service="2025-06-01", prior_procedures=[block])
    assert set(found.facts) == {THE_LIST, Place("prior_procedures", 0, "relief")}


def compare_field(name: str, least: int) -> dict[str, Any]:
    return {"op": "compare", "field": name, "cmp": "at_least", "value": least}


def test_of_two_ways_that_hold_one_decides() -> None:
    """The other is not needed, and no reason."""
    assert questions(why(policy(either(yes("a"), yes("b"))), a=True, b=True)) == {"a"}


def test_the_fewest_are_found_among_many() -> None:
    """Two of thirty will do, whichever they are."""
    places = [Place(str(number)) for number in range(30)]
    wanted = {places[3], places[17]}
    assert set(fewest(places, lambda some: wanted <= set(some))) == wanted


def test_of_a_long_list_a_field_of_all_entries_is_one_fact() -> None:
    """Two hundred procedures are not tried one by one."""
    details = [Place("prior_procedures", item, name) for item in range(200) for name in ("relief", "lasted")]
    tried: list[int] = []

    def will_do(some: Any) -> bool:
        tried.append(len(some))
        return {THE_LIST, details[0]} <= set(some)

    found = fewest([THE_LIST, *details], will_do)
    assert set(found) == {THE_LIST, *(each for each in details if each.field == "relief")}
    assert len(tried) < 10


def test_a_case_of_some_facts_has_no_others() -> None:
    """Without the list there is no history, and an entry keeps only the fields that are named."""
    of = policy(yes("a"), selections=BLOCKS)
    block = {"procedure": "block", "date": "2025-03-01", "relief": 20, "improved": False}
    whole = case(of, a=True, prior_procedures=[block])
    some = with_only(whole, [THE_LIST, Place("prior_procedures", 0, "relief")])
    assert (dict(some.answers), [kept(each) for each in some.history or ()]) == ({}, [{"relief": 20}])
    assert with_only(whole, [Place("a")]).history is None


def kept(procedure: Procedure) -> dict[str, Any]:
    return dict(procedure.details)
