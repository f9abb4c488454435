"""Answers in words, alone and each with the label of its question."""

from collections.abc import Iterable, Iterator

from calc.case.answers import Answer, Chosen, Never, Onset, Total
from calc.case.case import Case
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.policy.policy import Policy
from calc.time.dates import Interval, Span
from calc.words.dates import date_in_words
from calc.words.phrases import listed


def answers_in_words(policy: Policy, case: Case, names: Iterable[str]) -> Iterator[str]:
    """What a case answers to some questions; those that are open are left out."""
    for name in names:
        question, answer = policy.vocabulary.questions[name], case.answers.get(name)
        if name == PRIOR_PROCEDURES and case.history is not None:
            yield f"{question.label}: {len(case.history) or 'none'}"
        elif answer is not None:
            yield labelled(question, answer)


def labelled(question: Question, answer: Answer) -> str:
    """A question with its answer; that something did not happen says so by itself."""
    said = answer_in_words(question, answer)
    return said if isinstance(answer, Never) else f"{question.label}: {said}"


def answer_in_words(question: Question, answer: Answer) -> str:
    """What an answer says, without the question."""
    match answer:
        case bool():
            said = "yes" if answer else "no"
        case str():
            said = (question.options or {})[answer]
        case frozenset():
            said = chosen_in_words(question, answer)
        case Never():
            said = str(question.none)
        case Onset():
            said = f"since {date_in_words(answer.date)}"
        case Total():
            said = f"at least {answer.length}"
        case Interval():
            said = date_in_words(answer)
        case Span():
            said = str(answer)
        case _:
            said = number_in_words(answer, question.unit)
    return said


def chosen_in_words(question: Question, options: Chosen) -> str:
    """Several options: "L3-L4 and L4-L5", or the word that they have together."""
    together = next((each.label for each in question.sets.values() if each.options == options), None)
    return together or listed(label for name, label in (question.options or {}).items() if name in options)


def number_in_words(number: float, unit: str) -> str:
    """A number with its unit: "6 points", "1 level", "30%"."""
    if unit == "%":
        return f"{number:g}%"
    one = unit.removesuffix("s") if number == 1 else unit
    return f"{number:g} {one}".rstrip()
