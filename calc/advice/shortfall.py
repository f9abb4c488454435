"""What a case lacks: the fewest of its facts that would have to be different for a favourable outcome.

All conditions of a policy, with nothing known, are one decision diagram. What a case lacks is the cheapest path through
it to a favourable outcome, where each fact that would have to be otherwise has its price.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from calc.case.case import Case
from calc.case.questions import GROWS, STAYS
from calc.criteria.atoms import AnswerAtom
from calc.criteria.cells import Cell, agrees
from calc.criteria.evaluation import Evaluation
from calc.criteria.inputs import Input
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram
from calc.logic.kleene import UNKNOWN, Truth
from calc.outcomes.conditions import Conditions
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy

# What it costs to be otherwise: above all for what the case is about, the request and the plan, then for a diagnosis,
# the history and whatever else stays; then each fact more, each answer still to be given, what began or was done in the
# past; of equals, what is asked later.
ABOUT, LASTING, FACT, OPEN, PAST = 10**20, 10**16, 10**12, 10**8, 10**4

type Values = Sequence[Truth]


@dataclass(frozen=True, slots=True)
class Lack:
    """What would have to be different: the cell that each of these inputs would have to be in, and what that costs."""

    cost: float
    cells: tuple[tuple[Input, Cell], ...] = ()


@dataclass(slots=True)
class Shortfall:
    """What keeps cases from the favourable outcomes of a policy."""

    policy: Policy
    conditions: Conditions = field(init=False)
    region: Diagram = field(init=False)

    def __post_init__(self) -> None:
        """Raise ``TooLarge`` for a policy with more conditions than can be looked at together."""
        nothing = Case()
        values = self.policy.circuit.evaluate(Evaluation(nothing))
        self.conditions = Conditions(self.policy.circuit, values, self.policy.inputs, nothing)
        self.region = Outlook(self.conditions).region(self.policy.view, self.policy.favourable)

    def of(self, values: Values) -> Lack:
        """What a case lacks whose conditions have these values; the cost is infinite where nothing would help."""
        return self._from(self.region, values, {NEVER: Lack(inf), ALWAYS: Lack(0)})

    def _from(self, here: Diagram, values: Values, known: dict[Diagram, Lack]) -> Lack:
        if here not in known:
            one = self.conditions.owners[self.conditions.diagrams.variables[here]]
            known[here] = min(self._choices(here, one, values, known), key=lambda lack: lack.cost)
        return known[here]

    def _choices(self, here: Diagram, one: Input, values: Values, known: dict[Diagram, Lack]) -> Iterator[Lack]:
        now = [values[index] for index in one.atoms]
        for number, cell in enumerate(one.cells):
            rest = self._from(self._follow(here, one, number), values, known)
            if agrees(cell, now):
                yield Lack(rest.cost + (OPEN if UNKNOWN in now else 0), rest.cells)
            else:
                yield Lack(rest.cost + self._price(one), ((one, cell), *rest.cells))

    def _follow(self, here: Diagram, one: Input, number: int) -> Diagram:
        """Where a diagram leads when an input is in one of its cells."""
        diagrams = self.conditions.diagrams
        while one.first <= diagrams.variables[here] < one.end:
            in_it = diagrams.variables[here] == one.first + number
            here = (diagrams.high if in_it else diagrams.low)[here]
        return here

    def _price(self, one: Input) -> int:
        atom = self.policy.circuit.atom(one.atoms[0])
        if not isinstance(atom, AnswerAtom):
            return LASTING + PAST + one.first
        question = self.policy.vocabulary.questions[atom.question]
        if question.over_time == STAYS and question.kind in ("yes_no", "choice"):
            return (LASTING if question.change == "document" else ABOUT) + one.first
        return FACT + (PAST if question.over_time == GROWS else 0) + one.first
