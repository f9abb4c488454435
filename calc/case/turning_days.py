"""Turning days: the days on which a condition on time can change, found without a sweep over all days.

Every time condition holds the date of service against some known date shifted by a length of time that
stands in the policy, so between two such days, nothing changes.
"""

from dataclasses import replace
from datetime import date, timedelta

from calc.case.answers import Onset
from calc.case.case import Case
from calc.case.questions import DATE_OF_SERVICE
from calc.time.dates import Interval, Span, shift

NEXT_DAY = timedelta(days=1)


def turning_days(case: Case, spans: frozenset[Span], start: date) -> list[date]:
    """The days from ``start`` on at which a condition can change, in order, ``start`` itself first.

    A condition that holds from a shifted day on changes there; one that holds after it, or whose window
    opens behind it, on the day after.
    """
    days = {shift(day, span) for day in _known_days(case) for span in spans}
    days |= {day + NEXT_DAY for day in days}
    return [start, *sorted(day for day in days if day > start)]


def _known_days(case: Case) -> set[date]:
    answers = (answer.date if isinstance(answer, Onset) else answer for answer in case.answers.values())
    known = [answer for answer in answers if isinstance(answer, Interval) and answer != case.service]
    known += [procedure.date for procedure in case.history or ()]
    return {day for interval in known for day in (interval.first, interval.last)}


def on_day(case: Case, day: date) -> Case:
    """The case with another date of service, otherwise unchanged."""
    return replace(case, answers={**case.answers, DATE_OF_SERVICE: Interval(day, day)})
