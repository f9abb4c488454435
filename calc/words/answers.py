"""Answers in words, each with the label of its question."""

from calendar import monthrange
from collections.abc import Iterable, Iterator

from calc.case.answers import Answer, Never, Onset, Total
from calc.case.case import Case
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.policy.policy import Policy
from calc.time.dates import Interval, Span


def answers_in_words(policy: Policy, case: Case, names: Iterable[str]) -> Iterator[str]:
    """What a case answers to some questions; those that are open are left out."""
    for name in names:
        question, answer = policy.vocabulary.questions[name], case.answers.get(name)
        if name == PRIOR_PROCEDURES and case.history is not None:
            yield f"{question.label}: {len(case.history) or 'none'}"
        elif answer is not None:
            yield f"{question.label}: {answer_in_words(question, answer)}"


def answer_in_words(question: Question, answer: Answer) -> str:
    """One answer, with its unit or the label of its option."""
    match answer:
        case bool():
            return "yes" if answer else "no"
        case str():
            return (question.options or {})[answer]
        case Never():
            return question.none or "none"
        case Span() | Onset() | Total():
            return length_in_words(answer)
        case Interval():
            return day_in_words(answer)
    return f"{answer:g} {question.unit.removesuffix('s') if answer == 1 else question.unit}"


def length_in_words(length: Span | Onset | Total) -> str:
    """A length of time, or since when it has gone on."""
    if isinstance(length, Onset):
        return f"since {day_in_words(length.date)}"
    return f"at least {length.length}" if isinstance(length, Total) else str(length)


def day_in_words(day: Interval) -> str:
    """A date as exact as it was given: a day, a month or a year; else its first and its last day."""
    first, last = day.first, day.stated_last or day.last
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year}"
    if first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1]):
        return f"{first:%Y-%m}"
    return f"{first} to {last}"
