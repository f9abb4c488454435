"""Answers in words."""

from calc.case.answers import Answer, Never, Onset
from calc.case.questions import Question
from calc.time.dates import Interval, Span
from calc.words.dates import date_in_words


def answer_in_words(question: Question, answer: Answer) -> str:
    """What an answer says, without the question."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, (int, float)):
        return number_in_words(answer, question.unit)
    if isinstance(answer, Onset):
        return f"since {date_in_words(answer.date)}"
    if isinstance(answer, Interval):
        return date_in_words(answer)
    if isinstance(answer, Never):
        return str(question.none)
    return str(answer) if isinstance(answer, Span) else (question.options or {})[answer]


def number_in_words(number: float, unit: str) -> str:
    """A number with its unit: "6 points", "1 level", "30%"."""
    if unit == "%":
        return f"{number:g}%"
    one = unit.removesuffix("s") if number == 1 else unit
    return f"{number:g} {one}".rstrip()
