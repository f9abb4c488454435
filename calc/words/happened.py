"""What the history says, in words: how many procedures, how long ago, and what came of each."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from calc.case.case import Case
from calc.case.history import Procedure
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import Count, Elapsed, Events, HistoryAtom
from calc.criteria.history.counting import counted
from calc.criteria.history.event_tests import (
    EventGroup,
    EventTest,
    FieldNumber,
    FieldSame,
    FieldSpan,
    FieldTest,
)
from calc.criteria.history.members import Members, first_date, last_date, possible
from calc.criteria.history.selections import members
from calc.errors import Place
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth
from calc.policy.policy import Policy
from calc.words.answers import answer_in_words
from calc.words.dates import date_in_words
from calc.words.durations import days_in_words, elapsed_in_words
from calc.words.events import event_in_words
from calc.words.phrases import COMPARED, PLACES, place_words, selection_words, sentence
from calc.words.stated import Conditions, Stated, first_day, of_history, required

MOST_DATES = 6


def history_stated(
    policy: Policy, case: Case, conditions: Conditions, shown: Collection[Place], *, needed: bool
) -> Iterator[Stated]:
    """What some conditions on the history rest on; counts of one selection together, of an entry what is ``shown``."""
    told = _Told(policy, Evaluation(case), shown, needed)
    counts: dict[tuple[str, bool], list[tuple[Count, Truth]]] = {}
    for atom, value in of_history(conditions):
        if isinstance(atom, Count):
            counts.setdefault((atom.selection.name, atom.with_request), []).append((atom, value))
    named = {atom.selection.name for atom, _ in of_history(conditions) if not isinstance(atom, Count)}
    for (name, _), group in counts.items():
        # That there is one, goes without saying where it is told of.
        if name not in named or [(atom.least, value) for atom, value in group] != [(1, TRUE)]:
            yield told.count(group)
    for atom, value in of_history(conditions):
        found = members(atom.selection, told.run) or ()
        if isinstance(atom, Elapsed):
            yield told.elapsed(atom, value, found)
        elif isinstance(atom, Events) and not told.is_told(atom, value, found):
            yield told.events(atom, value, found)


class _Told:
    def __init__(self, policy: Policy, run: Evaluation, shown: Collection[Place], needed: bool) -> None:
        self.policy, self.run, self.shown, self.needed = policy, run, shown, needed
        self.told: list[tuple[EventTest, set[int]]] = []

    def count(self, group: Sequence[tuple[Count, Truth]]) -> Stated:
        atom = group[0][0]
        found = members(atom.selection, self.run) or ()
        number = _number(*counted(atom.selection, found, self.run, with_request=False))
        days = days_in_words([event.date for event in possible(found)], MOST_DATES) if found else ""
        before = " before this one" if found else ""
        if atom.with_request:
            before = f", {_number(*counted(atom.selection, found, self.run, with_request=True))} with this one"
        bounds = [self._count_bound(one.least, (value == TRUE) != self.needed) for one, value in group]
        joined = (" or " if self.needed else " and ").join(dict.fromkeys(bounds))
        short = f"{self._called(atom)}: {number}{before}"
        return self._stated(short, joined if found or self.needed else "", days)

    def _count_bound(self, least: int, holds: bool) -> str:
        words, number = ("at least", least) if holds else ("at most", least - 1)
        shown = str(number)
        if not number:
            return "none is allowed" if self.needed else "none"
        return required(words, shown) if self.needed else f"{words} {shown}"

    def elapsed(self, atom: Elapsed, value: Truth, found: Members) -> Stated:
        comparison = COMPARED[atom.comparator, (value == TRUE) != self.needed]
        called = selection_words(self.policy.data, atom.selection.name)
        if not found:
            return self._stated(f"No {called}", f"one {comparison} {atom.bound} ago is needed" if self.needed else "")
        day = first_date(found) if atom.which == "first" else last_date(found)
        service = self.run.case.service
        since = date_in_words(day)
        if service and service.exact and day.exact:
            since = f"{elapsed_in_words(day.first, service.first)} since {since}"
        bound = required(comparison, str(atom.bound)) + first_day(day, comparison, atom.bound)
        which = f"{PLACES[atom.which]} of the {called}"
        return self._stated(sentence(since), bound if self.needed else f"{comparison} {atom.bound}", which)

    def events(self, atom: Events, value: Truth, found: Members) -> Stated:
        called = selection_words(self.policy.data, atom.selection.name)
        if not found:
            return self._stated(f"No {called}", "at least 1 is needed" if self.needed else "")
        which = sentence(place_words(atom.which, atom.of_that_day, called))
        looked_at = list(self._looked_at(atom, value, found))
        full, short = (f"{which}: {self._had(looked_at, atom.test, bounds=bounds)}" for bounds in (True, False))
        return replace(self._stated(short, ""), full=full)

    def _had(self, events: Sequence[Procedure], test: EventTest, *, bounds: bool) -> str:
        """What each had; those that had the same are told together."""
        alike: dict[str, list[Procedure]] = {}
        for event in events:
            alike.setdefault(self._details(event, test, bounds=bounds), []).append(event)
        days = ((days_in_words([each.date for each in same], MOST_DATES), had) for had, same in alike.items())
        return "; ".join(f"{on}{had}" for on, had in days)

    def is_told(self, atom: Events, value: Truth, found: Members) -> bool:
        """Whether what it looks at was told already, of more procedures."""
        looked_at = {each.item for each in self._looked_at(atom, value, found)}
        known = any(test == atom.test and looked_at <= items for test, items in self.told)
        self.told.append((atom.test, looked_at))
        return known and value == TRUE

    def _looked_at(self, atom: Events, value: Truth, found: Members) -> Iterator[Procedure]:
        """The procedures that decide: of "every" one that fails, of "some" one that passes, else all."""
        if atom.which in ("last", "first"):
            yield from possible(atom.candidates(found))
            return
        deciding = {("every", FALSE): FALSE, ("some", TRUE): TRUE}.get((atom.which, value))
        for event in possible(found):
            if deciding is None or atom.test.value(event, self.run) == deciding:
                yield event

    def _details(self, event: Procedure, test: EventTest, *, bounds: bool) -> str:
        """The fields of an entry that a test looks at, as far as they are shown, each against its own bound."""
        tests: dict[str, list[EventTest]] = {}
        for part in _leaves(test):
            tests.setdefault(part.field, []).append(part)
        said = [
            self._field(event, name, each if bounds else ())
            for name, each in tests.items()
            if name in event.details and Place(PRIOR_PROCEDURES, event.item, name) in self.shown
        ]
        return f" ({'; '.join(said)})" if said else ""

    def _field(self, event: Procedure, name: str, tests: Sequence[EventTest]) -> str:
        field = self.policy.vocabulary.fields[name]
        compared = [
            event_in_words(self.policy.vocabulary, each, value == TRUE).removeprefix(f"{field.label}: ")
            for each in tests
            if isinstance(each, (FieldNumber, FieldSpan)) and (value := each.value(event, self.run)) != UNKNOWN
        ]
        bound = f", {' and '.join(dict.fromkeys(compared))}" if compared else ""
        return f"{field.label}: {answer_in_words(field, event.details[name])}{bound}"

    def _called(self, atom: HistoryAtom) -> str:
        return sentence(selection_words(self.policy.data, atom.selection.name))

    def _stated(self, value: str, bound: str, detail: str = "") -> Stated:
        return Stated((PRIOR_PROCEDURES, DATE_OF_SERVICE), value, detail, bound, self.needed)


def _number(low: int, high: int) -> str:
    if low != high:
        return f"{low} to {high}"
    return str(low) if low else "none"


def _leaves(test: EventTest) -> Iterator[FieldTest | FieldSame]:
    if isinstance(test, EventGroup):
        for part in test.parts:
            yield from _leaves(part)
    elif isinstance(test, (FieldTest, FieldSame)):
        yield test
