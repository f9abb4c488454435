"""What the unknown part of a circuit hangs on: its free inputs, and the ways in which each can turn out."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.atoms import AnswerAtom, Atom
from calc.cells import Cell, cells
from calc.circuit import Circuit, Gate, Index
from calc.history_atoms import Count
from calc.logic import UNKNOWN, Truth
from calc.program import View
from calc.questions import Question
from calc.run import Run

BOTH: tuple[Cell, ...] = ((False,), (True,))


@dataclass(frozen=True, slots=True)
class Input:
    """One free input: the atoms whose values it sets, by their index, a row of them in each cell."""

    atoms: tuple[Index, ...]
    cells: tuple[Cell, ...]


def in_order(circuit: Circuit, views: Iterable[View]) -> tuple[Index, ...]:
    """All atoms below the outcomes of some views, those close together that stand close together in a view."""
    found: list[Index] = []
    for view in views:
        known, place = set(found), 0
        for atom in _atoms_below(circuit, view):
            if atom in known:
                place = found.index(atom) + 1
            else:
                found.insert(place, atom)
                place += 1
    return tuple(found)


def _atoms_below(circuit: Circuit, view: View) -> list[Index]:
    """The atoms as they are met on the way down from the outcomes, each once."""
    waiting = [outcome.index for outcome in reversed(view.outcomes) if outcome.index is not None]
    seen: dict[Index, None] = {}
    while waiting:
        index = waiting.pop()
        if index not in seen:
            seen[index] = None
            node = circuit.nodes[index]
            waiting += reversed(node.inputs) if isinstance(node, Gate) else ()
    return [index for index in seen if not isinstance(circuit.nodes[index], Gate)]


def read_inputs(
    circuit: Circuit, order: Iterable[Index], values: Sequence[Truth], questions: Mapping[str, Question], run: Run
) -> list[Input]:
    """An input for each unanswered question and each counted selection, with all of its atoms, and the others."""
    groups: dict[Hashable, list[Index]] = {}
    for index in order:
        if values[index] == UNKNOWN:
            groups.setdefault(_shared(circuit.atom(index), index, run), []).append(index)
    return [
        Input(tuple(found), _cells(key, [circuit.atom(index) for index in found], questions))
        for key, found in groups.items()
    ]


def _shared(atom: Atom, index: Index, run: Run) -> Hashable:
    """What an atom shares its input with: the unanswered question, the selection counted, or nothing else."""
    if isinstance(atom, AnswerAtom) and not run.case.answered(atom.question):
        return atom.question
    return (atom.selection, atom.with_request) if isinstance(atom, Count) else index


def _cells(key: Hashable, atoms: Sequence[Atom], questions: Mapping[str, Question]) -> tuple[Cell, ...]:
    if isinstance(key, str):
        return cells(questions[key], tuple(one for one in atoms if isinstance(one, AnswerAtom)))
    least = [one.least for one in atoms if isinstance(one, Count)]
    return tuple(_chain(least)) if least else BOTH


def _chain(least: Sequence[int]) -> Iterator[Cell]:
    """The ways in which several counts of one selection can turn out: who has three has two."""
    for number in (0, *sorted(least)):
        yield tuple(number >= bound for bound in least)
