"""Limits of time: each against the criterion itself, one day before and on its day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from calc import Case, Policy, determine, earliest
from calc.advice.limits import Limit
from tests.calc.advice.test_earliest import CASES, LIMITS, SEVERE, SOON, START
from tests.calc.build import case, compare, criterion, every, policy, yes
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
