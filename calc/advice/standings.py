"""How things stand today, and on every later day on which they stand otherwise than before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from calc.advice.goal import Goal
from calc.case.answers import Onset, Total
from calc.case.case import Case
from calc.case.moving import Moved, aged_answers
from calc.case.turning_days import turning_days
from calc.criteria.atoms import AnswerAtom, Atom
from calc.criteria.circuit import Circuit, Index
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.inputs import Input
from calc.criteria.parts import parts_of
from calc.logic.kleene import TRUE, UNKNOWN, Truth
from calc.logic.prime_implicants import Cells
from calc.policy.policy import Policy
from calc.policy.settling import move_to
from calc.time.dates import Interval, Span


@dataclass(frozen=True, slots=True)
class Standing:
    """The case on a day, ``None`` for the day it was stated for: its atoms' values, and where its inputs can be.

    ``present`` holds for each input of the goal the cells that the answers leave possible, as a sum of bits.
    """

    day: date | None
    moved: Moved
    run: Evaluation
    values: Sequence[Truth]
    present: tuple[Cells, ...]


def later_days(policy: Policy, case: Case, goal: Goal) -> list[date]:
    """The days after the date of service on which something can change, in order.

    Without an exact date of service there is none: nothing says later than what.
    """
    if not (case.service and case.service.exact):
        return []
    answers = aged_answers(policy.vocabulary, case)
    # What the history gives for one day, it may not give for another.
    aged = replace(case, answers={name: each for name, each in answers.items() if name not in (case.derived or ())})
    dated = [atom for atom in _atoms(goal, policy.circuit).values() if _is_dated(atom, case, aged)]
    spans = frozenset(span for atom in dated for span in parts_of(atom, Span))
    return turning_days(policy.vocabulary, case, spans, case.service.first)[1:] if dated else []


def standings(
    policy: Policy, case: Case, values: Sequence[Truth], goal: Goal, days: Iterable[date]
) -> Iterator[Standing]:
    """Today's standing, and one for the first of all later days that stand alike; ``values`` are today's."""
    atoms = _atoms(goal, policy.circuit)
    present = tuple(cells_left(one, values) for one in goal.inputs)
    today = Standing(None, Moved(case, case, ()), Evaluation(case), values, present)
    yield today
    seen = {today.present}
    for day in days:
        moved = move_to(policy, case, day)
        run, then, changed = Evaluation(moved.renewed), list(values), set[Index]()
        for index, atom in atoms.items():
            if _is_dated(atom, case, moved.renewed) and (value := atom.value(run)) != values[index]:
                then[index] = value
                changed.add(index)
        present = tuple(
            left if changed.isdisjoint(one.atoms) else cells_left(one, then)
            for one, left in zip(goal.inputs, today.present, strict=True)
        )
        if present not in seen:
            seen.add(present)
            yield Standing(day, moved, run, then, present)


def _atoms(goal: Goal, circuit: Circuit) -> dict[Index, Atom]:
    return {index: circuit.atom(index) for one in goal.inputs for index in one.atoms}


def _is_dated(atom: Atom, case: Case, moved: Case) -> bool:
    """Whether a later day can change the value of an atom."""
    if not isinstance(atom, AnswerAtom):
        return isinstance(atom, HistoryAtom)
    answer = moved.answers.get(atom.question)
    return isinstance(answer, (Interval, Onset, Total)) or answer != case.answers.get(atom.question)


def cells_left(one: Input, values: Sequence[Truth]) -> Cells:
    """The cells in which the atoms of an input have the values that are known of them; all, should there be none."""
    known = [(place, values[index] == TRUE) for place, index in enumerate(one.atoms) if values[index] != UNKNOWN]
    cells = (all(cell[place] == holds for place, holds in known) for cell in one.cells)
    left = sum(1 << number for number, agrees in enumerate(cells) if agrees)
    # What holds in no cell would hold of anything, so an answer that is in none excludes none.
    return left or (1 << len(one.cells)) - 1
