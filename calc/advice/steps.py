"""The steps of a way to meet: what to ask, to plan otherwise and to wait for, and what would have to be otherwise."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from calc.advice.standings import Standing
from calc.case.answers import Answer
from calc.case.questions import DATE_OF_SERVICE
from calc.criteria.answer_atoms import Length, Number
from calc.criteria.atoms import AnswerAtom, Atom, Judgement
from calc.criteria.cells import Cell
from calc.criteria.evaluation import Evaluation, Missing
from calc.criteria.history.atoms import Count
from calc.criteria.inputs import Input
from calc.logic.families import Choice
from calc.policy.policy import Policy

# What a step of each kind costs: whatever a person can do is cheaper than what the payer decides, and that than
# what cannot be. A wait costs its days besides.
COSTS = {"ask": 1, "plan": 100, "wait": 1_000, "case_by_case": 1_000_000, "fixed": 1_000_000_000}
# In this order the steps of a way are told.
ORDER = ("fixed", "wait", "fresh", "plan", "ask", "case_by_case")


@dataclass(frozen=True, slots=True)
class Step:
    """One change.

    ``kind`` is one of these: ask (what is not known; if it is as the step says, the chart or the request has to say
    so), plan (what is ordinarily planned one way or another), wait (until ``day``), fresh (no change, but an answer
    that was not stated for the day to wait for, and has to hold then), case_by_case (the payer decides), fixed
    (something known would have to be otherwise). ``atoms`` are the conditions on ``question``, ``cells`` the
    rows of truth values that they can take, ``allowed`` those that they may take. ``known`` is the answer that would
    have to be another, ``missing`` what is not known; ``criteria`` are those that ask for it.
    """

    kind: str
    question: str | None = None
    atoms: tuple[Atom, ...] = ()
    cells: tuple[Cell, ...] = ()
    allowed: tuple[Cell, ...] = ()
    day: date | None = None
    known: Answer | None = None
    missing: tuple[Missing, ...] = ()
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choosing:
    """What a choice among the cells of an input means as a step; ``change`` says how the input can change.

    ``given``: the history answers its question, so that on this day nothing else can be planned.
    """

    policy: Policy
    one: Input
    change: str
    given: bool = False

    @property
    def every(self) -> int:
        """All cells."""
        return (1 << len(self.one.cells)) - 1

    @property
    def is_scale(self) -> bool:
        """Whether neighboring cells belong together: those of numbers, lengths of time and counts."""
        return isinstance(self.policy.circuit.atom(self.one.atoms[0]), (Number, Length, Count))

    def can_move(self, *, facts: bool) -> bool:
        """Whether a step can lead to where the input is not: another plan, or with ``facts`` what is known as well."""
        return self.change in ("plan", "document") if facts else self.change == "plan" and not self.given

    def beyond(self, choice: Choice) -> bool:
        """Whether the choice leads out of the cells that are possible now."""
        return choice >= 1 << len(self.one.cells)

    def kind(self, choice: Choice) -> str:
        """The kind of the step."""
        if self.change == "case_by_case" or (self.change == "plan" and not (self.given and self.beyond(choice))):
            return self.change
        return "fixed" if self.beyond(choice) else "ask"

    def step(self, choice: Choice, run: Evaluation) -> Step:
        """The step that narrows the input to a choice, or moves it there."""
        atoms = tuple(self.policy.circuit.atom(index) for index in self.one.atoms)
        allowed = tuple(cell for number, cell in enumerate(self.one.cells) if self._cells(choice) >> number & 1)
        missing = () if self.beyond(choice) else _missing(atoms, run)
        kind = "plan" if missing and {gap.question for gap in missing} == {DATE_OF_SERVICE} else self.kind(choice)
        question = next(iter(atoms[0].asks()), "")
        known = run.case.answers.get(question) if self.beyond(choice) else None
        return Step(kind, question or None, atoms, self.one.cells, allowed, None, known, missing, self._criteria())

    def values(self, choice: Choice) -> dict[int, set[bool]]:
        """What each atom can be after the step."""
        cells = [cell for number, cell in enumerate(self.one.cells) if self._cells(choice) >> number & 1]
        return {index: {cell[place] for cell in cells} for place, index in enumerate(self.one.atoms)}

    def _cells(self, choice: Choice) -> int:
        return choice >> len(self.one.cells) if self.beyond(choice) else choice

    def _criteria(self) -> tuple[str, ...]:
        first, standing_in = self.policy.circuit.atom(self.one.atoms[0]), self.policy.circuit.criteria
        if isinstance(first, Judgement):
            return (first.criterion,) if first.criterion else ()
        return tuple(dict.fromkeys(name for index in self.one.atoms for name in standing_in.get(index, ())))


def choosing(policy: Policy, one: Input, derived: Collection[str] = ()) -> Choosing:
    """How an input can change: as its question says; a history, what it gives, and a judgement have their own ways."""
    atom = policy.circuit.atom(one.atoms[0])
    if isinstance(atom, Judgement):
        return Choosing(policy, one, "case_by_case")
    if not isinstance(atom, AnswerAtom):
        return Choosing(policy, one, "document")
    return Choosing(policy, one, policy.vocabulary.questions[atom.question].change, atom.question in derived)


def wait(policy: Policy, today: Standing, then: Standing) -> Step:
    """The step that leads to another day, with the criteria that look at what is otherwise by then."""
    sides = enumerate(zip(today.values, then.values, strict=True))
    changed = (index for index, (now, later) in sides if now != later)
    criteria = dict.fromkeys(name for index in changed for name in policy.circuit.criteria.get(index, ()))
    return Step("wait", DATE_OF_SERVICE, day=then.day, criteria=tuple(criteria))


def _missing(atoms: Sequence[Atom], run: Evaluation) -> tuple[Missing, ...]:
    return tuple(sorted({gap for atom in atoms for gap in atom.gaps(run)}, key=str))
