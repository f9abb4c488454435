"""Cells: the distinct ways in which an unanswered question can turn out, for the conditions that look at it.

A pain score that is only ever held against 6 has two cells, below 6 and from 6 on, however many scores there
are. Each cell is a row of truth values, one for each atom.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain, pairwise, product

from calc.case.answers import NEVER, Answer
from calc.case.case import Case
from calc.case.questions import Question
from calc.criteria.answer_atoms import Length, Number
from calc.criteria.atoms import AnswerAtom
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, truth
from calc.time.dates import Interval, Span, days_in

type Cell = tuple[bool, ...]


def agrees(cell: Cell, values: Sequence[Truth]) -> bool:
    """Whether a cell is one of those that some values of its atoms leave open."""
    return all(value in (UNKNOWN, truth(held)) for held, value in zip(cell, values, strict=True))


@lru_cache(maxsize=4096)
def cells(question: Question, atoms: tuple[AnswerAtom, ...]) -> tuple[Cell, ...]:
    """Every row of truth values that some answer to the question gives the atoms.

    Exact for yes/no, choice and number. For a duration or a date the rows may include one that no single
    answer gives, since an answer in one unit can leave a comparison in another open.
    """
    return tuple(sorted(set(_rows(question, atoms))))


def _rows(question: Question, atoms: tuple[AnswerAtom, ...]) -> Iterator[Cell]:
    for answer in _candidates(question, atoms):
        run = Evaluation(Case({question.id: answer}))
        yield from product(*(_open(atom.value(run)) for atom in atoms))


def _open(value: int) -> tuple[bool, ...]:
    return {FALSE: (False,), TRUE: (True,), UNKNOWN: (False, True)}[value]


def _candidates(question: Question, atoms: tuple[AnswerAtom, ...]) -> Iterator[Answer]:
    if question.kind == "yes_no":
        yield from (True, False)
    elif question.kind == "choice":
        yield from _chosen(question, atoms)
    elif question.kind == "number":
        yield from _numbers(question, {atom.bound for atom in atoms if isinstance(atom, Number)})
    elif question.kind == "duration":
        yield from _spans({atom.bound for atom in atoms if isinstance(atom, Length)})
    else:
        # Without a date of service a day leaves every length of time open, which covers all days at once.
        yield Interval(date.min, date.min)
        yield from [NEVER] if question.none else []


def _chosen(question: Question, atoms: tuple[AnswerAtom, ...]) -> Iterator[Answer]:
    """Each option; where several can hold at once, sets of them, one for each that the atoms can tell apart.

    An atom looks at whether any option is outside of its own, or whether all of its own are there. So of the options
    that stand in the same atoms, none, one or all make every difference that there is.
    """
    options = question.options or {}
    if not question.several:
        yield from options
        return
    groups: dict[tuple[bool, ...], list[str]] = {}
    for option in options:
        groups.setdefault(tuple(option in getattr(atom, "values", ()) for atom in atoms), []).append(option)
    parts: list[tuple[list[str], ...]] = [([], group[:1], group) for group in groups.values()]
    yield from (frozenset(chain.from_iterable(choice)) for choice in product(*parts) if any(choice))


def _numbers(question: Question, bounds: set[float]) -> Iterator[float]:
    """A number in every region that the bounds cut the range into, and each bound itself."""
    low, high = Decimal(str(question.low)), Decimal(str(question.high))
    marks = sorted({low, high, *(Decimal(str(bound)) for bound in bounds)})
    if question.step:
        step = Decimal(str(question.step))
        below = [low + (mark - low) // step * step for mark in marks]
        found = [*below, *(mark + step for mark in below)]
    else:
        found = [*marks, *((one + other) / 2 for one, other in pairwise(marks))]
    yield from (float(number) for number in found if low <= number <= high)


def _spans(bounds: set[Span]) -> Iterator[Span]:
    """Nothing at all, each bound, a day either side of the days it can last, and the longest length."""
    yield Span(0, "days")
    for bound in bounds:
        yield bound
        yield from (Span(max(0, days + more), "days") for days in days_in(bound) for more in (-1, 1))
    yield Span(100, "years")
