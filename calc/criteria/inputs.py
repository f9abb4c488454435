"""What the conditions of a policy hang on: its free inputs, and the ways in which each can turn out."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.case.case import Case
from calc.case.questions import Question
from calc.criteria.atoms import AnswerAtom, Atom
from calc.criteria.cells import Cell, cells
from calc.criteria.circuit import Circuit, Gate, Index
from calc.criteria.history.atoms import Count
from calc.logic.decision_diagrams import Variable

BOTH: tuple[Cell, ...] = ((False,), (True,))


@dataclass(frozen=True, slots=True)
class Input:
    """One free input: the atoms whose values it sets, by their index, a row of them in each cell.

    Its variables are ``first`` and those that follow, one less than it has cells: whether it is in the first
    cell; if not, in the next; and so on.
    """

    first: Variable
    atoms: tuple[Index, ...]
    cells: tuple[Cell, ...]

    @property
    def end(self) -> Variable:
        """The first variable after its own."""
        return self.first + len(self.cells) - 1


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of a policy, by atom: ``together`` while its question is open, ``apart`` once it has an answer.

    An answer that leaves an atom open, as a month where the day matters, may leave each of its atoms open on its own.
    """

    together: Mapping[Index, Input]
    apart: Mapping[Index, Input]

    def of(self, atom: Atom, index: Index, case: Case) -> Input:
        """What an unknown atom hangs on."""
        open_on_its_own = isinstance(atom, AnswerAtom) and case.answered(atom.question)
        return (self.apart if open_on_its_own else self.together)[index]


def in_order(circuit: Circuit, views: Iterable[Sequence[Index]]) -> tuple[Index, ...]:
    """All atoms below the roots of some views, those close together that stand close together in a view."""
    found: list[Index] = []
    for roots in views:
        known, place = set(found), 0
        for atom in _atoms_below(circuit, roots):
            if atom in known:
                place = found.index(atom) + 1
            else:
                found.insert(place, atom)
                place += 1
    return tuple(found)


def _atoms_below(circuit: Circuit, roots: Sequence[Index]) -> list[Index]:
    return [index for index in circuit.below(roots) if not isinstance(circuit.nodes[index], Gate)]


def read_inputs(circuit: Circuit, order: Iterable[Index], questions: Mapping[str, Question]) -> Inputs:
    """An input for each question and each counted selection, with all of its atoms, and one for each atom apart."""
    groups: dict[Hashable, list[Index]] = {}
    for index in order:
        groups.setdefault(_shared(circuit.atom(index), index), []).append(index)
    together: dict[Index, Input] = {}
    apart: dict[Index, Input] = {}
    free = 0
    for key, found in groups.items():
        shared = Input(free, tuple(found), _cells(key, [circuit.atom(index) for index in found], questions))
        free = shared.end
        together |= dict.fromkeys(found, shared)
        for index in found:
            apart[index] = Input(free, (index,), BOTH)
            free = apart[index].end
    return Inputs(together, apart)


def _shared(atom: Atom, index: Index) -> Hashable:
    """What an atom shares its input with: its question, the selection counted, or nothing else."""
    if isinstance(atom, AnswerAtom):
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
