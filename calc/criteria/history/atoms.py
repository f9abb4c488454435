"""Atoms that look at a selection of prior procedures: how many, how long ago, and what came of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import override

from calc.case.answers import NEVER
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES
from calc.criteria.evaluation import Evaluation, Missing, history_missing
from calc.criteria.history.counting import counted
from calc.criteria.history.event_tests import EventTest
from calc.criteria.history.members import Members, certain, first_date, last_date, possible
from calc.criteria.history.selections import Episode, Selection, members, taken_from
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, all_of, any_of, between, negate, truth
from calc.time.comparisons import compare_elapsed
from calc.time.dates import Span


@dataclass(frozen=True, slots=True)
class HistoryAtom:
    """Base of the atoms on a selection: unknown when the history is."""

    selection: Selection

    def value(self, run: Evaluation) -> Truth:
        """Whether it holds of the selected procedures."""
        found = members(self.selection, run)
        return UNKNOWN if found is None else self.judge(found, run)

    def judge(self, found: Members, run: Evaluation) -> Truth:
        """Whether it holds of these members."""
        raise NotImplementedError

    def asks(self) -> tuple[str, ...]:
        """The history, and the date of service that windows end on."""
        return (PRIOR_PROCEDURES, DATE_OF_SERVICE)

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """The history; or dates and fields that decide who belongs to the selection."""
        if run.case.history is None:
            yield Missing(PRIOR_PROCEDURES)
            return
        if run.case.service is None or not run.case.service.exact:
            yield run.lacks(DATE_OF_SERVICE)
        yield from self._selection_gaps(run)

    def _selection_gaps(self, run: Evaluation) -> Iterator[Missing]:
        for selection in taken_from(self.selection):
            yield from _filter_gaps(selection, run)


def _filter_gaps(selection: Selection, run: Evaluation) -> Iterator[Missing]:
    for event, _ in members(selection, run) or ():
        if not event.date.exact:
            yield history_missing(event.item, "date", True)
        if selection.where and selection.where.value(event, run) == UNKNOWN:
            yield from selection.where.gaps(event, run)
    if selection.episode:
        yield from _break_gaps(selection.episode, run)


def _break_gaps(episode: Episode, run: Evaluation) -> Iterator[Missing]:
    only_if = dict(episode.only_if)
    for question in episode.breaks:
        condition, answer = only_if.get(question), run.case.answers.get(question)
        needed = condition is None or run.case.answers.get(condition) is not False
        if needed and (answer is None or _partial(run, question)):
            yield run.lacks(question)
        if condition and answer != NEVER and condition not in run.case.answers:
            yield run.lacks(condition)


def _partial(run: Evaluation, question: str) -> bool:
    return not getattr(run.case.answers[question], "exact", True)


@dataclass(frozen=True, slots=True)
class Count(HistoryAtom):
    """At least ``least`` procedures belong to the selection, the request among them where ``with_request`` says so.

    Every other count is made of this one.
    """

    least: int
    with_request: bool = False

    @override
    def judge(self, found: Members, run: Evaluation) -> Truth:
        key = ("counted", self.selection, self.with_request)
        if key not in run.memory:
            run.memory[key] = counted(self.selection, found, run, with_request=self.with_request)
        low, high = run.memory[key]
        return between(low >= self.least, high >= self.least)

    @override
    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """What the selection lacks, and the fields that pairs are formed by."""
        yield from super(Count, self).gaps(run)
        pairing = self.selection.pairing
        for field, question in pairing.request if pairing else ():
            for event in possible(members(self.selection, run) or ()):
                if field not in event.details:
                    yield history_missing(event.item, field, known=False)
            if self.with_request and question and question not in run.case.answers:
                yield run.lacks(question)


@dataclass(frozen=True, slots=True)
class Elapsed(HistoryAtom):
    """The time from the first or last of the selection to the date of service.

    Of an empty selection, "at least" and "more than" hold: an interval that never began is not cut short.
    """

    which: str
    comparator: str
    bound: Span

    @property
    def of_none(self) -> bool:
        """Whether it holds of an empty selection."""
        return self.comparator in ("at_least", "more_than")

    @override
    def judge(self, found: Members, run: Evaluation) -> Truth:
        empty = truth(self.of_none)
        if not found:
            return empty
        if run.case.service is None:
            return UNKNOWN
        day = first_date(found) if self.which == "first" else last_date(found)
        held = compare_elapsed(self.comparator, day, run.case.service, self.bound)
        return held if certain(found) or held == empty else UNKNOWN


@dataclass(frozen=True, slots=True)
class Events(HistoryAtom):
    """A test of the last or first, of some or of every member. Of none at all, only "every" is true.

    What was done on one day counts together: of several on the last day, every one has to pass, or some where
    ``of_that_day`` says so.
    """

    which: str
    test: EventTest
    of_that_day: str = "every"

    @override
    def judge(self, found: Members, run: Evaluation) -> Truth:
        passes = run.passing(self.test)
        if self.which == "every":
            return all_of(max(negate(held), passes(event)) for event, held in found)
        if self.which == "some":
            return any_of(min(held, passes(event)) for event, held in found)
        judged = [(event.date, held, passes(event)) for event, held in self.candidates(found)]
        days: dict[object, list[tuple[Truth, Truth]]] = {}
        for day, held, value in judged:
            days.setdefault(day, []).append((held, value))
        # Where a date is not exact, which of them are of one day is not known.
        exact = all(day.exact for day, _, _ in judged)
        values = {self._of_day(lines) for lines in days.values()} if exact else {value for _, _, value in judged}
        if not certain(found):
            values.add(FALSE)
        return values.pop() if len(values) == 1 else UNKNOWN

    def _of_day(self, lines: Sequence[tuple[Truth, Truth]]) -> Truth:
        if all(held != TRUE for held, _ in lines):
            values = {value for _, value in lines}
            return values.pop() if len(values) == 1 else UNKNOWN
        if self.of_that_day == "some":
            return any_of(min(held, value) for held, value in lines)
        return all_of(max(negate(held), value) for held, value in lines)

    def candidates(self, found: Members) -> Members:
        """The members that may be the last (the first): none that is certain lies surely beyond them."""
        if self.which == "last":
            bound = max((event.date.first for event in certain(found)), default=None)
            return tuple(each for each in found if bound is None or each[0].date.last >= bound)
        limit = min((event.date.last for event in certain(found)), default=None)
        return tuple(each for each in found if limit is None or each[0].date.first <= limit)

    @override
    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """What the selection lacks, and what the test lacks of its members."""
        yield from super(Events, self).gaps(run)
        found = members(self.selection, run) or ()
        for event in possible(found):
            if self.test.value(event, run) == UNKNOWN:
                yield from self.test.gaps(event, run)
