"""Tests of one prior procedure: what a selection picks by, and what is asked of its members."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, override

from calc.case.answers import Answer, Onset, chosen
from calc.case.history import Procedure
from calc.criteria.amounts import more
from calc.criteria.evaluation import Evaluation, Missing, history_missing
from calc.logic.kleene import UNKNOWN, Truth, all_of, any_of, at_least, negate, truth
from calc.time.comparisons import compare, compare_spans
from calc.time.dates import Span


class EventTest(Protocol):
    """A question about one procedure. ``gaps`` names what is missing when the value is unknown."""

    def value(self, event: Procedure, run: Evaluation) -> Truth:
        """Whether the procedure passes."""

    def gaps(self, event: Procedure, run: Evaluation) -> Iterator[Missing]:
        """What would have to be known about it, or about the request."""


@dataclass(frozen=True, slots=True)
class FieldTest:
    """Base of the tests that look at one field."""

    field: str

    def value(self, event: Procedure, run: Evaluation) -> Truth:
        """Whether the field passes; unknown where the field is."""
        detail = event.details.get(self.field)
        return UNKNOWN if detail is None else self.judge(detail)

    def gaps(self, event: Procedure, run: Evaluation) -> Iterator[Missing]:
        """The field itself; where it is open because of another line of the session, that line has the gap."""
        if self.field in event.details or not _entered(event, self.field, run):
            yield history_missing(event.item, self.field, self.field in event.details)

    def judge(self, detail: Answer) -> Truth:
        """Whether a known value passes."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FieldYes(FieldTest):
    """The field is answered yes."""

    @override
    def judge(self, detail: Answer) -> Truth:
        return truth(detail is True)


@dataclass(frozen=True, slots=True)
class FieldIs(FieldTest):
    """The field holds one of these options, or several that are all among them."""

    values: frozenset[str]

    @override
    def judge(self, detail: Answer) -> Truth:
        return truth(chosen(detail) <= self.values)


@dataclass(frozen=True, slots=True)
class FieldHolds(FieldTest):
    """The field holds all of these options, whatever else."""

    values: frozenset[str]

    @override
    def judge(self, detail: Answer) -> Truth:
        return truth(self.values <= chosen(detail))


@dataclass(frozen=True, slots=True)
class FieldNumber(FieldTest):
    """The field, a number, compares with a bound in the field's unit."""

    comparator: str
    bound: float

    @override
    def judge(self, detail: Answer) -> Truth:
        return compare(self.comparator, detail, detail, self.bound, self.bound)


@dataclass(frozen=True, slots=True)
class FieldSpan(FieldTest):
    """The field, a duration, compares with a length of time. One given by its onset has no known end."""

    comparator: str
    bound: Span

    @override
    def judge(self, detail: Answer) -> Truth:
        assert isinstance(detail, (Span, Onset))
        return UNKNOWN if isinstance(detail, Onset) else compare_spans(self.comparator, detail, self.bound)


@dataclass(frozen=True, slots=True)
class FieldSame:
    """The field holds what the request has for ``question``: the same region, level or side.

    Where several options can hold at once, one in common is enough: a limit on a level counts for each level, and
    what was done at another level has none in common. ``exactly`` asks for the same ones and no others.
    """

    field: str
    question: str
    alike: tuple[frozenset[str], ...] = ()
    exactly: bool = False

    def value(self, event: Procedure, run: Evaluation) -> Truth:
        """Whether both are known and have something in common, or in one group of ``alike``."""
        detail, asked = event.details.get(self.field), run.case.answers.get(self.question)
        if detail is None or asked is None:
            return UNKNOWN
        return truth(detail == asked or (not self.exactly and self._share(detail, asked)))

    def _share(self, detail: Answer, asked: Answer) -> bool:
        if not isinstance(detail, (str, frozenset)):
            return False
        had, wanted = chosen(detail), chosen(asked)
        return not had.isdisjoint(wanted) or any(group & had and group & wanted for group in self.alike)

    def gaps(self, event: Procedure, run: Evaluation) -> Iterator[Missing]:
        """Whichever of the two is not known."""
        if self.field not in event.details and not _entered(event, self.field, run):
            yield history_missing(event.item, self.field, known=False)
        if self.question not in run.case.answers:
            yield run.lacks(self.question)


def _entered(event: Procedure, field: str, run: Evaluation) -> bool:
    """Whether the line itself says it, whatever is known of its session."""
    return run.case.history is not None and field in run.case.history[event.item].details


@dataclass(frozen=True, slots=True)
class FieldMore:
    """The field is more than another one, or than the time from the procedure to the date of service (``None``)."""

    field: str
    other: str | None

    def value(self, event: Procedure, run: Evaluation) -> Truth:
        """Unknown when either is not known, and for the time since without a date of service."""
        one = event.details.get(self.field)
        other = Onset(event.date) if self.other is None else event.details.get(self.other)
        return UNKNOWN if one is None or other is None else more(one, other, run.case.service)

    def gaps(self, event: Procedure, run: Evaluation) -> Iterator[Missing]:
        """The field, and what it is held against."""
        for name in (self.field, self.other):
            if name is not None and name not in event.details:
                yield history_missing(event.item, name, known=False)


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Several tests under "all", "any", "at_least" (``needed`` of them) or "not" (of the only one)."""

    operator: str
    parts: tuple[EventTest, ...]
    needed: int = 0

    def value(self, event: Procedure, run: Evaluation) -> Truth:
        """The parts' values, joined."""
        values = [part.value(event, run) for part in self.parts]
        if self.operator == "all":
            return all_of(values)
        if self.operator == "any":
            return any_of(values)
        return negate(values[0]) if self.operator == "not" else at_least(self.needed, values)

    def gaps(self, event: Procedure, run: Evaluation) -> Iterator[Missing]:
        """The gaps of the parts that are unknown."""
        for part in self.parts:
            if part.value(event, run) == UNKNOWN:
                yield from part.gaps(event, run)
