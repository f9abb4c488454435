"""Atoms that look at a selection of prior procedures: how many, how long ago, and what came of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import override

from calc.case.answers import NEVER
from calc.case.history import Procedure
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES
from calc.criteria.evaluation import Evaluation, Missing, history_missing
from calc.criteria.history.bilateral import fewest, most
from calc.criteria.history.event_tests import EventTest
from calc.criteria.history.selections import (
    Episode,
    Members,
    Selection,
    certain,
    first_date,
    last_date,
    members,
    possible,
)
from calc.logic.kleene import FALSE, UNKNOWN, Truth, all_of, any_of, between, negate, truth
from calc.time.comparisons import compare_elapsed
from calc.time.dates import Span, overlap


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
        selection: Selection | None = self.selection
        while selection:
            yield from _filter_gaps(selection, run)
            selection = selection.parent


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
        pairing = self.selection.pairing
        if pairing is None:
            more = int(self.with_request)
            return between(len(certain(found)) + more >= self.least, len(found) + more >= self.least)
        request = pairing.requested(run) if self.with_request else None
        more = int(self.with_request and request is None)
        asked = (request,) if request else ()
        return between(
            fewest(pairing, (*certain(found), *asked)) >= self.least,
            most(pairing, (*possible(found), *asked)) + more >= self.least,
        )

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
    """A test of the last or first, of some or of every member. Of none at all, only "every" is true."""

    which: str
    test: EventTest

    @override
    def judge(self, found: Members, run: Evaluation) -> Truth:
        if self.which == "every":
            return all_of(max(negate(held), self.test.value(event, run)) for event, held in found)
        if self.which == "some":
            return any_of(min(held, self.test.value(event, run)) for event, held in found)
        values = {self.test.value(event, run) for event in self.candidates(found)}
        if not certain(found):
            values.add(FALSE)
        return values.pop() if len(values) == 1 else UNKNOWN

    def candidates(self, found: Members) -> tuple[Procedure, ...]:
        """The members that may be the last (the first): none that is certain lies surely beyond them."""
        if self.which == "last":
            bound = max((event.date.first for event in certain(found)), default=None)
            return tuple(e for e in possible(found) if bound is None or e.date.last >= bound)
        limit = min((event.date.last for event in certain(found)), default=None)
        return tuple(e for e in possible(found) if limit is None or e.date.first <= limit)

    @override
    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """What the selection lacks, and what the test lacks of its members."""
        yield from super(Events, self).gaps(run)
        found = members(self.selection, run) or ()
        for event in possible(found):
            if self.test.value(event, run) == UNKNOWN:
                yield from self.test.gaps(event, run)
        if self.which in ("last", "first"):
            yield from _in_no_order(self.candidates(found))


def _in_no_order(events: tuple[Procedure, ...]) -> Iterator[Missing]:
    """The dates of those whose order is not known, because their dates are inexact or the same day."""
    for event in events:
        if any(other is not event and overlap(event.date, other.date) for other in events):
            yield history_missing(event.item, "date", known=True)
