"""How much of each greatest number is used up on a day, and when the next of those counted no longer counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calc.calculators.planner.limiting import Maximum, maxima
from calc.case.case import Case
from calc.case.moving import latest_day, move
from calc.case.turning_days import turning_days
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.counting import Bounds, counted
from calc.criteria.history.selections import members, taken_from
from calc.policy.policy import Policy

type Day = date


@dataclass(frozen=True, slots=True)
class Used:
    """The fewest and the most that may count on ``day``; ``less`` is the day on which there are fewer, if one comes."""

    maximum: Maximum
    day: Day
    low: int
    high: int
    less: Day | None


def used(policy: Policy, case: Case, start: Day) -> Iterator[Used]:
    """Each greatest number that something counts toward, once."""
    start = max(start, latest_day(policy.vocabulary, case))
    found = {(each.selection, each.most): each for each in reversed([*maxima(policy)])}
    for maximum in reversed(found.values()):
        low, high = _count(policy, case, maximum, start)
        if high:
            yield Used(maximum, start, low, high, _less(policy, case, maximum, start))


def _count(policy: Policy, case: Case, maximum: Maximum, day: Day) -> Bounds:
    run = Evaluation(move(policy.vocabulary, case, day).renewed)
    return counted(maximum.selection, members(maximum.selection, run) or (), run, with_request=False)


def _less(policy: Policy, case: Case, maximum: Maximum, start: Day) -> Day | None:
    """Only of a number in a window of time; an episode of care ends as a whole."""
    if not any(each.within for each in taken_from(maximum.selection)):
        return None
    _, before = _count(policy, case, maximum, start)
    days = turning_days(policy.vocabulary, case, policy.spans, start)
    return next((day for day in days if _count(policy, case, maximum, day)[1] < before), None)
