"""A policy's conditions as one circuit: every distinct condition once, parts before the wholes they make up.

Gates are ``all``, ``any`` and ``at_least``; ``not`` is a gate of one input. Values are indexed like the
nodes, so evaluating is one pass.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from calc.criteria.atoms import AnswerAtom, Atom, Fixed
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import UNKNOWN, Truth, at_least, negate

type Index = int
type Join = Callable[[Sequence[Truth]], Truth]


@dataclass(frozen=True, slots=True)
class Gate:
    """Nodes joined by ``operator``: all or any (of several), not (of one), at_least (``needed`` of them)."""

    operator: str
    inputs: tuple[Index, ...]
    needed: int = 0

    def join(self) -> Join:
        """The function from the values of all nodes to the value of this one, made once since it runs often."""
        if self.operator == "at_least":
            return lambda values: at_least(self.needed, [values[index] for index in self.inputs])
        pick = itemgetter(*self.inputs)
        if self.operator == "not":
            return lambda values: negate(pick(values))
        choose = min if self.operator == "all" else max
        return lambda values: choose(pick(values))


@dataclass(slots=True)
class Circuit:
    """The nodes in order of evaluation. ``add`` returns the index of an equal node where there is one.

    ``criteria`` names, for an atom, the criteria it stands in; ``asks``, for every node, the questions it looks
    at itself, as a sum of the bits that ``questions`` gives them.
    """

    nodes: list[Atom | Gate] = field(default_factory=list)
    places: dict[Atom | Gate, Index] = field(default_factory=dict)
    criteria: dict[Index, tuple[str, ...]] = field(default_factory=dict)
    questions: dict[str, int] = field(default_factory=dict)
    asks: list[int] = field(default_factory=list)
    on_answer: dict[str, list[tuple[Index, Atom]]] = field(default_factory=dict)
    on_case: list[tuple[Index, Atom]] = field(default_factory=list)
    joins: list[tuple[Index, Join]] = field(default_factory=list)

    def add(self, node: Atom | Gate) -> Index:
        """The index of the node, which is appended if it is new. A gate's inputs must be there before it."""
        if node not in self.places:
            index = self.places[node] = len(self.nodes)
            self.nodes.append(node)
            self.asks.append(0 if isinstance(node, Gate) else self._bits(node.asks()))
            self._prepare(index, node)
        return self.places[node]

    def _bits(self, questions: Sequence[str]) -> int:
        return sum(self.questions.setdefault(question, 1 << len(self.questions)) for question in questions)

    def _prepare(self, index: Index, node: Atom | Gate) -> None:
        if isinstance(node, Gate):
            self.joins.append((index, node.join()))
        elif isinstance(node, AnswerAtom):
            self.on_answer.setdefault(node.question, []).append((index, node))
        else:
            self.on_case.append((index, node))

    def stands_in(self, index: Index, criterion: str) -> None:
        """Note a criterion that an atom stands in; one atom may stand in several."""
        if criterion not in self.criteria.get(index, ()):
            self.criteria[index] = (*self.criteria.get(index, ()), criterion)

    def join(self, operator: str, inputs: tuple[Index, ...], needed: int = 0) -> Index:
        """A gate; "all" and "any" drop repeated inputs, are settled without any, and are the only one they have."""
        if operator in ("all", "any"):
            inputs = tuple(dict.fromkeys(inputs))
            if not inputs:
                return self.add(Fixed(holds=operator == "all"))
            if len(inputs) == 1:
                return inputs[0]
        return self.add(Gate(operator, inputs, needed))

    def atom(self, index: Index) -> Atom:
        """The atom at an index that is known to hold one."""
        node = self.nodes[index]
        assert not isinstance(node, Gate)
        return node

    def below(self, roots: Sequence[Index]) -> list[Index]:
        """The roots and every node that they stand on, as they are met on the way down, each once."""
        waiting = [*reversed(roots)]
        seen: dict[Index, None] = {}
        while waiting:
            index = waiting.pop()
            if index not in seen:
                seen[index] = None
                node = self.nodes[index]
                waiting += reversed(node.inputs) if isinstance(node, Gate) else ()
        return [*seen]

    def evaluate(self, run: Evaluation) -> list[Truth]:
        """The value of every node for the case."""
        # Whatever looks at a question without an answer is unknown, so only the answered ones are visited.
        values = [UNKNOWN] * len(self.nodes)
        for question in run.case.answers:
            for index, atom in self.on_answer.get(question, ()):
                values[index] = atom.value(run)
        for index, atom in self.on_case:
            values[index] = atom.value(run)
        return self.settle(values)

    def settle(self, values: list[Truth]) -> list[Truth]:
        """The same values, with those of the gates worked out anew from those of the atoms."""
        for index, join in self.joins:
            values[index] = join(values)
        return values
