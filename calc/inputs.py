"""What is left of a circuit when all that is known is put in, and the free inputs that the rest depends on."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calc.atoms import AnswerAtom, Atom
from calc.cells import Cell, cells
from calc.circuit import Circuit, Gate, Index
from calc.history_atoms import Count
from calc.logic import TRUE, UNKNOWN, Truth
from calc.questions import Question
from calc.run import Run

type Gates = dict[Index, Gate]

BOTH: tuple[Cell, ...] = ((False,), (True,))


@dataclass(frozen=True, slots=True)
class Input:
    """One free input: the ``nodes`` whose values it sets, a row of them in each cell, and the atoms below."""

    nodes: tuple[Index, ...]
    cells: tuple[Cell, ...]
    atoms: tuple[Index, ...]


@dataclass(slots=True)
class Residue:
    """The unknown nodes below some roots: the atoms, and the gates without the parts that are known.

    True parts of an "all" and false parts of an "any" drop out; for "at least n" every true part takes one
    off n.
    """

    roots: Sequence[Index]
    gates: Gates = field(default_factory=dict)
    atoms: list[Index] = field(default_factory=list)


def residue(circuit: Circuit, values: Sequence[Truth], roots: Sequence[Index]) -> Residue:
    """What is left below ``roots``, which are unknown."""
    found, seen, waiting = Residue(roots), set(roots), list(dict.fromkeys(roots))
    while waiting:
        index = waiting.pop()
        node = circuit.nodes[index]
        if not isinstance(node, Gate):
            found.atoms.append(index)
            continue
        found.gates[index] = gate = _without_known(node, values)
        waiting += [part for part in dict.fromkeys(gate.inputs) if part not in seen]
        seen.update(gate.inputs)
    found.atoms.sort()
    return found


def _without_known(gate: Gate, values: Sequence[Truth]) -> Gate:
    inputs = tuple(part for part in gate.inputs if values[part] == UNKNOWN)
    met = sum(values[part] == TRUE for part in gate.inputs)
    return Gate(gate.operator, inputs, gate.needed - met if gate.operator == "at_least" else 0)


def variables(circuit: Circuit, rest: Residue, questions: Mapping[str, Question], run: Run) -> list[Input]:
    """An input for each unanswered question and each counted selection, with all of its atoms, and the others."""
    groups: dict[Hashable, list[Index]] = {}
    for index in rest.atoms:
        groups.setdefault(_group(circuit.nodes[index], index, run), []).append(index)
    return [_variable(circuit, key, tuple(found), questions) for key, found in groups.items()]


def _group(atom: Atom | Gate, index: Index, run: Run) -> Hashable:
    """What an atom shares its input with: the unanswered question, the selection counted, or nothing else."""
    if isinstance(atom, AnswerAtom) and not run.case.answered(atom.question):
        return atom.question
    return atom.selection if isinstance(atom, Count) else index


def _variable(circuit: Circuit, key: Hashable, found: tuple[Index, ...], questions: Mapping[str, Question]) -> Input:
    atoms = [circuit.nodes[index] for index in found]
    if isinstance(key, str):
        return Input(found, cells(questions[key], tuple(one for one in atoms if isinstance(one, AnswerAtom))), found)
    least = [one.least for one in atoms if isinstance(one, Count)]
    return Input(found, tuple(_chain(least)) if least else BOTH, found)


def _chain(least: Sequence[int]) -> Iterator[Cell]:
    """The ways in which several counts of one selection can turn out: who has three has two."""
    for number in (0, *sorted(least)):
        yield tuple(number >= bound for bound in least)


def reduce(rest: Residue, inputs: Sequence[Input]) -> tuple[Gates, list[Input]]:
    """The gates that are left and the inputs they stand on, once all that occurs in one place is merged.

    A gate of free inputs that nothing else uses is as free as they are: it can be made true, and false. So
    it becomes an input itself; and of several such inputs of one "all" or "any", one stands for all.
    """
    free = {one.nodes[0]: one for one in inputs if len(one.nodes) == 1 and one.cells == BOTH}
    uses = Counter([*rest.roots, *(part for gate in rest.gates.values() for part in gate.inputs)])
    gates: Gates = {}
    for index in sorted(rest.gates):
        own = [part for part in rest.gates[index].inputs if part in free and uses[part] == 1]
        _merge(index, rest.gates[index], own, free, gates)
    bound = [one for one in inputs if one.nodes[0] not in free]
    used = {*rest.roots, *(part for gate in gates.values() for part in gate.inputs)}
    return gates, bound + [free[index] for index in sorted(free) if index in used]


def _merge(index: Index, gate: Gate, own: list[Index], free: dict[Index, Input], gates: Gates) -> None:
    atoms = tuple(atom for part in own for atom in free[part].atoms)
    if len(own) == len(gate.inputs):
        free[index] = Input((index,), BOTH, atoms)
        return
    if gate.operator in ("all", "any") and own:
        free[own[0]] = Input((own[0],), BOTH, atoms)
        gate = Gate(gate.operator, tuple(part for part in gate.inputs if part not in own[1:]))
    gates[index] = gate
