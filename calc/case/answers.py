"""Answers: from the JSON value that a person gave to the value that is computed with.

The accepted JSON values: yes_no ``true``/``false``; number a number in the question's range; choice an
option's id, and where several can hold at once a list of them as well;
date "2025", "2025-03", "2025-03-14" or, where allowed, "none"; duration "6 weeks" or
"since 2025-01".
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from calc.case.questions import Json, Question
from calc.errors import BadAnswer
from calc.logic.kleene import TRUE
from calc.time.comparisons import compare_spans
from calc.time.dates import Interval, Span, parse_date, parse_span


@dataclass(frozen=True, slots=True)
class Never:
    """The answer "none" to a date question: it did not happen."""


@dataclass(frozen=True, slots=True)
class Onset:
    """A duration given by the date on which it began."""

    date: Interval


@dataclass(frozen=True, slots=True)
class Total:
    """A total that may have grown since it was stated, or not: between ``length`` and the time since ``onset``."""

    length: Span
    onset: Interval


NEVER = Never()
NONE = "none"
SINCE = "since "
DATE_FORM = (
    "Enter the month, day and year; leave out the day, or day and month, where they are not known "
    "(as text: YYYY-MM-DD, YYYY-MM or YYYY)."
)
SHOWN = 40  # characters of a wrong value that a message repeats

# The options that hold of a choice of which several can: a set, though it be of one.
type Chosen = frozenset[str]
type Answer = bool | float | str | Chosen | Interval | Never | Span | Onset | Total


def parse_answer(question: Question, value: Json) -> Answer:
    """The answer that ``value`` gives to ``question``; raise ``BadAnswer``, with the accepted form, for any other."""
    return _PARSERS[question.kind](question, value)


def _wrong(question: Question, value: Json, accepted: str, code: str = "wrong_type") -> BadAnswer:
    shown = value if isinstance(value, str) else repr(value)
    return BadAnswer(f"{question.label}: {_short(shown)} is not accepted. {accepted}", code=code)


def _short(text: str) -> str:
    return f"“{text[:SHOWN]}…”" if len(text) > SHOWN else f"“{text}”"


def _yes_no(question: Question, value: Json) -> bool:
    if not isinstance(value, bool):
        raise _wrong(question, value, "Answer yes or no.")
    return value


def _number(question: Question, value: Json) -> float:
    assert question.low is not None
    assert question.high is not None
    span = f"{question.low:g} to {question.high:g} {question.unit}".rstrip()
    accepted = f"Enter a number from {span}."
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not _finite(value):
        raise _wrong(question, value, accepted, "not_a_number")
    if not question.low <= value <= question.high:
        raise BadAnswer(f"{question.label}: {value:g} is outside {span}. {accepted}", code="out_of_range")
    if question.step and (Decimal(str(value)) - Decimal(str(question.low))) % Decimal(str(question.step)):
        step = "Enter a whole number." if question.step == 1 else f"Enter it in steps of {question.step:g}."
        raise _wrong(question, value, step, "wrong_step")
    return value


def _finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _choice(question: Question, value: Json) -> str | Chosen:
    if question.several:
        return _several(question, value)
    assert question.options is not None
    if not isinstance(value, str) or value not in question.options:
        accepted = "Choose one of: " + "; ".join(question.options.values()) + "."
        raise _wrong(question, value, accepted, "not_an_option")
    return value


def _several(question: Question, value: Json) -> Chosen:
    """One option, a list of them, or the word for some of them together."""
    if isinstance(value, str) and value in question.sets:
        return question.sets[value].options
    listed = value if isinstance(value, list) else [value]
    assert question.options is not None
    labels = [*question.options.values(), *(each.label for each in question.sets.values())]
    accepted = f"Choose one or several of: {'; '.join(labels)}."
    if not listed:
        raise BadAnswer(
            f"{question.label}: the list is empty. {accepted} Leave it out if it is not known.", code="empty"
        )
    for option in listed:
        if not isinstance(option, str) or option not in question.options:
            raise _wrong(question, option, accepted, "not_an_option")
    twice = next((option for option in listed if listed.count(option) > 1), None)
    if twice:
        raise BadAnswer(
            f"{question.label}: “{question.options[twice]}” is there twice. Name each one once.", code="twice"
        )
    return frozenset(listed)


def chosen(answer: Answer) -> Chosen:
    """The options that an answer to a choice names, one or several."""
    if isinstance(answer, frozenset):
        return answer
    assert isinstance(answer, str)
    return frozenset((answer,))


def _date(question: Question, value: Json) -> Interval | Never:
    if value == NONE and question.none:
        return NEVER
    accepted = DATE_FORM
    if question.none:
        accepted += f" Or say: {question.none}."
    return _parsed(question, value, parse_date, accepted, "bad_date")


def _duration(question: Question, value: Json) -> Span | Onset:
    accepted = "Enter a length such as “6 weeks” (days, weeks, months or years)."
    if question.onset:
        accepted = accepted[:-1] + ", or the date it began."
        if isinstance(value, str) and value.startswith(SINCE):
            return Onset(_parsed(question, value.removeprefix(SINCE), parse_date, accepted, "bad_date"))
    length = _parsed(question, value, parse_span, accepted, "bad_duration")
    if _is_outside(question, length):
        limits = f"{question.shortest} to {question.longest}"
        message = f"{question.label}: {length} is outside {limits}. Enter a length from {limits}."
        raise BadAnswer(message, code="out_of_range")
    return length


def _is_outside(question: Question, length: Span) -> bool:
    """Whether a length is certainly out of range; of 26 weeks it is not certain that they are more than 6 months."""
    least, most = question.shortest, question.longest
    too_short = least is not None and compare_spans("less_than", length, least) == TRUE
    return too_short or (most is not None and compare_spans("more_than", length, most) == TRUE)


def _parsed[T](question: Question, value: Json, parse: Callable[[str], T], accepted: str, code: str) -> T:
    if not isinstance(value, str):
        raise _wrong(question, value, accepted, code)
    try:
        return parse(value)
    except ValueError as error:
        raise BadAnswer(f"{question.label}: {error}. {accepted}", code=code) from None


def _procedures(question: Question, value: Json) -> Answer:
    raise _wrong(question, value, "Give a list of procedures.", "not_a_list")


_PARSERS: Mapping[str, Callable[[Question, Json], Answer]] = {
    "yes_no": _yes_no,
    "number": _number,
    "choice": _choice,
    "date": _date,
    "duration": _duration,
    "procedures": _procedures,
}
