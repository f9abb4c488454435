"""The steps of a way to meet: what to document, how long to wait, what to change, and what cannot change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calc.atoms import Atom, Judgement
from calc.circuit import Gate
from calc.contexts import Change
from calc.policy import Policy
from calc.questions import DATE_OF_SERVICE
from calc.run import Missing, Run
from calc.variables import HOLDS, Variable

KINDS = ("document", "wait", "request", "case_by_case", "fixed")


@dataclass(frozen=True, slots=True)
class Need:
    """A condition that has to hold, or has to fail."""

    atom: Atom
    holds: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One change: ``kind`` is document, wait, request, case_by_case or fixed (it cannot change).

    ``needs`` are the conditions on ``question`` that have to come out so; ``day`` the date to wait until;
    ``answer`` the option to request instead; ``missing`` what is not known yet; ``criteria`` those that ask.
    """

    kind: str
    question: str | None = None
    needs: tuple[Need, ...] = ()
    day: date | None = None
    answer: str | None = None
    missing: tuple[Missing, ...] = ()
    criteria: tuple[str, ...] = ()


def cost(way: tuple[Step, ...]) -> tuple[object, ...]:
    """What a way costs, for sorting: what cannot change counts most, then what others decide, then requests."""
    counts = [sum(step.kind == kind for step in way) for kind in reversed(KINDS)]
    latest = max((step.day for step in way if step.day), default=date.min)
    return (*counts, latest, str(way))


def steps_of(policy: Policy, run: Run, variable: Variable | None, wanted: int | Change | None) -> Iterator[Step]:
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


def _answer(policy: Policy, run: Run, variable: Variable, allowed: int) -> Step:
    rows = [row for cell, row in enumerate(variable.rows) if allowed >> cell & 1]
    needs = tuple(
        Need(atom, rows[0][place])
        for place, index in enumerate(variable.atoms)
        if len({row[place] for row in rows}) == 1 and not isinstance(atom := policy.circuit.nodes[index], Gate)
    )
    assert variable.question is not None
    change = policy.vocabulary.questions[variable.question].change
    kind = "document" if variable.current is None else {"request": "request"}.get(change, "fixed")
    missing = (run.lacks(variable.question),) if variable.current is None else ()
    return Step(kind, variable.question, needs, missing=missing, criteria=_criteria(policy, variable))


def _fact(policy: Policy, run: Run, variable: Variable, allowed: int) -> Step:
    (index,) = variable.atoms
    atom = policy.circuit.nodes[index]
    assert not isinstance(atom, Gate)
    kind = "fixed" if variable.current is not None else "document"
    if isinstance(atom, Judgement):
        return Step("case_by_case", criteria=(atom.criterion,))
    missing = tuple(sorted(set(atom.gaps(run)))) if kind == "document" else ()
    needs = (Need(atom, bool(allowed >> HOLDS & 1)),)
    return Step(kind, atom.asks()[0], needs, missing=missing, criteria=_criteria(policy, variable))


def _criteria(policy: Policy, variable: Variable) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for index in variable.atoms for name in policy.circuit.criteria.get(index, ())))
