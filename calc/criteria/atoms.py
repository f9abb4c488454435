"""Atoms: the conditions that are not made of others.

An atom is immutable and equal to another that asks the same, so that a condition which stands in several
criteria is evaluated once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from calc.criteria.evaluation import Evaluation, Missing
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth


class Atom(Protocol):
    """A condition that is not made of others."""

    def value(self, run: Evaluation) -> Truth:
        """Whether it holds for the case."""

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """What is missing when the value is unknown."""

    def asks(self) -> tuple[str, ...]:
        """The ids of the questions it looks at."""


@dataclass(frozen=True, slots=True)
class AnswerAtom:
    """Base of the atoms that look at one question."""

    question: str

    def value(self, run: Evaluation) -> Truth:
        """Whether the answer is what the atom asks for; unknown when there is none."""
        raise NotImplementedError

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """The question itself."""
        yield run.lacks(self.question)

    def asks(self) -> tuple[str, ...]:
        """The one question."""
        return (self.question,)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Something the payer decides case by case; ``criterion`` is the criterion that says so."""

    criterion: str

    def value(self, run: Evaluation) -> Truth:
        """Always unknown: no answer settles it."""
        return UNKNOWN

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """Nothing that a person could answer."""
        yield from ()

    def asks(self) -> tuple[str, ...]:
        """No question."""
        return ()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A condition that is settled by the policy itself."""

    holds: bool

    def value(self, run: Evaluation) -> Truth:
        """The same for every case."""
        return TRUE if self.holds else FALSE

    def gaps(self, run: Evaluation) -> Iterator[Missing]:
        """Nothing."""
        yield from ()

    def asks(self) -> tuple[str, ...]:
        """No question."""
        return ()
