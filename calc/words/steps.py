"""The steps of a way to meet, each as a sentence."""

from calc.advice.steps import Step
from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.questions import Question
from calc.criteria.answer_atoms import IsNone, Length, Number, Since
from calc.criteria.atoms import Atom
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import HistoryAtom
from calc.logic.kleene import TRUE
from calc.policy.policy import Policy
from calc.words.history import history_in_words
from calc.words.phrases import COMPARED

LEADS = {
    "document": "Document",
    "request": "Request instead",
    "fixed": "Would have to be different",
    "fresh": "Has to hold on that date too",
}


def step_in_words(policy: Policy, step: Step) -> str:
    """One step as a sentence for the person who has to take it."""
    if step.kind == "wait":
        return f"Wait until {step.day}."
    if step.kind == "case_by_case":
        return "The payer decides this case by case."
    question = policy.vocabulary.questions[step.question or ""]
    if step.answer is not None:
        return f"Request instead: {question.label}: {(question.options or {})[step.answer]}."
    return f"{LEADS[step.kind]}: {wanted_in_words(policy, step)}."


def wanted_in_words(policy: Policy, step: Step) -> str:
    """What has to be so of a question, without saying what to do about it."""
    question = policy.vocabulary.questions[step.question or ""]
    return f"{question.label}: {_wanted(policy, question, step)}"


def _wanted(policy: Policy, question: Question, step: Step) -> str:
    if isinstance(step.atoms[0], HistoryAtom):
        ((holds,),) = step.allowed
        return history_in_words(policy.vocabulary, step.atoms[0], holds)
    if question.kind == "yes_no":
        return " or ".join(word for word, answer in (("yes", True), ("no", False)) if _fits(question, step, answer))
    if question.kind == "choice":
        return " or ".join(label for name, label in (question.options or {}).items() if _fits(question, step, name))
    return " or ".join(dict.fromkeys(_row(question, step.atoms, row) for row in step.allowed))


def _fits(question: Question, step: Step, answer: Answer) -> bool:
    run = Evaluation(Case({question.id: answer}))
    return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed


def _row(question: Question, atoms: tuple[Atom, ...], row: tuple[bool, ...]) -> str:
    return " and ".join(_condition(question, atom, holds) for atom, holds in zip(atoms, row, strict=True))


def _condition(question: Question, atom: Atom, holds: bool) -> str:
    if isinstance(atom, Number):
        return f"{COMPARED[atom.comparator, holds]} {atom.bound:g} {question.unit}"
    if isinstance(atom, Length):
        return f"{COMPARED[atom.comparator, holds]} {atom.bound}"
    if isinstance(atom, Since):
        never = f", or {question.none}" if question.none and not holds else ""
        return f"{COMPARED[atom.comparator, holds]} {atom.bound} ago{never}"
    assert isinstance(atom, IsNone)
    return str(question.none) if holds else "a date"
