"""What a step wants of its question: "at least 6 points", "physical therapy or chiropractic care", "yes"."""

from collections.abc import Collection, Iterator, Sequence

from calc.advice.steps import Step
from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.questions import Question
from calc.criteria.answer_atoms import IsNone
from calc.criteria.atoms import Atom
from calc.criteria.cells import Cell
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import TRUE
from calc.time.dates import Span
from calc.words.answers import number_in_words
from calc.words.phrases import COMPARED, one_of
from calc.words.ranges import Bound, End, Scale, is_scale


def wanted(question: Question, step: Step) -> str:
    """The answers that the step allows."""
    if question.kind == "yes_no":
        return "yes" if _fits(question, step, answer=True) else "no"
    if question.kind == "choice":
        return _options(question, step)
    if question.kind == "date":
        return " or ".join(_days(question, step))
    return _range(question, step.atoms, step.allowed, step.cells)


def _options(question: Question, step: Step) -> str:
    """The options that fit, or the words for several together; each answer that can be told in a word."""
    single: dict[str, Answer] = {label: name for name, label in (question.options or {}).items()}
    if question.several:
        single = {label: frozenset((name,)) for name, label in (question.options or {}).items()}
    answers: dict[str, Answer] = {**single, **{each.label: each.options for each in question.sets.values()}}
    fitting = [label for label, answer in answers.items() if _fits(question, step, answer)]
    return one_of(fitting, [label for label in answers if label not in fitting])


def _fits(question: Question, step: Step, answer: Answer) -> bool:
    run = Evaluation(Case({question.id: answer}))
    return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed


def _days(question: Question, step: Step) -> Iterator[str]:
    """How long ago, or never."""
    dated = [place for place, atom in enumerate(step.atoms) if not isinstance(atom, IsNone)]
    never = [place for place, atom in enumerate(step.atoms) if isinstance(atom, IsNone)]
    atoms = [step.atoms[place] for place in dated]
    some, every = (
        {tuple(cell[place] for place in dated) for cell in cells if not any(cell[place] for place in never)}
        for cells in (step.allowed, step.cells)
    )
    if some:
        yield f"{_range(question, atoms, some, every)} ago" if some != every else "a date"
    if any(cell[place] for cell in step.allowed for place in never):
        yield str(question.none)


def _range(question: Question, atoms: Sequence[Atom], allowed: Collection[Cell], cells: Collection[Cell]) -> str:
    if is_scale(atoms, cells):
        return _scale(question).told(atoms, allowed, cells)
    rows = (zip(atoms, cell, strict=True) for cell in sorted(allowed))
    return " or ".join(" and ".join(_condition(question, *part) for part in row) for row in rows)


def _scale(question: Question) -> Scale:
    """The scale of a number ends with its range; a length of time has no last one."""
    if question.kind != "number":
        return Scale(str)
    assert question.low is not None
    assert question.high is not None
    low, high = End(question.low, included=True), End(question.high, included=True)
    return Scale(lambda bound: _shown(question, bound), question.step == 1, low, high)


def _condition(question: Question, atom: Atom, holds: bool) -> str:
    comparator: str = getattr(atom, "comparator", "equals")
    return f"{COMPARED[comparator, holds]} {_shown(question, getattr(atom, 'bound', 0))}"


def _shown(question: Question, bound: Bound) -> str:
    return str(bound) if isinstance(bound, Span) else number_in_words(bound, question.unit)
