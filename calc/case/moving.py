"""Moving a case to another date of service: what each answer says then, and which ones say nothing any more.

An answer is true for the date of service that it was stated for, and a question says in the data what becomes of it
on any other date:

* ``grows``: a length of something that goes on, such as pain. It began on a certain day, the length before the date it
  was stated for, and from there it is measured.
* ``may_grow``: a total of something that may have ended since, such as therapy. It lies between the length that was
  stated and the one that it would have if it had gone on.
* ``lapses``: it holds for the date it was stated for alone, as "in the last 6 months", a score or an examination does.
* ``stays``: it holds for good, as a diagnosis, what came of a trial, or an event with its date does.

All days of a partial date of service are days that the answers were stated for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from calc.case.answers import Answer, Onset, Total
from calc.case.case import Case
from calc.case.questions import DATE_OF_SERVICE, GROWS, LAPSES, MAY_GROW, Vocabulary
from calc.time.dates import Interval, Span, shift


@dataclass(frozen=True, slots=True)
class Moved:
    """A case on another date of service. ``known`` is what still holds there, without the answers that ``lapsed``.

    ``renewed`` has those as well, as if each had been given again for the new date. They are named by question.
    """

    known: Case
    renewed: Case
    lapsed: tuple[str, ...]


def move(vocabulary: Vocabulary, case: Case, day: date) -> Moved:
    """The case as it would be entered for ``day``; one without a date of service is taken as stated for that day.

    Raise ``ValueError`` for a day before ``latest_day``, for which the case could not be entered.
    """
    if day < latest_day(vocabulary, case):
        raise ValueError(f"{day} is before a date that the case holds")
    stated = stated_for(case, day)
    answers = case.answers if stated else aged_answers(vocabulary, case)
    # What the history gave as an answer, it gives again, or not, for the new date.
    answers = {key: answer for key, answer in answers.items() if key not in (case.derived or ())}
    renewed = {**{key: _until(answer, day) for key, answer in answers.items()}, DATE_OF_SERVICE: Interval(day, day)}
    lapsed = () if stated else tuple(key for key in answers if vocabulary.questions[key].over_time == LAPSES)
    known = {key: answer for key, answer in renewed.items() if key not in lapsed}
    history = case.history
    if history is not None:
        history = tuple(replace(procedure, date=procedure.date.until(day)) for procedure in history)
    return Moved(
        known=Case(known, history),
        renewed=Case(renewed, history),
        lapsed=lapsed,
    )


def stated_for(case: Case, day: date) -> bool:
    """Whether the answers were stated for a day; without a date of service, they were for whichever it is."""
    return case.service is None or case.service.first <= day <= case.service.last


def latest_day(vocabulary: Vocabulary, case: Case) -> date:
    """The latest day of something past that the case holds: it can be entered for no date of service before it."""
    return max((day.first for day in past_days(vocabulary, case)), default=date.min)


def past_days(vocabulary: Vocabulary, case: Case) -> Iterator[Interval]:
    """The dates of everything past that the case holds, the onset of what goes on among them."""
    for key, answer in aged_answers(vocabulary, case).items():
        if isinstance(answer, Onset):
            yield answer.date
        elif isinstance(answer, Interval) and key != DATE_OF_SERVICE:
            yield answer
    yield from (procedure.date for procedure in case.history or ())


def aged_answers(vocabulary: Vocabulary, case: Case) -> Mapping[str, Answer]:
    """The answers as they are for a date of service that they were not stated for, the lapsed ones as they were."""
    stated = case.service
    if stated is None:
        return case.answers
    return {
        key: _aged(vocabulary.questions[key].over_time, answer, stated) if isinstance(answer, Span) else answer
        for key, answer in case.answers.items()
    }


def _aged(over_time: str, length: Span, stated: Interval) -> Answer:
    onset = Interval(shift(stated.first, length, -1), shift(stated.last, length, -1))
    if over_time == GROWS:
        return Onset(onset)
    return Total(length, onset) if over_time == MAY_GROW else length


def _until(answer: Answer, day: date) -> Answer:
    """Nothing past lies after the date of service."""
    if isinstance(answer, Onset):
        return Onset(answer.date.until(day))
    return answer.until(day) if isinstance(answer, Interval) else answer
