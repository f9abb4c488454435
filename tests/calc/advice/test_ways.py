"""The ways to meet: held against every possible set of changes on small policies, and read on one by one."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import Policy, Ways, determine, read_library, ways_to_meet
from calc.advice import outline, search
from calc.advice import ways as ways_module
from calc.advice.outline import Fork
from calc.advice.steps import Step
from calc.case.moving import move
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import TRUE
from tests.calc.build import case, compare, criterion, data, either, every, no, outcomes, policy, policy_data, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import ANSWERS, CASES, NODES, completions, three_outcomes

type Changes = frozenset[tuple[str, frozenset[Any]]]
type Told = list[tuple[str, str | None, str | None]]

# What the vocabulary of the tests says of its questions.
PLANNED, REQUESTED, ON_A_SCALE = {"c"}, {"side"}, {"score"}


@pytest.fixture(autouse=True)
def all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left out because it is too long."""
    monkeypatch.setattr(ways_module, "MOST_LISTED", 10_000)
    monkeypatch.setattr(outline, "MOST_SHOWN", 1_000)
    monkeypatch.setattr(outline, "MOST_IN_ALL", 10_000)


def every_change(known: dict[str, Any], *, facts: bool) -> Iterator[Changes]:
    """Give every set of changes: each question as it is, found to be one way, or another way than it is known."""
    options = [[None, *several(name, known, facts=facts)] for name in ANSWERS]
    for row in product(*options):
        yield frozenset((name, found) for name, found in zip(ANSWERS, row, strict=True) if found is not None)


def several(name: str, known: dict[str, Any], *, facts: bool) -> Iterator[frozenset[Any]]:
    """What a change can lead a question to: one answer, or some of those on a scale."""
    if name in known and (name in REQUESTED or not (facts or name in PLANNED)):
        return
    others = [value for value in ANSWERS[name] if name not in known or value != known[name]]
    for mask in range(1, 2 ** len(others)):
        found = frozenset(value for place, value in enumerate(others) if mask >> place & 1)
        if len(found) == 1 or (name in ON_A_SCALE and found != frozenset(ANSWERS[name])):
            yield found


def smallest(sets: set[Changes]) -> set[Changes]:
    return {one for one in sets if not any(other != one and part_of(other, one) for other in sets)}


def part_of(one: Changes, other: Changes) -> bool:
    """Whether each change of one leaves open all that the other's does."""
    return all(name in dict(other) and dict(other)[name] <= found for name, found in one)


def leading_to_met(of: Policy, known: dict[str, Any], *, facts: bool) -> set[Changes]:
    """Try every set of changes, and keep those after which every completion is met."""
    met = {tuple(filled.values()) for filled in completions({}) if outcomes(of, **filled) == ("met",)}
    found = set()
    for changes in every_change(known, facts=facts):
        left = ({**{name: [value] for name, value in known.items()}, **dict(changes)}.get(name) for name in ANSWERS)
        rows = product(*(values or ANSWERS[name] for name, values in zip(ANSWERS, left, strict=True)))
        if set(rows) <= met:
            found.add(changes)
    return found


def expected(of: Policy, known: dict[str, Any]) -> tuple[bool, set[Changes]]:
    """Say whether there is a way without changing what is known, and give the smallest sets of changes."""
    ways = smallest(leading_to_met(of, known, facts=False))
    if ways:
        return True, ways
    ways = smallest(leading_to_met(of, known, facts=True))
    least = min((facts_in(one, known) for one in ways), default=0)
    return False, {one for one in ways if facts_in(one, known) == least}


def facts_in(changes: Changes, known: dict[str, Any]) -> int:
    return sum(name in known and name not in PLANNED for name, _ in changes)


def as_changes(of: Policy, known: dict[str, Any], way: tuple[Step, ...]) -> set[Changes]:
    """Give the answers that each step of a way allows; where one answer is as good as another, each is a way."""
    allowed = []
    for step in way:
        name = str(step.question)
        values = [value for value in ANSWERS[name] if name not in known or value != known[name]]
        fit = [value for value in values if fits(of, step, value)]
        allowed.append(
            [(name, found) for found in ([frozenset(fit)] if name in ON_A_SCALE else map(frozenset, zip(fit)))]
        )
    return {frozenset(row) for row in product(*allowed)}


def fits(of: Policy, step: Step, value: Any) -> bool:
    run = Evaluation(case(of, **{str(step.question): value}))
    return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed


@pytest.mark.slow
@settings(max_examples=60)
@given(NODES, NODES, CASES)
def test_the_ways_are_all_smallest_sets_of_changes(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """Nothing smaller leads there, and nothing that leads there is left out."""
    of = three_outcomes(first, second)
    found = ways_to_meet(of, case(of, **known))
    changes = [one for way in found.cheapest for one in as_changes(of, known, way)]
    assert (found.open, set(changes)) == expected(of, known)
    assert (len(changes), len(found.cheapest), found.complete) == (len(set(changes)), found.count, True)


def listed(steps: tuple[Step, ...], choices: tuple[Fork, ...]) -> Iterator[frozenset[Step]]:
    """Give every way of an outline: its steps, and one alternative of each choice."""
    parts = [[way for each in fork.alternatives for way in listed(each.steps, each.choices)] for fork in choices]
    for row in product(*parts):
        yield frozenset(steps).union(*row)


@settings(max_examples=60)
@given(NODES, NODES, CASES)
def test_the_outline_stands_for_all_ways(first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]) -> None:
    """Each of them is there once, and no other."""
    of = three_outcomes(first, second)
    found = ways_to_meet(of, case(of, **known))
    ways = list(listed(found.shared, found.choices)) if found.count else []
    assert sorted(map(facts, ways)) == sorted(facts(frozenset(way)) for way in found.cheapest)


def facts(way: frozenset[Step]) -> list[tuple[Any, ...]]:
    """Give the steps without the criteria, which depend on what else is taken."""
    return sorted((step.kind, str(step.question), step.allowed) for step in way)


SELECTIONS = {
    "blocks": {"called": "blocks", "procedure": ["block"]},
    "recent": {"called": "blocks in the last 12 months", "of": "blocks", "within": "12 months"},
    "same_side": {
        "called": "blocks of this side in the last 12 months",
        "of": "recent",
        "where": {"op": "same", "field": "side", "question": "side"},
    },
}
SPACED = criterion("spaced", {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"})
YEARLY = criterion("yearly", {"op": "count", "of": "same_side", "cmp": "at_most", "value": 2, "with_request": True})
BLOCKS = [
    {"procedure": "block", "date": "2024-06-20", "side": "left"},
    {"procedure": "block", "date": "2025-03-10", "side": "left"},
]


def told(steps: tuple[Step, ...]) -> Told:
    """Each step as its kind, its question, and the day to wait for."""
    return [(step.kind, step.question, str(step.day) if step.day else None) for step in steps]


def ways(of: Policy, **answers: Any) -> list[Told]:
    return [told(way) for way in ways_to_meet(of, case(of, **answers)).cheapest]


def test_waiting_names_the_date() -> None:
    """Four days after the last one, the interval is kept from the fourteenth day on, and nothing else is needed."""
    of = policy(SPACED, selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS)
    assert found == [[("wait", "date_of_service", "2025-03-24")]]


def test_no_way_leads_to_another_request() -> None:
    """The yearly maximum frees up when the first one leaves the window; the other side is another request."""
    of = policy(YEARLY, selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", side="left", prior_procedures=BLOCKS)
    assert found == [[("wait", "date_of_service", "2025-06-20")]]


def test_what_is_requested_is_asked_while_it_is_not_known() -> None:
    """Then it may still be one or the other."""
    of = policy({"op": "is", "question": "side", "values": ["left", "both"]})
    assert (ways(of), ways(of, side="right")) == ([[("ask", "side", None)]], [])


def test_a_later_wait_comes_only_with_less() -> None:
    """With a result documented two weeks are enough; without one it is two months, and never both dates in one way."""
    later = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "2 months"}
    of = policy(either(every(SPACED, yes("a")), later), selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS)
    assert found == [
        [("wait", "date_of_service", "2025-03-24"), ("ask", "a", None)],
        [("wait", "date_of_service", "2025-05-10")],
    ]


def test_waiting_longer_for_the_same_is_no_way() -> None:
    """In two months something else will do as well, and what does in two weeks need not wait for that."""
    later = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "2 months"}
    of = policy(either(every(SPACED, yes("a")), every(later, yes("b"), yes("c"))), selections=SELECTIONS)
    found = ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS)
    assert found == [
        [("wait", "date_of_service", "2025-03-24"), ("ask", "a", None)],
        [("wait", "date_of_service", "2025-05-10"), ("plan", "c", None), ("ask", "b", None)],
    ]


def test_a_way_that_waits_lists_what_has_to_hold_then() -> None:
    """The pain of today was not stated for the day to wait for; what is asked is asked for that day."""
    severe = criterion("severe", compare("pain", "at_least", 6))
    of = policy(every(SPACED, severe, criterion("one", yes("a"))), selections=SELECTIONS)
    assert ways(of, date_of_service="2025-03-14", prior_procedures=BLOCKS, pain=7) == [
        [("wait", "date_of_service", "2025-03-24"), ("fresh", "pain", None), ("ask", "a", None)]
    ]


def test_what_has_to_hold_then_holds_for_every_choice_that_is_left() -> None:
    """A wait that all ways share rests on what any of them may rest on."""
    severe = criterion("severe", either(every(yes("a"), compare("pain", "at_least", 6)), every(yes("b"), no("c"))))
    of = policy(every(SPACED, severe), selections=SELECTIONS)
    found = ways_to_meet(of, case(of, date_of_service="2025-03-14", prior_procedures=BLOCKS, pain=7))
    assert [(step.kind, step.question) for step in found.shared] == [("wait", "date_of_service"), ("fresh", "pain")]


def test_what_one_choice_makes_otherwise_has_to_hold_in_the_others() -> None:
    """Either the plan "c" becomes another, or what it is today it has to be then as well."""
    planned = either(every(yes("c"), yes("a")), every(no("c"), yes("b")))
    whole = data(policy_data(every(SPACED, planned), selections=SELECTIONS))
    whole["questions"]["c"]["over_time"] = "lapses"
    of = read_library(whole).policy("test/one")
    found = ways_to_meet(of, case(of, date_of_service="2025-03-14", prior_procedures=BLOCKS, c=True))
    assert [(step.kind, step.question) for step in found.shared] == [("wait", "date_of_service")]
    (fork,) = found.choices
    assert [[(step.kind, step.question) for step in each.steps] for each in fork.alternatives] == [
        [("fresh", "c"), ("ask", "a")],
        [("plan", "c"), ("ask", "b")],
    ]


@pytest.mark.parametrize("duration", ["since 2024-12-20", "12 weeks"])
def test_waiting_can_spoil_what_holds_today(duration: str) -> None:
    """Pain may be acute today and chronic by the day the interval has passed: then waiting is no way."""
    of = policy(every(SPACED, criterion("acute", compare("duration", "less_than", "3 months"))), selections=SELECTIONS)
    answers = {"date_of_service": "2025-03-14", "prior_procedures": BLOCKS, "duration": duration}
    found = ways_to_meet(of, case(of, **answers))
    assert (found.open, [told(way) for way in found.cheapest]) == (
        False,
        [
            [("fixed", "prior_procedures", None)],
            [("fixed", "duration", None), ("wait", "date_of_service", "2025-03-24")],
        ],
    )


def test_a_wait_names_what_it_waits_for() -> None:
    """The criteria that look at what is otherwise by then."""
    of = policy(every(SPACED, criterion("other", yes("a"))), selections=SELECTIONS)
    found = ways_to_meet(of, case(of, date_of_service="2025-03-14", prior_procedures=BLOCKS, a=True))
    assert [step.criteria for step in found.shared if step.kind == "wait"] == [("spaced",)]


def test_without_a_date_of_service_it_is_a_matter_of_the_plan() -> None:
    """Nothing says later than what; the date is still to be chosen."""
    of = policy(SPACED, selections=SELECTIONS)
    assert ways(of, prior_procedures=BLOCKS) == [[("plan", "prior_procedures", None)]]


def test_what_is_known_is_left_alone_where_anything_else_leads_there() -> None:
    """A fact that would have to be otherwise is no way."""
    of = policy(either(yes("a"), every(yes("b"), yes("c"))))
    assert ways(of, a=False, b=True, c=False) == [[("plan", "c", None)]]


def test_what_cannot_change_is_said_where_nothing_else_leads_there() -> None:
    """First, and with as few such things as can be."""
    of = policy(either(every(yes("a"), yes("b")), every(yes("c"), compare("score", "at_least", 2))))
    found = ways_to_meet(of, case(of, a=False, b=False, c=False, score=1))
    assert (found.open, [told(way) for way in found.cheapest]) == (
        False,
        [[("fixed", "score", None), ("plan", "c", None)]],
    )


def test_a_met_case_needs_nothing() -> None:
    """The only way is the empty one."""
    of = policy(yes("a"))
    found = ways_to_meet(of, case(of, a=True))
    assert (found.shared, found.choices, found.count, found.cheapest) == ((), (), 1, ((),))


def test_where_nothing_can_help_there_is_no_way() -> None:
    """A service that is never covered has no way to be."""
    of = policy({"op": "value", "value": False})
    assert ways_to_meet(of, case(of)) == Ways(complete=True)


@pytest.mark.parametrize("steps", [0, 3])
def test_where_it_is_too_much_to_work_out_it_is_said(monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    """Nothing is claimed then."""
    monkeypatch.setattr(search, "MOST_STEPS", steps)
    of = policy({"op": "at_least", "n": 2, "of": [yes("a"), yes("b"), yes("c"), compare("score", "at_least", 2)]})
    assert ways_to_meet(of, case(of)) == Ways(complete=False)


def test_past_the_last_day_that_is_looked_at_there_may_be_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ways found are ways, and it is said that others may come later."""
    monkeypatch.setattr(search, "MOST_DAYS", 0)
    of = policy(either(SPACED, yes("a")), selections=SELECTIONS)
    found = ways_to_meet(of, case(of, date_of_service="2025-03-14", prior_procedures=BLOCKS))
    assert ([told(way) for way in found.cheapest], found.complete) == ([[("ask", "a", None)]], False)


def test_where_to_wait_is_enough_no_later_day_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are."""
    monkeypatch.setattr(search, "MOST_DAYS", 2)
    of = policy(SPACED, selections=SELECTIONS)
    found = ways_to_meet(of, case(of, date_of_service="2025-03-14", prior_procedures=BLOCKS))
    assert ([told(way) for way in found.cheapest], found.complete) == (
        [[("wait", "date_of_service", "2025-03-24")]],
        True,
    )


NONE_AT_ALL = {"op": "count", "of": "blocks", "cmp": "at_most", "value": 0}
FEW_LATELY = {"op": "count", "of": "recent", "cmp": "at_most", "value": 2}
HELPED = {"op": "event", "of": "recent", "which": "last", "where": {"op": "yes", "field": "improved"}}


def test_what_follows_from_a_step_is_no_step() -> None:
    """Who has had no block at all has had few lately, and none too soon."""
    of = policy(either(every(NONE_AT_ALL, FEW_LATELY, SPACED), yes("a")), selections=SELECTIONS)
    assert sorted(ways(of)) == [[("ask", "a", None)], [("ask", "prior_procedures", None)]]


def test_no_way_asks_for_a_history_that_cannot_be() -> None:
    """No block at all, of which the last one helped."""
    of = policy(either(every(NONE_AT_ALL, HELPED), yes("a")), selections=SELECTIONS)
    assert ways(of) == [[("ask", "a", None)]]


def test_a_judgement_is_a_step_that_the_payer_takes() -> None:
    """What is weighed case by case can be asked of nobody else."""
    of = policy(criterion("reason", every(yes("a"), {"op": "case_by_case", "text": "weighed"})))
    (way,) = ways_to_meet(of, case(of)).cheapest
    assert [(step.kind, step.question, step.criteria) for step in way] == [
        ("ask", "a", ("reason",)),
        ("case_by_case", None, ("reason",)),
    ]


def test_a_step_names_the_criteria_that_ask_for_it() -> None:
    """One answer may serve two criteria."""
    of = policy(every(criterion("one", yes("a")), criterion("two", either(yes("a"), yes("b")))))
    found = ways_to_meet(of, case(of))
    assert [step.criteria for step in found.shared] == [("one", "two")]


def test_a_step_does_not_name_what_its_way_leaves_aside() -> None:
    """A therapy is asked for by both indications, and here serves the one that is met."""
    acute = criterion("acute", every(yes("a"), criterion("acute.therapy", yes("c"))))
    chronic = criterion("chronic", every(yes("b"), criterion("chronic.therapy", yes("c"))))
    of = policy(either(acute, chronic))
    found = ways_to_meet(of, case(of, a=True, b=False))
    assert [step.criteria for step in found.shared] == [("acute.therapy",)]


def test_a_step_names_what_must_not_be_so() -> None:
    """A contraindication has a part in the outcome because it does not apply."""
    chronic = criterion("chronic", every(yes("c"), criterion("chronic.calm", no("b"))))
    indications, against = either(criterion("acute", yes("a")), chronic), either(criterion("infection", yes("b")))
    sections = [
        {"id": "main", "title": "Main", "kind": "indications", "node": indications},
        {"id": "never", "title": "Never", "kind": "contraindications", "node": against},
    ]
    main, never = ({"op": "ref", "id": name} for name in ("main", "never"))
    before = [{"outcome": "outside", "when": never}, {"outcome": "met", "when": main}, {"outcome": "not_met"}]
    within = [{"outcome": "met", "when": every({"op": "not", "of": [never]}, main)}, {"outcome": "not_met"}]
    for rules in (before, within):
        of = policy(sections=sections, outcomes=rules)
        found = ways_to_meet(of, case(of, a=True))
        assert [step.criteria for step in found.shared] == [("infection",)]


TWO_INDICATIONS = either(
    criterion("acute", every(yes("a"), compare("score", "at_least", 2))),
    criterion("chronic", every(yes("b"), compare("duration", "at_least", "3 months"))),
)


def test_what_all_ways_share_comes_once() -> None:
    """And the choices that have nothing to do with each other stand side by side."""
    of = policy(
        every(no("c"), TWO_INDICATIONS, either(compare("pain", "at_least", 6), {"op": "none", "question": "surgery"}))
    )
    found = ways_to_meet(of, case(of))
    assert (told(found.shared), found.count, [fork.count for fork in found.choices]) == (
        [("plan", "c", None)],
        4,
        [2, 2],
    )


def test_an_alternative_names_what_it_serves() -> None:
    """Which of several indications; where it makes no difference, nothing."""
    of = policy(every(TWO_INDICATIONS, either(compare("pain", "at_least", 6), {"op": "none", "question": "surgery"})))
    found = ways_to_meet(of, case(of))
    assert [[each.serves for each in fork.alternatives] for fork in found.choices] == [
        [("acute",), ("chronic",)],
        [(), ()],
    ]


def test_alternatives_that_serve_the_same_stand_side_by_side() -> None:
    """Though one of another indication costs less than the second of them."""
    long_way = every(
        compare("score", "at_least", 2), compare("pain", "at_least", 6), compare("duration", "at_least", "1 day")
    )
    acute = criterion("acute", either(yes("a"), long_way))
    of = policy(either(acute, criterion("chronic", every(yes("b"), {"op": "none", "question": "surgery"}))))
    (fork,) = ways_to_meet(of, case(of)).choices
    assert [(each.serves, len(each.steps)) for each in fork.alternatives] == [
        (("acute",), 1),
        (("acute",), 3),
        (("chronic",), 2),
    ]


def test_what_is_served_by_one_choice_within_it_an_alternative_does_not_name() -> None:
    """Each of these choices names its own; the alternative serves neither for sure."""
    second = criterion("second", every(yes("a"), compare("pain", "at_least", 6)))
    of = policy(either(criterion("first", every(yes("a"), yes("b"))), second, criterion("third", yes("c"))))
    (fork,) = ways_to_meet(of, case(of)).choices
    shared = next(each for each in fork.alternatives if each.choices)
    assert (told(shared.steps), shared.serves) == ([("ask", "a", None)], ())
    assert {each.serves for each in shared.choices[0].alternatives} == {("first",), ("second",)}
    assert {each.serves for each in fork.alternatives if each is not shared} == {("third",)}


def test_an_indication_that_does_not_apply_is_not_served() -> None:
    """It counts as satisfied, but nothing was satisfied."""
    first = criterion("first", yes("a"), applies=yes("b"))
    other = criterion("other", {"op": "value", "value": False})
    of = policy(every(either(first, other), either(no("b"), compare("score", "at_least", 2))))
    found = ways_to_meet(of, case(of))
    alternatives = [each for fork in found.choices for each in fork.alternatives]
    assert [(told(each.steps), each.serves) for each in alternatives] == [
        ([("ask", "b", None)], ()),
        ([("ask", "a", None), ("ask", "score", None)], ("first",)),
    ]


DATES = st.dates(date(2023, 1, 1), date(2025, 3, 1)).map(date.isoformat)
HISTORIES = st.lists(
    st.fixed_dictionaries({"procedure": st.just("block"), "date": DATES, "side": st.sampled_from(("left", "right"))}),
    max_size=4,
)
RECENTLY = criterion("recently", {"op": "count", "of": "recent", "cmp": "at_least", "value": 1})
LIMITS = st.sampled_from([SPACED, YEARLY, RECENTLY, criterion("acute", compare("duration", "less_than", "3 months"))])


@pytest.mark.slow
@settings(max_examples=40)
@given(LIMITS, LIMITS, HISTORIES, DATES)
def test_the_day_to_wait_for_is_the_first_on_which_the_criteria_are_met(
    first: dict[str, Any], second: dict[str, Any], blocks: list[dict[str, Any]], onset: str
) -> None:
    """Held against every day of the three years to come, where there is nothing to do but wait."""
    of = policy(every(first, second), selections=SELECTIONS)
    known = case(of, date_of_service="2025-03-01", side="left", prior_procedures=blocks, duration=f"since {onset}")
    days = (date(2025, 3, 1) + timedelta(days=number) for number in range(3 * 366))
    day = next(
        (day for day in days if determine(of, move(of.vocabulary, known, day).renewed).outcomes == ("met",)), None
    )
    found = ways_to_meet(of, known)
    waits = [] if day == date(2025, 3, 1) else [("wait", "date_of_service", str(day))]
    assert [told(way) for way in found.cheapest if found.open] == ([waits] if day else [])
