"""Atoms that look at a single answer.

Comparisons come in two kinds alone, "at least" and "more than" (and "equals"): their opposites are negations,
which keeps "less than 3 months" and "at least 3 months" one atom.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import override

from calc.case.answers import NEVER, Answer, Onset, Total, chosen
from calc.case.questions import DATE_OF_SERVICE
from calc.criteria.atoms import AnswerAtom
from calc.criteria.evaluation import Evaluation, Missing
from calc.logic.kleene import FALSE, UNKNOWN, Truth, all_of, negate, truth
from calc.time.comparisons import compare, compare_elapsed, compare_spans
from calc.time.dates import Interval, Span


@dataclass(frozen=True, slots=True)
class Yes(AnswerAtom):
    """The question is answered yes."""

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when it is not answered."""
        answer = run.case.answers.get(self.question)
        return UNKNOWN if answer is None else truth(answer is True)


@dataclass(frozen=True, slots=True)
class Is(AnswerAtom):
    """The question is answered with one of these options, or with several that are all among them."""

    values: frozenset[str]

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when it is not answered."""
        answer = run.case.answers.get(self.question)
        return UNKNOWN if answer is None else truth(chosen(answer) <= self.values)


@dataclass(frozen=True, slots=True)
class Holds(AnswerAtom):
    """The question is answered with all of these options, whatever else with."""

    values: frozenset[str]

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when it is not answered."""
        answer = run.case.answers.get(self.question)
        return UNKNOWN if answer is None else truth(self.values <= chosen(answer))


@dataclass(frozen=True, slots=True)
class Number(AnswerAtom):
    """The answer compares with a bound in the question's unit."""

    comparator: str
    bound: float

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when it is not answered."""
        answer = run.case.answers.get(self.question)
        return UNKNOWN if answer is None else compare(self.comparator, answer, answer, self.bound, self.bound)


@dataclass(frozen=True, slots=True)
class Length(AnswerAtom):
    """The answer, a length of time or an onset, compares with a length of time."""

    comparator: str
    bound: Span

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when not answered, when an onset is given without a date of service, or when units leave it open."""
        answer = run.case.answers.get(self.question)
        if not isinstance(answer, Total):
            return self._compare(self.comparator, answer, run)
        if self.comparator == "equals":
            return all_of([self._between("at_least", answer, run), negate(self._between("more_than", answer, run))])
        return self._between(self.comparator, answer, run)

    def _compare(self, comparator: str, answer: Answer | None, run: Evaluation) -> Truth:
        if isinstance(answer, Span):
            return compare_spans(comparator, answer, self.bound)
        if isinstance(answer, Onset) and run.case.service:
            return compare_elapsed(comparator, answer.date, run.case.service, self.bound)
        return UNKNOWN

    def _between(self, comparator: str, total: Total, run: Evaluation) -> Truth:
        """What is so of both its ends is so of all that lies between them."""
        ends = {self._compare(comparator, end, run) for end in (total.length, Onset(total.onset))}
        return ends.pop() if len(ends) == 1 else UNKNOWN

    @override
    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """The question, and the date of service where an onset has to be held against it."""
        answer = run.case.answers.get(self.question)
        yield from _dated_gaps(self.question, answer.date if isinstance(answer, Onset) else None, run)


@dataclass(frozen=True, slots=True)
class Since(AnswerAtom):
    """The time from the answer, a date, to the date of service compares with a length; "none" never does."""

    comparator: str
    bound: Span

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when either date is; false when the answer is "none"."""
        answer = run.case.answers.get(self.question)
        if answer == NEVER:
            return FALSE
        if isinstance(answer, Interval) and run.case.service:
            return compare_elapsed(self.comparator, answer, run.case.service, self.bound)
        return UNKNOWN

    @override
    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """Whichever date is not known, or not exactly."""
        answer = run.case.answers.get(self.question)
        yield from _dated_gaps(self.question, answer if isinstance(answer, Interval) else None, run)


def _dated_gaps(question: str, day: Interval | None, run: Evaluation) -> Iterator[Missing]:
    if day is None:
        yield run.lacks(question)
        return
    if not day.exact:
        yield Missing(question, partial=True)
    if run.case.service is None or not run.case.service.exact:
        yield run.lacks(DATE_OF_SERVICE)


@dataclass(frozen=True, slots=True)
class IsNone(AnswerAtom):
    """The date question is answered "none"."""

    @override
    def value(self, run: Evaluation) -> Truth:
        """Unknown when it is not answered."""
        answer = run.case.answers.get(self.question)
        return UNKNOWN if answer is None else truth(answer == NEVER)
