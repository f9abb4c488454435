"""The steps of a way to meet, each as a sentence. What is not known is asked, never advised."""

from calc.advice.steps import Step
from calc.case.questions import PRIOR_PROCEDURES
from calc.policy.policy import Policy
from calc.time.dates import Interval
from calc.words.answers import answer_in_words
from calc.words.criteria import criterion_text
from calc.words.dates import date_in_words
from calc.words.history import history_in_words
from calc.words.wanted import wanted


def step_in_words(policy: Policy, step: Step) -> str:
    """One step as a sentence for the person who has to take it."""
    if step.day is not None:
        return f"Wait until {date_in_words(Interval(step.day, step.day))}."
    if step.kind == "case_by_case":
        said = "".join(f": {criterion_text(policy, name)}" for name in step.criteria)
        return f"The payer decides this case by case{said or '.'}"
    if step.kind == "fresh":
        return f"{wanted_in_words(policy, step)}."
    if step.kind == "fixed":
        return _otherwise(policy, step)
    if step.kind == "plan":
        return f"{'Plan it so' if step.missing else 'Plan it otherwise'}: {_subject(policy, step)}."
    return f"{_subject(policy, step)}?"


def wanted_in_words(policy: Policy, step: Step) -> str:
    """What has to be so of a question, without saying what to do about it."""
    question = policy.vocabulary.questions[step.question or ""]
    return f"{question.label}: {wanted(question, step)}"


def _subject(policy: Policy, step: Step) -> str:
    """What has to be so. A question to be answered with yes says it by itself."""
    if step.question == PRIOR_PROCEDURES:
        return history_in_words(policy, step.atoms, step.allowed, step.cells)
    question = policy.vocabulary.questions[step.question or ""]
    answer = wanted(question, step)
    return question.label if step.kind == "ask" and answer == "yes" else f"{question.label}: {answer}"


def _otherwise(policy: Policy, step: Step) -> str:
    if step.known is None:
        return f"Not so, and cannot change: {_subject(policy, step)}."
    question = policy.vocabulary.questions[step.question or ""]
    known = answer_in_words(question, step.known)
    return f"{question.label}: {known}. It would have to be {wanted(question, step)}."
