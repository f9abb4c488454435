"""One evaluation: the case, and what has been worked out about its history so far."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Protocol

from calc.case.case import Case
from calc.case.history import Procedure
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


class _Test(Protocol):
    def value(self, event: Procedure, run: "Evaluation", /) -> Truth: ...


@dataclass(slots=True)
class Evaluation:
    """The case under evaluation and a memory of the selections made from its history.

    ``passed`` remembers, for the same case on other days too, which procedures pass a test, by their place in the list:
    each with the date and details that it was tested with, since those of its session may be others on another day.
    """

    case: Case
    memory: dict[Hashable, Any] = field(default_factory=dict)
    passed: dict[Hashable, dict[int, tuple[Procedure, Truth]]] = field(default_factory=dict)

    def passing(self, test: "_Test") -> Callable[[Procedure], Truth]:
        """Tell of a procedure whether it passes a test; each is tested once."""
        assert isinstance(test, Hashable)
        known = self.passed.setdefault(test, {})

        def passes(event: Procedure) -> Truth:
            found = known.get(event.item)
            if found is None or (found[0] is not event and found[0] != event):
                found = known[event.item] = event, test.value(event, self)
            return found[1]

        return passes

    def lacks(self, question: str) -> Missing:
        """What is missing about a question: its answer, or a more exact one."""
        return Missing(question, partial=self.case.answered(question))


def history_missing(item: int, field: str, known: bool) -> Missing:
    """What is missing about one field of the prior procedure at place ``item`` of the list."""
    return Missing(PRIOR_PROCEDURES, item, field, partial=known)
