"""What an outcome rests on: of some answers the fewest that will do, and how far each has to hold.

The favourable outcomes are one decision diagram over the answers in question and whatever else is open. To leave an
answer out, or to let it be in more of its cells, will do where the diagram comes to the same as with all of the answers
as they were stated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calc.advice.steps import Step
from calc.criteria.cells import Cell
from calc.criteria.circuit import Index
from calc.criteria.inputs import Input
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, TooLarge
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy

MOST_STEPS = 20_000

type Cells = list[bool]


@dataclass(slots=True)
class Grounds:
    """What will do of the answers whose inputs are given by question, once the steps ``granted`` are taken.

    The outlook is that of the case without any of them.
    """

    policy: Policy
    outlook: Outlook
    answers: Mapping[str, Input]
    granted: Sequence[Step]
    otherwise: Diagram = field(default=NEVER, init=False)
    placed: dict[tuple[str, tuple[bool, ...]], Diagram] = field(default_factory=dict, init=False)

    def least(self, stated: Mapping[str, Cells]) -> dict[str, Cells] | None:
        """As few of the answers as will do, each in as many cells as will do, the first asked kept the longest.

        ``None`` where that would take too long, and where the steps granted are not enough or rule each other out.
        """
        try:
            return self._least(dict(stated)) if self._enough(stated) else None
        except TooLarge:
            return None

    def _least(self, chosen: dict[str, Cells]) -> dict[str, Cells]:
        for question in reversed(chosen):
            self._widen(chosen, question, [True] * len(chosen[question]))
        for question, number in {question: len(cells) for question, cells in chosen.items()}.items():
            for place in range(number):
                if not chosen[question][place]:
                    self._widen(chosen, question, [held or here == place for here, held in enumerate(chosen[question])])
        return {question: cells for question, cells in chosen.items() if not all(cells)}

    def _widen(self, chosen: dict[str, Cells], question: str, cells: Cells) -> None:
        if self._will_do({**chosen, question: cells}):
            chosen[question] = cells

    def _enough(self, stated: Mapping[str, Cells]) -> bool:
        """Work out where it would come out otherwise, and whether all answers as they were stated rule that out."""
        diagrams = self.outlook.conditions.diagrams
        region = self.outlook.region(self.policy.view, self.policy.favourable)
        diagrams.steps = MOST_STEPS
        taken = self._taken()
        variables = {number for one in self.answers.values() for number in range(one.first, one.end)}
        as_stated = diagrams.somehow(diagrams.both(diagrams.both(region, taken), self._cube(stated)), variables)
        self.otherwise = diagrams.both(taken, diagrams.differ(region, as_stated))
        return taken != NEVER and self._will_do(stated)

    def _will_do(self, chosen: Mapping[str, Cells]) -> bool:
        return self.outlook.conditions.diagrams.exclude(self._cube(chosen), self.otherwise)

    def _cube(self, chosen: Mapping[str, Cells]) -> Diagram:
        """That each of the answers is in one of its cells."""
        found = ALWAYS
        # From the last variables up, each join only puts something on top.
        narrowed = [question for question, cells in chosen.items() if not all(cells)]
        for question in sorted(narrowed, key=lambda question: self.answers[question].first, reverse=True):
            key = question, tuple(chosen[question])
            if key not in self.placed:
                self.placed[key] = self.outlook.conditions.among(self.answers[question], chosen[question])
            found = self.outlook.conditions.diagrams.both(self.placed[key], found)
        return found

    def _taken(self) -> Diagram:
        """That each of the steps granted is taken."""
        diagrams, found = self.outlook.conditions.diagrams, ALWAYS
        for step in self.granted:
            if step.atoms:
                indices = [self.policy.circuit.places[atom] for atom in step.atoms]
                rows = NEVER
                for row in step.allowed:
                    rows = diagrams.either(rows, self._row(indices, row))
                found = diagrams.both(found, rows)
        return found

    def _row(self, indices: Sequence[Index], row: Cell) -> Diagram:
        diagrams, found = self.outlook.conditions.diagrams, ALWAYS
        for index, held in zip(indices, row, strict=True):
            here = self.outlook.conditions.diagram(index)
            found = diagrams.both(found, here if held else diagrams.opposite(here))
        return found
