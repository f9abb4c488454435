"""The earliest date of service on which a case, otherwise unchanged, can meet the criteria."""

from dataclasses import dataclass
from datetime import date

from calc.case.case import Case
from calc.case.turning_days import on_day, turning_days
from calc.outcomes.determination import Determination, determine
from calc.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Earliest:
    """``date`` is the first day on which no limit of time stands in the way, ``None`` where there is none.

    ``determination`` is that of the date, or of ``start`` where there is none; its findings say why.
    """

    start: date
    date: date | None
    determination: Determination


def earliest(policy: Policy, case: Case, start: date) -> Earliest:
    """Find the first day from ``start`` on at which the case meets the criteria, or may yet meet them.

    ``start`` is the planned date of service or today, whichever is asked about. With open questions the day
    found is the first on which "criteria met" is possible; ``determination.decided`` says whether it is certain.
    """
    first = determine(policy, on_day(case, start))
    for day in turning_days(case, policy.spans, start):
        found = determine(policy, on_day(case, day))
        if policy.favourable & set(found.outcomes):
            return Earliest(start, day, found)
    return Earliest(start, None, first)
