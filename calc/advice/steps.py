"""The steps of a way to meet: what to document, how long to wait, what to change, and what cannot change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calc.advice.other_requests import Change
from calc.advice.variables import HOLDS, Variable
from calc.case.questions import DATE_OF_SERVICE
from calc.criteria.atoms import Atom, Judgement
from calc.criteria.cells import Cell
from calc.criteria.circuit import Gate
from calc.criteria.evaluation import Evaluation, Missing
from calc.policy.policy import Policy

KINDS = ("document", "wait", "request", "case_by_case", "fixed")


@dataclass(frozen=True, slots=True)
class Step:
    """One change: ``kind`` is document, wait, request, case_by_case or fixed (it cannot change).

    Or no change: ``fresh``, an answer that has to hold on the date to wait for too, though it was not stated for it.

    ``atoms`` are the conditions on ``question``, and ``allowed`` the rows of truth values that they may take;
    ``day`` is the date to wait until; ``answer`` the option to request instead; ``missing`` what is not known
    yet; ``criteria`` those that ask for it.
    """

    kind: str
    question: str | None = None
    atoms: tuple[Atom, ...] = ()
    allowed: tuple[Cell, ...] = ()
    day: date | None = None
    answer: str | None = None
    missing: tuple[Missing, ...] = ()
    criteria: tuple[str, ...] = ()


def cost(way: tuple[Step, ...]) -> tuple[object, ...]:
    """What a way costs, for sorting: what cannot change counts most, then what others decide, then requests."""
    counts = [sum(step.kind == kind for step in way) for kind in reversed(KINDS)]
    latest = max((step.day for step in way if step.day), default=date.min)
    return (*counts, latest, str(way))


def steps_of(policy: Policy, run: Evaluation, variable: Variable | None, wanted: int | Change | None) -> Iterator[Step]:
    """The steps that bring a variable to one of the cells ``wanted``, or a request to a change."""
    if isinstance(wanted, Change):
        yield from _request(wanted)
    elif variable is not None and isinstance(wanted, int):
        yield _answer(policy, run, variable, wanted) if variable.rows else _fact(policy, run, variable, wanted)


def _request(change: Change) -> Iterator[Step]:
    if change.day:
        yield Step("wait", DATE_OF_SERVICE, day=change.day)
    for question, answer in change.answers:
        yield Step("request", question, answer=answer)


def _answer(policy: Policy, run: Evaluation, variable: Variable, wanted: int) -> Step:
    assert variable.question is not None
    allowed = tuple(row for cell, row in enumerate(variable.rows) if wanted >> cell & 1)
    change = policy.vocabulary.questions[variable.question].change
    open_question = variable.current is None
    kind = "document" if open_question else "request" if change == "request" else "fixed"
    missing = (run.lacks(variable.question),) if open_question else ()
    return Step(
        kind,
        variable.question,
        _atoms(policy, variable),
        allowed,
        missing=missing,
        criteria=_criteria(policy, variable),
    )


def _fact(policy: Policy, run: Evaluation, variable: Variable, wanted: int) -> Step:
    (atom,) = _atoms(policy, variable)
    criteria = _criteria(policy, variable)
    if isinstance(atom, Judgement):
        return Step("case_by_case", criteria=(atom.criterion,))
    allowed = ((bool(wanted >> HOLDS & 1),),)
    if variable.current is not None:
        return Step("fixed", atom.asks()[0], (atom,), allowed, criteria=criteria)
    missing = tuple(sorted(set(atom.gaps(run)), key=str))
    return Step("document", atom.asks()[0], (atom,), allowed, missing=missing, criteria=criteria)


def _atoms(policy: Policy, variable: Variable) -> tuple[Atom, ...]:
    nodes = (policy.circuit.nodes[index] for index in variable.atoms)
    return tuple(node for node in nodes if not isinstance(node, Gate))


def _criteria(policy: Policy, variable: Variable) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for index in variable.atoms for name in policy.circuit.criteria.get(index, ())))
