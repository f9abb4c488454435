"""Other requests for the same patient: a later date, another region, level or side.

What a history says depends on the request: on its date, and on what a procedure is "the same" as. So these
changes are tried on the case itself, and those that lead to the same facts are kept together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

from calc.case.case import Case
from calc.case.moving import Moved, move
from calc.case.turning_days import turning_days
from calc.criteria.atoms import Atom
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.event_tests import FieldSame
from calc.criteria.parts import parts_of
from calc.logic.kleene import Truth
from calc.policy.policy import Policy

MOST_REQUESTS = 256

type Row = tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the request: a later date of service, other answers, or neither."""

    day: date | None = None
    answers: tuple[tuple[str, str], ...] = ()

    def covers(self, other: "Change") -> bool:
        """Whether this change is part of the other: no later, and no answer changed besides."""
        sooner = self.day is None or (other.day is not None and self.day <= other.day)
        return sooner and set(self.answers) <= set(other.answers)


def requests(policy: Policy, case: Case, atoms: Sequence[Atom]) -> dict[Row, list[Change]]:
    """The values the atoms can take under other requests, each with the smallest changes that lead there.

    The first is that of the case as it is. All combinations are tried up to ``MOST_REQUESTS``, the sooner
    dates and the fewer changes first.
    """
    found: dict[Row, list[Change]] = {}
    for change in _changes(policy, case, atoms):
        run = Evaluation(changed(policy, case, change).renewed)
        row = tuple(atom.value(run) for atom in atoms)
        changes = found.setdefault(row, [])
        if not any(earlier.covers(change) for earlier in changes):
            changes.append(change)
    return found


def _changes(policy: Policy, case: Case, atoms: Sequence[Atom]) -> Iterator[Change]:
    service = case.service
    days: list[date | None] = [None]
    if service and service.exact:
        days += turning_days(policy.vocabulary, case, policy.spans, service.first)[1:]
    options = list(_options(policy, case, atoms))
    for number, (answers, day) in enumerate(product(options, days)):
        if number == MOST_REQUESTS:
            return
        yield Change(day, answers)


def _options(policy: Policy, case: Case, atoms: Sequence[Atom]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every choice of other answers to the questions that procedures are compared with, the fewest first."""
    asked = sorted({test.question for atom in atoms for test in parts_of(atom, FieldSame)})
    choices: list[list[tuple[tuple[str, str], ...]]] = []
    for name in asked:
        question, known = policy.vocabulary.questions[name], case.answers.get(name)
        if known is not None and question.change == "request":
            others = [((name, option),) for option in question.options or () if option != known]
            choices.append([(), *others])
    combined = (tuple(pair for part in parts for pair in part) for parts in product(*choices))
    yield from sorted(combined, key=len)


def changed(policy: Policy, case: Case, change: Change) -> Moved:
    """The case under the other request; on a later date some of its answers have lapsed."""
    answers: Mapping[str, Any] = {**case.answers, **dict(change.answers)}
    other = replace(case, answers=answers)
    return move(policy.vocabulary, other, change.day) if change.day else Moved(other, other, ())
