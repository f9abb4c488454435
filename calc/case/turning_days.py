"""Turning days: the days on which a condition on time can change, found without a sweep over all days.

Every time condition holds the date of service against some known date shifted by a length of time that
stands in the policy, so between two such days, nothing changes. A length that goes on is known by the day it began.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from calc.case.answers import Total
from calc.case.case import Case
from calc.case.moving import aged_answers, past_days
from calc.case.questions import Vocabulary
from calc.time.dates import LAST_YEAR, Interval, Span, shift

NEXT_DAY = timedelta(days=1)
LAST_DAY = date(LAST_YEAR, 12, 31)


def turning_days(vocabulary: Vocabulary, case: Case, spans: frozenset[Span], start: date) -> list[date]:
    """The days from ``start`` on at which a condition can change, in order, ``start`` itself first.

    A condition that holds from a shifted day on changes there; one that holds after it, or whose window
    opens behind it, on the day after. Where the date of service begins and behind it, lengths are counted otherwise.
    """
    days = {shift(day, span) for known in _measured_from(vocabulary, case) for day in _ends(known) for span in spans}
    days |= {day + NEXT_DAY for day in days}
    if case.service:
        days |= {case.service.first, case.service.last + NEXT_DAY}
    return [start, *sorted(day for day in days if start < day <= LAST_DAY)]


def _measured_from(vocabulary: Vocabulary, case: Case) -> Iterator[Interval]:
    yield from past_days(vocabulary, case)
    yield from (answer.onset for answer in aged_answers(vocabulary, case).values() if isinstance(answer, Total))


def _ends(known: Interval) -> tuple[date, date]:
    return known.first, known.stated_last or known.last
