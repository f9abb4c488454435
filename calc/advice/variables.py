"""What could be different about a case, as variables of a few cells each, and what each atom asks of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from calc.advice.other_requests import Change, Row, requests
from calc.case.answers import Onset, Total
from calc.case.moving import aged_answers
from calc.criteria.atoms import AnswerAtom, Atom, Fixed, Judgement
from calc.criteria.cells import Cell, cells
from calc.criteria.circuit import Gate, Index
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.event_tests import FieldSame
from calc.criteria.parts import parts_of
from calc.logic.kleene import FALSE, TRUE, UNKNOWN
from calc.policy.policy import Policy
from calc.time.dates import Interval

AS_IS, HOLDS, FAILS = 0, 1, 2

type Demand = dict[int, int]


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing that could be different. ``current`` is its cell today, ``None`` when that is not known.

    An answer has a cell for each row of ``rows``, the truth of its ``atoms``; a request one for each list of
    ``changes``; any other fact the three cells as it is, holds and fails.
    """

    atoms: tuple[Index, ...]
    width: int
    current: int | None
    question: str | None = None
    rows: tuple[Cell, ...] = ()
    changes: tuple[tuple[Change, ...], ...] = ()


@dataclass(slots=True)
class Board:
    """All variables, and for each atom and each truth wanted of it the demands that would bring it about."""

    variables: list[Variable] = field(default_factory=list)
    demands: dict[tuple[Index, bool], list[Demand]] = field(default_factory=dict)

    def add(self, variable: Variable) -> int:
        """The number of a new variable."""
        self.variables.append(variable)
        return len(self.variables) - 1

    def add_answer(self, variable: Variable) -> None:
        """A question: its atoms turn out as the cell says."""
        number = self.add(variable)
        for place, atom in enumerate(variable.atoms):
            holds = sum(1 << cell for cell, row in enumerate(variable.rows) if row[place])
            fails = (1 << variable.width) - 1 - holds
            self.demands[atom, True] = [{number: holds}] if holds else []
            self.demands[atom, False] = [{number: fails}] if fails else []

    def add_fact(self, atom: Index, known: bool, request: int | None = None, rows: Iterable[int] = ()) -> None:
        """A fact of the history: true under some requests, or because it is other than stated."""
        number = self.add(Variable((atom,), 3, AS_IS if known else None))
        for wanted, value, cell in ((True, TRUE, HOLDS), (False, FALSE, FAILS)):
            self.demands[atom, wanted] = [{number: 1 << cell}]
            where = sum(1 << place for place, row in enumerate(rows) if row == value)
            if where and request is not None:
                self.demands[atom, wanted].append({request: where, number: 1 << AS_IS | 1 << cell})


def board(policy: Policy, run: Evaluation, reachable: Iterable[Index]) -> Board:
    """The board for a case: one request, every question, and every fact that rests on the history or on dates."""
    nodes = {index: node for index in reachable if not isinstance(node := policy.circuit.nodes[index], Gate)}
    found = Board()
    bound = {test.question for atom in nodes.values() for test in parts_of(atom, FieldSame)}
    placed = [index for index, atom in nodes.items() if _depends_on_request(policy, atom, bound, run)]
    _add_request(found, policy, run, {index: nodes[index] for index in placed})
    _add_answers(found, policy, run, {index: atom for index, atom in nodes.items() if index not in placed})
    for index, atom in nodes.items():
        if isinstance(atom, Fixed):
            found.demands[index, atom.holds], found.demands[index, not atom.holds] = [{}], []
        elif isinstance(atom, Judgement):
            found.add_fact(index, known=False)
    return found


def _depends_on_request(policy: Policy, atom: Atom, bound: set[str], run: Evaluation) -> bool:
    if isinstance(atom, HistoryAtom):
        return True
    if not isinstance(atom, AnswerAtom) or not run.case.answered(atom.question):
        return False
    answer = aged_answers(policy.vocabulary, run.case).get(atom.question)
    return atom.question in bound or isinstance(answer, (Interval, Onset, Total))


def _add_request(found: Board, policy: Policy, run: Evaluation, atoms: Mapping[Index, Atom]) -> None:
    if not atoms:
        return
    reached = requests(policy, run.case, tuple(atoms.values()))
    changes = tuple(tuple(group) for group in reached.values())
    number = found.add(Variable(tuple(atoms), len(changes), 0, changes=changes))
    rows: list[Row] = list(reached)
    for place, index in enumerate(atoms):
        column = [row[place] for row in rows]
        found.add_fact(index, column[0] != UNKNOWN, number, column)


def _add_answers(found: Board, policy: Policy, run: Evaluation, atoms: Mapping[Index, Atom]) -> None:
    groups: dict[str, list[Index]] = {}
    for index, atom in atoms.items():
        if isinstance(atom, AnswerAtom):
            groups.setdefault(atom.question, []).append(index)
    for question, group in groups.items():
        asking = tuple(atom for index in group if isinstance(atom := atoms[index], AnswerAtom))
        found.add_answer(_answer(policy, run, question, tuple(group), asking))


def _answer(
    policy: Policy, run: Evaluation, question: str, group: tuple[Index, ...], asking: Sequence[AnswerAtom]
) -> Variable:
    now = [atom.value(run) for atom in asking]
    possible = cells(policy.vocabulary.questions[question], tuple(asking))
    rows = tuple(row for row in possible if _agrees(row, now)) if UNKNOWN in now else possible
    current = rows.index(tuple(value == TRUE for value in now)) if UNKNOWN not in now else None
    return Variable(group, len(rows), current, question, rows)


def _agrees(row: Cell, now: Sequence[int]) -> bool:
    return all(value in (UNKNOWN, TRUE if held else FALSE) for held, value in zip(row, now, strict=True))
