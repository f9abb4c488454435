"""The free inputs that the unknown part of a circuit depends on."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calc.atoms import AnswerAtom
from calc.cells import Cell, cells
from calc.circuit import Gate
from calc.history_atoms import Count
from calc.questions import Question
from calc.residual import Leaf, Place, Residual
from calc.run import Run

type Gates = dict[Place, Gate]

BOTH: tuple[Cell, ...] = ((False,), (True,))


@dataclass(frozen=True, slots=True)
class Input:
    """One free input: the ``nodes`` whose values it sets, a row of them in each cell, and the leaves below."""

    nodes: tuple[Place, ...]
    cells: tuple[Cell, ...]
    leaves: tuple[Place, ...]


@dataclass(slots=True)
class InputReader:
    """Reads the free inputs of the unknown part of a circuit; what several views share is read once."""

    rest: Residual
    questions: Mapping[str, Question]
    run: Run
    keys: dict[Place, Hashable] = field(default_factory=dict)
    known: dict[tuple[Place, ...], Input] = field(default_factory=dict)

    def read(self, places: Sequence[Place]) -> list[Input]:
        """An input for each unanswered question and each counted selection, with all of its atoms, and the others."""
        groups: dict[Hashable, list[Place]] = {}
        for place in places:
            if isinstance(self.rest.nodes[place], Leaf):
                groups.setdefault(self._key(place), []).append(place)
        return [self._input(tuple(found)) for found in groups.values()]

    def _key(self, place: Place) -> Hashable:
        """What an atom shares its input with: the unanswered question, the selection counted, or nothing else."""
        if place not in self.keys:
            atom = self.rest.atom(place)
            asks = isinstance(atom, AnswerAtom) and not self.run.case.answered(atom.question)
            alone = (atom.selection, atom.with_request) if isinstance(atom, Count) else place
            self.keys[place] = atom.question if asks and isinstance(atom, AnswerAtom) else alone
        return self.keys[place]

    def _input(self, found: tuple[Place, ...]) -> Input:
        if found not in self.known:
            self.known[found] = Input(found, self._cells(found), found)
        return self.known[found]

    def _cells(self, found: tuple[Place, ...]) -> tuple[Cell, ...]:
        key, atoms = self.keys[found[0]], [self.rest.atom(place) for place in found]
        if isinstance(key, str):
            return cells(self.questions[key], tuple(one for one in atoms if isinstance(one, AnswerAtom)))
        least = [one.least for one in atoms if isinstance(one, Count)]
        return tuple(_chain(least)) if least else BOTH


def _chain(least: Sequence[int]) -> Iterator[Cell]:
    """The ways in which several counts of one selection can turn out: who has three has two."""
    for number in (0, *sorted(least)):
        yield tuple(number >= bound for bound in least)


def reduce(
    rest: Residual, places: Sequence[Place], roots: Sequence[Place], inputs: Sequence[Input]
) -> tuple[Gates, list[Input]]:
    """The gates that are left and the inputs they stand on, once all that occurs in one place is merged.

    A gate of free inputs that nothing else uses is as free as they are: it can be made true, and false. So
    it becomes an input itself; and of several such inputs of one "all" or "any", one stands for all.
    """
    free = {one.nodes[0]: one for one in inputs if len(one.nodes) == 1 and one.cells == BOTH}
    found = {place: node for place in places if isinstance(node := rest.nodes[place], Gate)}
    uses = Counter([*roots, *(part for gate in found.values() for part in gate.inputs)])
    gates: Gates = {}
    for place, gate in found.items():
        own = [part for part in gate.inputs if part in free and uses[part] == 1]
        _merge(place, gate, own, free, gates)
    bound = [one for one in inputs if one.nodes[0] not in free]
    used = {*roots, *(part for gate in gates.values() for part in gate.inputs)}
    return gates, bound + [free[place] for place in sorted(free) if place in used]


def _merge(place: Place, gate: Gate, own: list[Place], free: dict[Place, Input], gates: Gates) -> None:
    if not own:
        gates[place] = gate
        return
    leaves = tuple(leaf for part in own for leaf in free[part].leaves)
    if len(own) == len(gate.inputs):
        free[place] = Input((place,), BOTH, leaves)
        return
    if gate.operator in ("all", "any"):
        free[own[0]] = Input((own[0],), BOTH, leaves)
        gate = Gate(gate.operator, tuple(part for part in gate.inputs if part not in own[1:]))
    gates[place] = gate
