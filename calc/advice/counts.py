"""What each earlier procedure counts for: the selections that hold it, and why none does."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calc.case.case import Case
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import Count, HistoryAtom
from calc.criteria.history.event_tests import EventTest
from calc.criteria.history.members import possible
from calc.criteria.history.selections import Selection, members
from calc.logic.kleene import FALSE, TRUE, UNKNOWN
from calc.policy.policy import Policy
from calc.policy.settling import settled
from calc.time.comparisons import compare
from calc.time.dates import Span, shift

type Step = Literal["kind", "where", "within", "within_first", "after_last", "episode", "start"]

LATER_STEPS: tuple[Step, ...] = ("within_first", "after_last", "episode", "start")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The filter of a selection that a procedure does not pass, with its test or its window."""

    step: Step
    test: EventTest | None = None
    within: Span | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """The selections that count the procedure at place ``item``, and those that may, until more is known.

    ``beside`` are selections that criteria look at without counting; ``left_out`` says why none counts it.
    """

    item: int
    by: tuple[str, ...]
    perhaps: tuple[str, ...]
    beside: tuple[str, ...]
    left_out: LeftOut | None


def counts(policy: Policy, case: Case) -> tuple[Counted, ...]:
    """What each procedure of a case counts for, in the order of the list; nothing while the list is not known."""
    case = settled(policy, case)
    run = Evaluation(case)
    looks = dict.fromkeys(atom.selection for atom in _atoms(policy))
    limiting = dict.fromkeys(atom.selection for atom in _atoms(policy) if _limits(atom))
    return tuple(_counted(event, [*limiting], [*looks], run) for event in case.history or ())


def _atoms(policy: Policy) -> Iterator[HistoryAtom]:
    for index in sorted(policy.circuit.below(policy.view.roots)):
        node = policy.circuit.nodes[index]
        if isinstance(node, HistoryAtom):
            yield node


def _limits(atom: HistoryAtom) -> bool:
    """Whether it limits a number; that there is one at all only tells requests apart."""
    return isinstance(atom, Count) and atom.least > 1


def _counted(event: Procedure, limiting: list[Selection], looks: list[Selection], run: Evaluation) -> Counted:
    held = {each: _held(each, event, run) for each in looks}
    by = tuple(each.name for each in limiting if held[each] == TRUE)
    perhaps = tuple(each.name for each in limiting if held[each] == UNKNOWN)
    beside = () if by or perhaps else tuple(each.name for each in looks if held[each] != FALSE)
    out = None if by or perhaps else _left_out(event, limiting, run)
    return Counted(event.item, by, perhaps, beside, out)


def _held(selection: Selection, event: Procedure, run: Evaluation) -> int:
    return next((held for each, held in members(selection, run) or () if each.item == event.item), FALSE)


def _left_out(event: Procedure, limiting: list[Selection], run: Evaluation) -> LeftOut | None:
    """Why the selection that comes closest does not hold it: the one that it leaves behind the most filters."""
    reasons = [_reason([*_chain(selection)], event, run) for selection in limiting]
    return max(reasons, key=lambda each: each[0])[1] if reasons else None


def _chain(selection: Selection) -> Iterator[Selection]:
    """A selection and those that it is taken from, the outermost first."""
    if selection.parent:
        yield from _chain(selection.parent)
    yield selection


def _reason(chain: list[Selection], event: Procedure, run: Evaluation) -> tuple[int, LeftOut | None]:
    for passed, selection in enumerate(chain):
        if event.item not in {each.item for each in possible(members(selection, run) or ())}:
            return passed, _step(selection, event, run)
    return len(chain), None


def _step(selection: Selection, event: Procedure, run: Evaluation) -> LeftOut | None:
    """The filter of one selection that the procedure does not pass; nothing where it may be one of several."""
    if selection.kinds is not None and event.kind not in selection.kinds:
        return LeftOut("kind")
    if selection.where and selection.where.value(event, run) == FALSE:
        return LeftOut("where", test=selection.where)
    service = run.case.service
    if selection.within and service:
        opens = [shift(day, selection.within, -1) for day in (service.first, service.last)]
        if compare("more_than", event.date.first, event.date.last, *opens) == FALSE:
            return LeftOut("within", within=selection.within)
    given = [step for step in LATER_STEPS if getattr(selection, step) is not None]
    return LeftOut(given[0]) if len(given) == 1 else None
