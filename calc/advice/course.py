"""The course of time: how the conditions of a policy stand for one case on each day on which they can change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calc.advice.shortfall import Values
from calc.case.case import Case
from calc.case.moving import Moved
from calc.case.turning_days import turning_days
from calc.criteria.evaluation import Evaluation
from calc.policy.policy import Policy
from calc.policy.settling import move_to

type Day = date


@dataclass(frozen=True, slots=True)
class Then:
    """A case moved to a day, and the values that all conditions have from then on, until the next such day."""

    day: Day
    moved: Moved
    values: Values


def course(policy: Policy, case: Case, start: Day) -> Iterator[Then]:
    """The days from ``start`` on at which something can change, in order, ``start`` itself first."""
    for day in turning_days(policy.vocabulary, case, policy.spans, start):
        moved = move_to(policy, case, day)
        yield Then(day, moved, tuple(policy.circuit.evaluate(Evaluation(moved.renewed))))


def with_values(days: Sequence[Then], values: Sequence[Values]) -> list[Then]:
    """The same days with other values."""
    return [Then(then.day, then.moved, each) for then, each in zip(days, values, strict=True)]
