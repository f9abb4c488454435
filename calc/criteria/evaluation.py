"""One evaluation: the case, and what has been worked out about its history so far."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from calc.case.case import Case
from calc.case.questions import PRIOR_PROCEDURES
from calc.logic.kleene import Truth


@dataclass(frozen=True, slots=True, order=True)
class Missing:
    """Something that is not known: a question, or one field of one prior procedure.

    ``partial`` says that there is an answer but it is not exact enough, as a month where the day matters.
    """

    question: str
    item: int | None = None
    field: str | None = None
    partial: bool = False


@dataclass(slots=True)
class Evaluation:
    """The case under evaluation and a memory of the selections made from its history.

    ``passed`` remembers what does not hang on dates, and holds for the same case on other days: which procedures,
    by their place in the list, pass the test of a selection.
    """

    case: Case
    memory: dict[Hashable, Any] = field(default_factory=dict)
    passed: dict[Hashable, dict[int, Truth]] = field(default_factory=dict)

    def lacks(self, question: str) -> Missing:
        """What is missing about a question: its answer, or a more exact one."""
        return Missing(question, partial=self.case.answered(question))


def history_missing(item: int, field: str, known: bool) -> Missing:
    """What is missing about one field of the prior procedure at place ``item`` of the list."""
    return Missing(PRIOR_PROCEDURES, item, field, partial=known)
