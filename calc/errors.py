"""Everything the calculator can raise, under one base.

Each error carries a message for people and a code for programs; a code is stable, a message is not.
"""

from dataclasses import dataclass


class CalcError(Exception):
    """Base of every error of this package; ``code`` names the kind."""

    code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.code


class BadAnswer(CalcError):
    """A value that a question does not accept."""

    code = "bad_answer"


class BadRequest(CalcError):
    """A request that is not of the documented form."""

    code = "bad_request"


class UnknownPolicy(CalcError):
    """A policy id that the data does not hold."""

    code = "unknown_policy"


class BadPolicy(CalcError):
    """Compiled data that this engine cannot read: another format, or a damaged file."""

    code = "bad_policy"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer stands: at a question, or at a field of the prior procedure at place ``item`` of the list."""

    question: str
    item: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a case; ``item`` and ``field`` point into a list of prior procedures.

    Where answers contradict each other, ``also`` holds the other places that it is about, and ``rule`` the sentence
    that they break; changing any one may mend it.
    """

    code: str
    question: str
    message: str
    item: int | None = None
    field: str | None = None
    also: tuple[Place, ...] = ()
    rule: str = ""

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that it is about."""
        return (Place(self.question, self.item, self.field), *self.also)
