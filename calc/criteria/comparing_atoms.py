"""Atoms that hold one answer against another: which is more, and which of two selections goes on later.

They serve contradictions and derived answers. What is not known certainly of both sides is unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES
from calc.criteria.amounts import more
from calc.criteria.evaluation import Evaluation, Missing
from calc.criteria.history.members import certain, last_date
from calc.criteria.history.selections import Selection, members
from calc.logic.kleene import FALSE, UNKNOWN, Truth, between


@dataclass(frozen=True, slots=True)
class More:
    """The answer to one question, a number or a length of time, is more than the answer to another."""

    question: str
    other: str

    def value(self, run: Evaluation) -> Truth:
        """Unknown when either is not answered, or an onset is held against a length without a date of service."""
        one, other = (run.case.answers.get(name) for name in (self.question, self.other))
        return UNKNOWN if one is None or other is None else more(one, other, run.case.service)

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """Whichever is not answered."""
        yield from (run.lacks(name) for name in self.asks() if not run.case.answered(name))

    def asks(self) -> tuple[str, ...]:
        """Both questions."""
        return (self.question, self.other)


@dataclass(frozen=True, slots=True)
class Later:
    """Both selections have members, and the last of one came on a later day than the last of the other."""

    selection: Selection
    other: Selection

    def value(self, run: Evaluation) -> Truth:
        """Unknown on one and the same day, since procedures of a day are in no known order."""
        found, others = members(self.selection, run), members(self.other, run)
        if found is None or others is None:
            return UNKNOWN
        if not found or not others:
            return FALSE
        one, other = last_date(found), last_date(others)
        is_certain = bool(certain(found) and certain(others)) and one.first > other.last
        return between(is_certain, one.last >= other.first or not certain(others))

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """The history."""
        yield run.lacks(PRIOR_PROCEDURES)

    def asks(self) -> tuple[str, ...]:
        """The history, and the date of service that windows end on."""
        return (PRIOR_PROCEDURES, DATE_OF_SERVICE)
