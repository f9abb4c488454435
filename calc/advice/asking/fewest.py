"""The fewest answers after which a case meets the criteria, whatever else is unknown.

That is the size of the smallest prime implicant of "criteria met", counted in questions, found without listing the
others: where a condition is left open, the function has to hold in all cells of its input; where it is answered, one
cell is as good as any range that it lies in. A question that several inputs ask is one answer; so is the history.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations
from math import inf

from calc.advice.standings import cells_left
from calc.criteria.circuit import Index
from calc.criteria.evaluation import Missing
from calc.criteria.inputs import Input
from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, TooLarge
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy

MOST_STEPS = 20_000
# Of the questions that several inputs ask, so many are counted; the others count as nothing, which is never too many.
MOST_SHARED = 3


def fewest_answers(policy: Policy, outlook: Outlook, lacks: Mapping[Index, Collection[Missing]]) -> int | None:
    """How many questions at least have to be answered for a favourable outcome to be certain.

    ``lacks`` says what each atom lacks that can still change the outcome. ``None`` where no answers lead there, or
    where that would take too long to find out.
    """
    conditions = outlook.conditions
    try:
        region = outlook.region(policy.view, policy.favourable)
        conditions.diagrams.steps = MOST_STEPS
        owners = {conditions.owners[variable] for variable in conditions.diagrams.depends([region])}
        asked = {one: {gap.question for index in one.atoms for gap in lacks.get(index, ())} for one in owners}
        least = min(_counted(outlook, region, asked))
    except TooLarge:
        return None
    return None if least == inf else int(least)


def _counted(outlook: Outlook, region: Diagram, asked: Mapping[Input, set[str]]) -> Iterator[float]:
    """The fewest answers for each choice of shared questions that are answered."""
    often = Counter(chain.from_iterable(asked.values())).most_common()
    shared = [question for question, inputs in often if inputs > 1]
    counted, free = shared[:MOST_SHARED], {*shared[MOST_SHARED:]}
    for size in range(len(counted) + 1):
        for answered in combinations(counted, size):
            closed = {*counted} - {*answered}
            prices = {one: _price(questions, closed, free.union(answered)) for one, questions in asked.items()}
            yield size + _Smallest(outlook, prices).of(region)


def _price(questions: set[str], closed: set[str], paid: set[str]) -> float:
    """What it takes at least to answer an input: any one of its questions may do, and a judgement nobody can answer."""
    if questions & paid:
        return 0
    return 1 if questions - closed else inf


@dataclass(slots=True)
class _Smallest:
    """What the cheapest implicant of each function costs, at ``prices`` for the inputs."""

    outlook: Outlook
    prices: Mapping[Input, float]
    known: dict[Diagram, float] = field(default_factory=lambda: {NEVER: inf, ALWAYS: 0})

    def of(self, function: Diagram) -> float:
        if function not in self.known:
            self.known[function] = self._split(function)
        return self.known[function]

    def _split(self, function: Diagram) -> float:
        conditions = self.outlook.conditions
        one = conditions.owners[conditions.diagrams.variables[function]]
        cells, everywhere = self._cells(function, one), ALWAYS
        for cell in cells:
            everywhere = conditions.diagrams.both(everywhere, cell)
        least, price = self.of(everywhere), self.prices[one]
        if price < least:
            least = min(least, *(price + self.of(cell) for cell in cells))
        return least

    def _cells(self, function: Diagram, one: Input) -> Sequence[Diagram]:
        """What the function is in each cell of an input that is possible."""
        diagrams, found = self.outlook.conditions.diagrams, []
        for variable in range(one.first, one.end):
            here = diagrams.variables[function] == variable
            found.append(diagrams.high[function] if here else function)
            function = diagrams.low[function] if here else function
        present = cells_left(one, self.outlook.conditions.values)
        return [cell for place, cell in enumerate([*found, function]) if present >> place & 1]
