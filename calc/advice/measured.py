"""What a limit of time is measured from: an earlier procedure or the date in an answer, and the length of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from calc.advice.course import Then
from calc.case.answers import Answer, Onset, Total
from calc.case.case import Case
from calc.case.moving import aged_answers
from calc.case.questions import PRIOR_PROCEDURES, Vocabulary
from calc.criteria.atoms import AnswerAtom, Atom
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.members import possible
from calc.criteria.history.selections import Selection, members, taken_from
from calc.criteria.parts import parts_of
from calc.time.dates import Interval, Span, shift

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Event:
    """A known date: that of the procedure at place ``item`` of the list, or that in the answer to a question."""

    question: str
    date: Interval
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The events whose distance from a day is just ``bound``."""

    events: tuple[Event, ...] = ()
    bound: Span | None = None


def measured(vocabulary: Vocabulary, case: Case, atoms: list[Atom], before: Then, turn: Then) -> Measured:
    """What makes some conditions change between two days; nothing where that is no known date of the case."""
    for late in (0, 1):  # a window that closes behind a day does so on the next one
        for atom in atoms:
            for known in (list(_events(vocabulary, case, atom, before, turn)), list(_behind(atom, before))):
                found = _matching(atom, known, turn.day - late * ONE_DAY)
                if found.events:
                    return found
    return Measured()


def _matching(atom: Atom, events: list[Event], day: date) -> Measured:
    for span in dict.fromkeys(parts_of(atom, Span)):
        found = [event for event in events if day in {shift(end, span) for end in _ends(event.date)}]
        if found:
            return Measured(tuple(dict.fromkeys(found)), span)
    return Measured()


def _ends(known: Interval) -> tuple[date, date]:
    return known.first, known.stated_last or known.last


def _events(vocabulary: Vocabulary, case: Case, atom: Atom, before: Then, turn: Then) -> Iterator[Event]:
    if isinstance(atom, HistoryAtom):
        for then in (before, turn):
            yield from _members(atom.selection, then)
    elif isinstance(atom, AnswerAtom):
        day = _date_in(aged_answers(vocabulary, case).get(atom.question))
        if day:
            yield Event(atom.question, day)


def _behind(atom: Atom, before: Then) -> Iterator[Event]:
    """The members of what a selection is taken from: its own may be told by their place among those."""
    if isinstance(atom, HistoryAtom):
        for selection in taken_from(atom.selection):
            yield from _members(selection, before)


def _members(selection: Selection, then: Then) -> Iterator[Event]:
    for event in possible(members(selection, Evaluation(then.moved.renewed)) or ()):
        yield Event(PRIOR_PROCEDURES, event.date, event.item)


def _date_in(answer: Answer | None) -> Interval | None:
    if isinstance(answer, Onset):
        return answer.date
    if isinstance(answer, Total):
        return answer.onset
    return answer if isinstance(answer, Interval) else None
