"""Which outcomes are still possible, and which unknown conditions can still change the outcome.

Kleene's tables never report a wrong certainty, but they can report too much: a condition and its opposite,
both unknown, seem free to be both true. So what is left unknown is made exact here: conditions that occur in
one place alone are merged into one free input, the rest are tabulated over all their combinations.

Exact where the unanswered questions are yes/no, choice or number. Conditions on dates, durations and the
history are taken as independent of each other (counts of one selection excepted), and beyond ``MOST_ROWS``
combinations the plain Kleene result stands: then the outcomes and the list of what matters may be larger than
need be, never smaller.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calc.atoms import Atom
from calc.circuit import Circuit, Gate
from calc.inputs import Gates, Input, InputReader, reduce
from calc.logic import FALSE, TRUE, Truth
from calc.program import Outcome
from calc.questions import Question
from calc.residual import Place, Residual
from calc.run import Run
from calc.tables import Column, Digit, column, count_column, depends, digits

MOST_ROWS = 1 << 15

type Live = tuple[tuple[str, Place | None], ...]


@dataclass(frozen=True, slots=True)
class Possible:
    """The outcomes still possible, in order, and the unknown atoms that can still change which one it is."""

    outcomes: tuple[str, ...]
    atoms: tuple[Atom, ...]


@dataclass(slots=True)
class Outlook:
    """What can come out of one case, under any view of its policy; views that leave the same share the work."""

    circuit: Circuit
    values: Sequence[Truth]
    questions: Mapping[str, Question]
    run: Run
    rest: Residual = field(init=False)
    inputs: InputReader = field(init=False)
    known: dict[Live, Possible] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rest = Residual(self.circuit, self.values)
        self.inputs = InputReader(self.rest, self.questions, self.run)

    def of(self, outcomes: Sequence[Outcome]) -> Possible:
        """What an ordered list of outcomes can come to."""
        live = self._live(outcomes)
        if live not in self.known:
            self.known[live] = self._possible(live)
        return self.known[live]

    def _live(self, outcomes: Sequence[Outcome]) -> Live:
        """The outcomes that Kleene's tables leave possible; the last of them needs no condition any more."""
        found: list[tuple[str, Place | None]] = []
        for outcome in outcomes:
            value = TRUE if outcome.index is None else self.values[outcome.index]
            if value == TRUE or outcome.index is None:
                return (*found, (outcome.id, None))
            if value != FALSE:
                found.append((outcome.id, self.rest.of(outcome.index)))
        return tuple(found)

    def _possible(self, live: Live) -> Possible:
        names = tuple(dict.fromkeys(name for name, _ in live))
        if len(names) == 1:
            return Possible(names, ())
        roots = [place for _, place in live if place is not None]
        below = self.rest.below(roots)
        gates, inputs = reduce(self.rest, below, roots, self.inputs.read(below))
        places, rows = digits([len(one.cells) for one in inputs])
        if rows > MOST_ROWS:
            return Possible(names, self._atoms(inputs))
        regions = _regions(live, _tabulate(gates, inputs, places, rows), rows)
        found = {name: region for name, region in regions.items() if region}
        matter = [
            one
            for one, place in zip(inputs, places, strict=True)
            if any(depends(region, place, rows) for region in found.values())
        ]
        return Possible(tuple(found), self._atoms(matter))

    def _atoms(self, inputs: Sequence[Input]) -> tuple[Atom, ...]:
        return tuple(self.rest.atom(place) for place in sorted({place for one in inputs for place in one.leaves}))


def _tabulate(gates: Gates, inputs: Sequence[Input], digits: Sequence[Digit], rows: int) -> dict[Place, Column]:
    """The column of every input and every gate."""
    columns: dict[Place, Column] = {}
    for one, digit in zip(inputs, digits, strict=True):
        for position, node in enumerate(one.nodes):
            chosen = tuple(number for number, cell in enumerate(one.cells) if cell[position])
            columns[node] = column(digit, chosen, rows)
    for place, gate in gates.items():
        columns[place] = _joined(gate, columns, (1 << rows) - 1)
    return columns


def _joined(gate: Gate, columns: Mapping[Place, Column], full: Column) -> Column:
    parts = [columns[place] for place in gate.inputs]
    if gate.operator == "not":
        return full ^ parts[0]
    if gate.operator == "at_least":
        return count_column(gate.needed, parts, full)
    result = full if gate.operator == "all" else 0
    for part in parts:
        result = result & part if gate.operator == "all" else result | part
    return result


def _regions(live: Live, columns: Mapping[Place, Column], rows: int) -> dict[str, Column]:
    """For each outcome the rows in which it is the one: its condition holds, and none before it does."""
    left = (1 << rows) - 1
    regions: dict[str, Column] = {}
    for name, place in live:
        here = left if place is None else left & columns[place]
        regions[name] = regions.get(name, 0) | here
        left &= ~here
    return regions
