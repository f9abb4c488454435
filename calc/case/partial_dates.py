"""The partial dates of a case, and the case with a day in place of each."""

from collections.abc import Collection, Iterator, Sequence
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


def on_days(case: Case, inexact: Sequence[Dated], days: Sequence[date]) -> Case | None:
    """The case with a day for each of its inexact dates; ``None`` where something past would lie after the service."""
    known = {one.where: Interval(day, day) for one, day in zip(inexact, days, strict=True)}
    answers = {name: _dated(answer, known[name]) if name in known else answer for name, answer in case.answers.items()}
    history = case.history and tuple(
        replace(one, date=known[one.item]) if one.item in known else one for one in case.history
    )
    filled = replace(case, answers=answers, history=history)
    return filled if _is_past(filled) else None


def _is_past(case: Case) -> bool:
    """Whether no date of something past lies after the date of service."""
    service = case.service
    dates = (each.date for each in dates_of(case, case.answers) if each.where != DATE_OF_SERVICE)
    return service is None or all(day.first <= service.last for day in dates)


def _dated(answer: Answer, day: Interval) -> Answer:
    return Onset(day) if isinstance(answer, Onset) else day
