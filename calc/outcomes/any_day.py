"""Partial dates made exact: what comes out alike on every day they can stand for is certain, the rest turns together.

A month in which something happened leaves several conditions unknown, but not each on its own: there are only so many
ways for them to turn out, one for each class of days. Those ways become the cells of one input.

Exact for the conditions that nothing but partial dates leaves open. The others, and all of them where there are more
than ``MOST_WAYS`` ways or too many days to tell apart, stay as Kleene's tables have them: never a wrong certainty.
"""

from collections.abc import Sequence
from dataclasses import replace

from calc.case.case import Case
from calc.case.partial_dates import Dated, dates_of, in_order
from calc.criteria.atoms import AnswerAtom, Atom, Judgement
from calc.criteria.cells import Cell
from calc.criteria.circuit import Circuit, Index
from calc.criteria.inputs import Input, Inputs
from calc.logic.kleene import UNKNOWN, Truth, truth
from calc.outcomes.halving import Halving
from calc.policy.policy import Policy
from calc.time.day_classes import Choice, representatives

MOST_WAYS = 60


def on_any_day(policy: Policy, case: Case, values: Sequence[Truth]) -> tuple[Sequence[Truth], Inputs]:
    """The values that hold whichever days the partial dates stand for, and the inputs on which the others hang."""
    dates = list(dates_of(case, [name for name in policy.questions if name in case.answers]))
    inexact = [one for one in dates if not one.date.exact]
    choices = list(in_order(case, inexact, _choices(policy, dates, inexact)))
    if not choices:
        return values, policy.inputs
    atoms = [
        index for index in policy.inputs.together if values[index] == UNKNOWN and _is_on_dates(policy, case, index)
    ]
    turning, ways = Halving(policy.circuit, case, inexact).ways(atoms, choices)
    if len(ways) > MOST_WAYS:
        return values, policy.inputs
    return _in_all(policy.circuit, values, turning, ways), _together(policy.inputs, turning, ways)


def _choices(policy: Policy, dates: Sequence[Dated], inexact: Sequence[Dated]) -> Sequence[Choice]:
    """Days of each class; none where no date is partial, or where there are too many classes."""
    if not inexact:
        return ()
    exact = {one.date.first for one in dates if one.date.exact}
    return representatives([one.date for one in inexact], exact, policy.spans) or ()


def _is_on_dates(policy: Policy, case: Case, index: Index) -> bool:
    """Whether it may be a date that leaves the atom open, not an answer that is lacking."""
    atom: Atom = policy.circuit.atom(index)
    return case.answered(atom.question) if isinstance(atom, AnswerAtom) else not isinstance(atom, Judgement)


def _in_all(circuit: Circuit, values: Sequence[Truth], atoms: Sequence[Index], ways: Sequence[Cell]) -> Sequence[Truth]:
    """The value of every node that is the same in all ways."""
    tables = [_in_one(circuit, values, atoms, way) for way in ways]
    return [column[0] if len({*column}) == 1 else UNKNOWN for column in zip(*tables, strict=True)]


def _in_one(circuit: Circuit, values: Sequence[Truth], atoms: Sequence[Index], way: Cell) -> Sequence[Truth]:
    found = list(values)
    for index, holds in zip(atoms, way, strict=True):
        found[index] = truth(holds)
    circuit.settle(found)
    return found


def _together(inputs: Inputs, atoms: tuple[Index, ...], ways: Sequence[Cell]) -> Inputs:
    """The inputs with one for all atoms that turn together, its variables before all others."""
    shared = dict.fromkeys(atoms, Input(1 - len(ways), atoms, tuple(ways)))
    return replace(inputs, together={**inputs.together, **shared}, apart={**inputs.apart, **shared})
