"""Halving: how conditions turn out on many choices of days, without a look at each of them.

What is certain while a date is only known to lie between two days is so on each day between them. So the choices are
halved until nothing is open any more, and in each half only what was open in the whole is looked at again. Most
conditions turn on few days or on none, so that few of hundreds of choices are looked at one by one.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from calc.case.case import Case
from calc.case.partial_dates import Dated, between_days
from calc.criteria.cells import Cell
from calc.criteria.circuit import Circuit, Index
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import TRUE, UNKNOWN, Truth

type Choice = tuple[date, ...]
type Row = dict[Index, Truth]


@dataclass(slots=True)
class Halving:
    """The conditions of a case, by choices of a day for each of its ``inexact`` dates.

    ``open_on_a_day`` are the atoms that not even a day for each date settles, ``rows`` the values of the others.
    """

    circuit: Circuit
    case: Case
    inexact: Sequence[Dated]
    passed: dict[Hashable, Any] = field(default_factory=dict)
    open_on_a_day: set[Index] = field(default_factory=set)
    rows: list[Row] = field(default_factory=list)

    def ways(self, atoms: Sequence[Index], choices: Sequence[Choice]) -> tuple[tuple[Index, ...], list[Cell]]:
        """Those of the atoms that are settled on every choice of days, and the different ways for them to turn out."""
        # What one day does not settle need not be looked at on others.
        self._look(atoms, choices[:1], {})
        self._look(atoms, choices, {})
        settled = tuple(index for index in atoms if index not in self.open_on_a_day)
        return settled, sorted({tuple(row[index] == TRUE for index in settled) for row in self.rows})

    def _look(self, atoms: Sequence[Index], choices: Sequence[Choice], known: Row) -> None:
        """Add the rows of some choices; ``known`` are the values that are so on all of them."""
        run = Evaluation(between_days(self.case, self.inexact, choices), passed=self.passed)
        left, row = [], dict(known)
        for index in atoms:
            if index not in self.open_on_a_day:
                row[index] = self.circuit.atom(index).value(run)
                if row[index] == UNKNOWN:
                    left.append(index)
        if not left or len(choices) == 1:
            self.open_on_a_day.update(left)
            self.rows.append(row)
            return
        for half in _halves(choices):
            self._look(left, half, row)


def _halves(choices: Sequence[Choice]) -> tuple[list[Choice], list[Choice]]:
    """The choices before and from the middle day of the date that has the most."""
    place = max(range(len(choices[0])), key=lambda place: len({choice[place] for choice in choices}))
    days = sorted({choice[place] for choice in choices})
    middle = days[len(days) // 2]
    return [each for each in choices if each[place] < middle], [each for each in choices if each[place] >= middle]
