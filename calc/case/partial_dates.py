"""The partial dates of a case, and the case with a day, or fewer days, in place of each."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from calc.case.answers import Answer, Onset
from calc.case.case import Case
from calc.case.questions import DATE_OF_SERVICE
from calc.time.dates import Interval


@dataclass(frozen=True, slots=True)
class Dated:
    """Where a date stands: at a question, or at a prior procedure (its number in the list)."""

    where: str | int
    date: Interval


def dates_of(case: Case, questions: Collection[str]) -> Iterator[Dated]:
    """The dates of the answers to some questions, and of the procedures."""
    for question in questions:
        answer = case.answers.get(question)
        day = answer.date if isinstance(answer, Onset) else answer
        if isinstance(day, Interval):
            yield Dated(question, day)
    for procedure in case.history or ():
        yield Dated(procedure.item, procedure.date)


def in_order(case: Case, inexact: Sequence[Dated], choices: Iterable[Sequence[date]]) -> Iterator[tuple[date, ...]]:
    """Of some choices of a day for each inexact date those on which nothing past lies after the date of service."""
    places = [one.where for one in inexact]
    chosen = {*places, DATE_OF_SERVICE}
    latest = max((one.date.first for one in dates_of(case, case.answers) if one.where not in chosen), default=date.min)
    which = places.index(DATE_OF_SERVICE) if DATE_OF_SERVICE in places else None
    for choice in choices:
        service = case.service.last if case.service and which is None else None if which is None else choice[which]
        if service is None or max(latest, *choice) <= service:
            yield tuple(choice)


def between_days(case: Case, inexact: Sequence[Dated], choices: Sequence[Sequence[date]]) -> Case:
    """The case with all that is known of its inexact dates being that they lie between those of some choices."""
    ends = (Interval(min(days), max(days)) for days in zip(*choices, strict=True))
    known = {one.where: days for one, days in zip(inexact, ends, strict=True)}
    answers = {name: _dated(answer, known[name]) if name in known else answer for name, answer in case.answers.items()}
    history = case.history and tuple(
        replace(one, date=known[one.item]) if one.item in known else one for one in case.history
    )
    return replace(case, answers=answers, history=history)


def _dated(answer: Answer, day: Interval) -> Answer:
    return Onset(day) if isinstance(answer, Onset) else day
