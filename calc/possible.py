"""Which outcomes are still possible, and which unknown conditions can still change the outcome.

Kleene's tables never report a wrong certainty, but they can report too much: a condition and its opposite,
both unknown, seem free to be both true. So what is left unknown is made exact here: conditions that occur in
one place alone are merged into one free input, the rest are tabulated over all their combinations.

Exact where the unanswered questions are yes/no, choice or number. Conditions on dates, durations and the
history are taken as independent of each other, and beyond ``MOST_ROWS`` combinations the plain Kleene
result stands: then the outcomes and the list of what matters may be larger than need be, never smaller.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calc.atoms import Atom
from calc.circuit import Circuit, Gate, Index
from calc.inputs import Gates, Input, reduce, residue, variables
from calc.logic import FALSE, TRUE, Truth
from calc.program import Outcome
from calc.questions import Question
from calc.run import Run
from calc.tables import Column, Digit, column, count_column, depends, digits

MOST_ROWS = 1 << 15


@dataclass(frozen=True, slots=True)
class Possible:
    """The outcomes still possible, in order, and the unknown atoms that can still change which one it is."""

    outcomes: tuple[str, ...]
    atoms: tuple[Atom, ...]


def possible_outcomes(
    circuit: Circuit,
    values: Sequence[Truth],
    outcomes: Sequence[Outcome],
    questions: Mapping[str, Question],
    run: Run,
) -> Possible:
    """What the outcomes can be, given the value of every node."""
    live = _live(values, outcomes)
    if len(live) == 1:
        return Possible((live[0].id,), ())
    rest = residue(circuit, values, [one.index for one in live if one.index is not None])
    gates, inputs = reduce(rest, variables(circuit, rest, questions, run))
    places, rows = digits([len(one.cells) for one in inputs])
    if rows > MOST_ROWS:
        return Possible(tuple(dict.fromkeys(one.id for one in live)), _atoms(circuit, inputs))
    regions = _regions(live, _tabulate(gates, inputs, places, rows), rows)
    found = {name: region for name, region in regions.items() if region}
    matter = [
        one
        for one, place in zip(inputs, places, strict=True)
        if any(depends(region, place, rows) for region in found.values())
    ]
    return Possible(tuple(found), _atoms(circuit, matter))


def _live(values: Sequence[Truth], outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes that Kleene's tables leave possible; the last of them needs no condition any more."""
    found: list[Outcome] = []
    for outcome in outcomes:
        value = TRUE if outcome.index is None else values[outcome.index]
        if value == TRUE:
            return [*found, Outcome(outcome.id, None)]
        if value != FALSE:
            found.append(outcome)
    return found


def _tabulate(gates: Gates, inputs: Sequence[Input], places: Sequence[Digit], rows: int) -> dict[Index, Column]:
    """The column of every input and every gate."""
    columns: dict[Index, Column] = {}
    for one, place in zip(inputs, places, strict=True):
        for position, node in enumerate(one.nodes):
            chosen = tuple(number for number, cell in enumerate(one.cells) if cell[position])
            columns[node] = column(place, chosen, rows)
    for index, gate in gates.items():
        columns[index] = _joined(gate, columns, (1 << rows) - 1)
    return columns


def _joined(gate: Gate, columns: Mapping[Index, Column], full: Column) -> Column:
    parts = [columns[index] for index in gate.inputs]
    if gate.operator == "not":
        return full ^ parts[0]
    if gate.operator == "at_least":
        return count_column(gate.needed, parts, full)
    result = full if gate.operator == "all" else 0
    for part in parts:
        result = result & part if gate.operator == "all" else result | part
    return result


def _regions(live: Sequence[Outcome], columns: Mapping[Index, Column], rows: int) -> dict[str, Column]:
    """For each outcome the rows in which it is the one: its condition holds, and none before it does."""
    left = (1 << rows) - 1
    regions: dict[str, Column] = {}
    for outcome in live:
        here = left if outcome.index is None else left & columns[outcome.index]
        regions[outcome.id] = regions.get(outcome.id, 0) | here
        left &= ~here
    return regions


def _atoms(circuit: Circuit, inputs: Sequence[Input]) -> tuple[Atom, ...]:
    places = sorted({place for one in inputs for place in one.atoms})
    return tuple(node for node in map(circuit.nodes.__getitem__, places) if not isinstance(node, Gate))
