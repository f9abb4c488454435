"""Limits of time: each against the criterion itself, one day before and on its day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from calc import Case, Policy, determine, earliest
from calc.advice.limits import Limit
from calc.advice.measured import Event
from calc.time.dates import Span, parse_date
from tests.calc.advice.test_earliest import CASES, LIMITS, SEVERE, SOON, START
from tests.calc.build import case, compare, criterion, either, every, policy, yes
from tests.calc.criteria.history.test_history_is_never_guessed import SELECTIONS
from tests.calc.entering import entered

ONE_DAY = timedelta(days=1)
BLOCKS = [{"procedure": "block", "date": day} for day in ("2024-11-01", "2025-01-10")]


def limits_of(of: Policy, asked: Case, start: date = START) -> list[tuple[Any, ...]]:
    found = earliest(of, asked, start)
    return [
        (each.criterion, each.first, each.last, str(each.bound), [event.item for event in each.events], each.binds)
        for each in found.limits
    ]


def statuses(of: Policy, answers: dict[str, Any], limit: Limit) -> list[str | None]:
    """The status of the criterion on the last day on one side of the limit and the first on the other, as entered."""
    turn = limit.first or (limit.last or date.min) + ONE_DAY
    cases = [entered(of.vocabulary, answers, day) for day in (turn - ONE_DAY, turn)]
    return [determine(of, each).findings[limit.criterion].status if each else None for each in cases]


@settings(max_examples=40)
@given(CASES)
def test_a_criterion_fails_on_one_side_of_its_limit_and_not_on_the_other(answers: dict[str, Any]) -> None:
    """Whatever the case: the day before the first day, or after the last, and no sooner."""
    lengths = (criterion("acute", compare("duration", "less_than", "3 months")), criterion("severe", yes("a")))
    of = policy(every(LIMITS, *lengths), selections=SELECTIONS)
    for limit in earliest(of, case(of, **answers), START).limits:
        before, after = statuses(of, answers, limit)
        fails, does_not = (before, after) if limit.first else (after, before)
        # A length that was not stated for that day may only lie within bounds, and then so does the criterion.
        assert fails in ("not_met", None), (limit, before, after)
        assert does_not != "not_met", (limit, before, after)


@settings(max_examples=40)
@given(CASES)
def test_the_latest_limit_is_the_date(answers: dict[str, Any]) -> None:
    """Where something has to be waited for, a limit says for what; none ends later than the date."""
    of = policy(LIMITS, selections=SELECTIONS)
    found = earliest(of, case(of, **answers), START)
    firsts = [limit.first for limit in found.limits if limit.first]
    if found.date and found.date != found.start:
        assert max(firsts) == found.date
        assert [limit.first for limit in found.limits if limit.binds] == [day for day in firsts if day == found.date]
    else:
        assert not any(limit.binds for limit in found.limits)


def test_each_limit_has_its_event_its_bound_and_its_own_first_day() -> None:
    """Two weeks since the last block, and half a year in which there may be two with this one; the later one binds."""
    of = policy(LIMITS, selections=SELECTIONS)
    asked = case(of, prior_procedures=BLOCKS, side="left", surgery="none")
    found = limits_of(of, asked)
    assert ("spaced", date(2025, 1, 24), None, "14 days", [1], False) in found
    assert found[-1][1] == earliest(of, asked, START).date
    assert [each[-1] for each in found] == [False] * (len(found) - 1) + [True]


def test_a_limit_that_ends_has_a_last_day() -> None:
    """Pain since November 1 is less than 3 months old up to January 31."""
    of = policy(criterion("acute", compare("duration", "less_than", "3 months")))
    assert limits_of(of, case(of, duration="since 2024-11-01")) == [
        ("acute", None, date(2025, 1, 31), "3 months", [None], False)
    ]


def test_a_limit_is_said_where_something_else_stands_in_the_way() -> None:
    """Too little pain is no limit of time; the two weeks are, as if the pain were enough."""
    of = policy(every(SOON, SEVERE), selections=SELECTIONS)
    asked = case(of, date_of_service="2025-01-15", pain=5, prior_procedures=BLOCKS)
    assert earliest(of, asked, START).date is None
    assert limits_of(of, asked) == [("spaced", date(2025, 1, 24), None, "14 days", [1], False)]


@pytest.mark.parametrize(("day", "newly"), [("2024-12-01", True), ("2025-01-10", False)])
def test_a_new_episode_is_named_as_what_is_waited_for(day: str, newly: bool) -> None:
    """Within an episode there may be none before; where two weeks are all that is missing, no episode is meant."""
    node = criterion("first", {"op": "count", "of": "episode", "cmp": "at_most", "value": 0}) if newly else SOON
    of = policy(node, selections=SELECTIONS)
    block = {"procedure": "block", "date": day, "side": "left"}
    asked = case(of, prior_procedures=[block], surgery="none", side="left")
    found = earliest(of, asked, START)
    assert [(limit.binds, limit.new_episode) for limit in found.limits] == [(True, newly)]


EPISODE = {"op": "count", "of": "episode", "cmp": "at_least", "value": 1}
FIRST = {"op": "not", "of": [EPISODE]}
OLD_BLOCK = {"procedure": "block", "date": "2024-12-01", "side": "left"}


def new_episode(repeat: dict[str, Any], first: dict[str, Any]) -> Policy:
    """A request that has to meet the criteria for a repeat within an episode, and others where it begins one."""
    repeats = criterion("repeat", repeat, applies=EPISODE)
    return policy(every(repeats, criterion("first", first, applies=FIRST)), selections=SELECTIONS)


def test_what_a_new_episode_asks_for_is_named_once() -> None:
    """The whole criterion and not its parts; nothing that applied before, and nothing that still does not."""
    part = criterion("first.severe", SEVERE, applies=yes("a"))
    of = new_episode({"op": "value", "value": False}, every(part, criterion("first.calm", yes("b"), applies=yes("b"))))
    asked = case(of, prior_procedures=[OLD_BLOCK], surgery="none", side="left", a=True, pain=7)
    found = earliest(of, asked, START)
    assert (found.date, found.newly_asked) == (date(2025, 6, 1), ("first",))
    assert [limit.new_episode for limit in found.limits if limit.binds] == [True]


def test_where_no_episode_is_waited_for_nothing_is_newly_asked() -> None:
    """The two weeks are what binds, within the episode."""
    of = new_episode(SOON, SEVERE)
    block = {**OLD_BLOCK, "date": "2025-01-10"}
    found = earliest(of, case(of, prior_procedures=[block], surgery="none", side="left", pain=3), START)
    assert (found.date, found.newly_asked) == (date(2025, 1, 24), ())


def test_two_limits_that_are_over_in_turn_are_both_named() -> None:
    """Also the one that stands in the way only beside the other, and never alone."""
    later = {**SOON, "id": "later", "value": "1 month"}
    of = policy(every(SOON, later), selections=SELECTIONS)
    found = limits_of(of, case(of, prior_procedures=BLOCKS))
    assert [(name, first, binds) for name, first, _, _, _, binds in found] == [
        ("spaced", date(2025, 1, 24), False),
        ("later", date(2025, 2, 10), True),
    ]


def test_a_limit_that_a_part_sets_is_named_by_the_part() -> None:
    """The whole fails by it, and says no more."""
    of = policy(criterion("whole", every({**SOON, "id": "whole.spaced"}, SEVERE)), selections=SELECTIONS)
    found = limits_of(of, case(of, prior_procedures=BLOCKS, pain=7))
    assert [each[0] for each in found] == ["whole.spaced"]


def test_a_limit_that_ends_is_not_said_of_what_comes_to_apply() -> None:
    """That a criterion of a new episode begins to apply is no limit of the present one."""
    of = new_episode({"op": "value", "value": True}, SEVERE)
    found = limits_of(of, case(of, prior_procedures=[OLD_BLOCK], surgery="none", side="left", pain=3))
    assert found == []


NEVER = {"op": "value", "value": False}
TOO_SOON = criterion(
    "repeat.too-soon", {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "less_than", "value": "14 days"}
)

EXCLUDED = {"op": "not", "of": [either(TOO_SOON, {"op": "value", "value": True})]}


@pytest.mark.parametrize(
    ("node", "part"),
    [
        (every({**SOON, "id": "repeat.spaced"}, NEVER), "repeat.spaced"),
        (EXCLUDED, "repeat.too-soon"),
        (every(EXCLUDED, yes("a")), "repeat.too-soon"),
    ],
)
def test_what_a_new_episode_sets_aside_has_limits_of_its_own(node: dict[str, Any], part: str) -> None:
    """A repeat can never be met; still, two weeks are one of its limits, and the new episode is the one that binds."""
    of = policy(criterion("repeat", node, applies=EPISODE), selections=SELECTIONS)
    block = {**OLD_BLOCK, "date": "2025-01-10"}
    assert limits_of(of, case(of, prior_procedures=[block], surgery="none", side="left", a=True)) == [
        (part, date(2025, 1, 24), None, "14 days", [0], False),
        ("repeat", date(2025, 7, 10), None, "6 months", [0], True),
    ]


def test_what_is_only_one_of_several_ways_has_no_limit_of_its_own() -> None:
    """That two weeks are over opens none of them."""
    node = either(every({**SOON, "id": "repeat.spaced"}, NEVER), NEVER)
    of = policy(criterion("repeat", node, applies=EPISODE), selections=SELECTIONS)
    block = {**OLD_BLOCK, "date": "2025-01-10"}
    found = limits_of(of, case(of, prior_procedures=[block], surgery="none", side="left"))
    assert [each[0] for each in found] == ["repeat"]


SURGERY = {"op": "since", "question": "surgery", "cmp": "at_least", "value": "14 days"}
FOURTEEN = Span(14, "days")


@pytest.mark.parametrize(
    ("node", "first", "event"),
    [
        (SURGERY, date(2025, 1, 24), Event("surgery", parse_date("2025-01-10"))),
        (compare("duration", "at_least", "14 days"), date(2025, 1, 24), Event("duration", parse_date("2025-01-10"))),
        (SOON, date(2025, 1, 24), Event("prior_procedures", parse_date("2025-01-10"), 0)),
        ({**SOON, "cmp": "more_than"}, date(2025, 1, 25), Event("prior_procedures", parse_date("2025-01-10"), 0)),
    ],
)
def test_a_limit_names_the_date_it_is_measured_from(node: dict[str, Any], first: date, event: Event) -> None:
    """An operation, an onset or a procedure; with more than two weeks, the day behind them."""
    of = policy(criterion("waits", {**node}), selections=SELECTIONS)
    answers = {"surgery": "2025-01-10", "duration": "since 2025-01-10", "prior_procedures": BLOCKS[1:]}
    [limit] = earliest(of, case(of, **answers), START).limits
    assert (limit.first, limit.events, limit.bound) == (first, (event,), FOURTEEN)


def test_limits_come_in_the_order_of_their_days() -> None:
    """Whatever their order in the policy."""
    of = policy(every(criterion("operated", {**SURGERY, "value": "1 month"}), SOON), selections=SELECTIONS)
    found = limits_of(of, case(of, prior_procedures=BLOCKS, surgery="2025-01-12"))
    assert [each[0] for each in found] == ["spaced", "operated"]


def test_limits_that_end_come_in_the_order_of_their_days() -> None:
    """Those of the next year, not the ones behind it."""
    late, soon, behind = (
        criterion(name, compare("duration", "less_than", length))
        for name, length in (("late", "5 months"), ("soon", "3 months"), ("behind", "2 years"))
    )
    of = policy(every(late, behind, soon))
    found = limits_of(of, case(of, duration="since 2024-11-01"))
    assert [(each[0], each[2]) for each in found] == [("soon", date(2025, 1, 31)), ("late", date(2025, 3, 31))]
