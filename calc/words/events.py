"""Tests of one prior procedure in words."""

from calc.case.questions import Question, Vocabulary
from calc.criteria.history.event_tests import (
    EventGroup,
    EventTest,
    FieldHolds,
    FieldIs,
    FieldNumber,
    FieldSame,
    FieldSpan,
    FieldTest,
)
from calc.words.answers import chosen_in_words, number_in_words
from calc.words.phrases import COMPARED

DIFFERENT = "other than in the request"


def event_in_words(vocabulary: Vocabulary, test: EventTest, holds: bool) -> str:
    """What a procedure has to be like for the test to hold, or not to."""
    if isinstance(test, EventGroup):
        return _group(vocabulary, test, holds)
    assert isinstance(test, (FieldTest, FieldSame))
    field = vocabulary.fields[test.field]
    return f"{field.label}: {_wanted(field, test, holds)}"


def _group(vocabulary: Vocabulary, test: EventGroup, holds: bool) -> str:
    if test.operator == "not":
        return event_in_words(vocabulary, test.parts[0], not holds)
    if test.operator == "at_least":
        parts = "; ".join(event_in_words(vocabulary, part, holds=True) for part in test.parts)
        return f"{'at least' if holds else 'fewer than'} {test.needed} of ({parts})"
    # That not all hold means that one of them does not, and the other way round.
    joint = " and " if (test.operator == "all") == holds else " or "
    return f"({joint.join(event_in_words(vocabulary, part, holds) for part in test.parts)})"


def _wanted(field: Question, test: EventTest, holds: bool) -> str:
    if isinstance(test, FieldIs):
        return " or ".join(label for name, label in (field.options or {}).items() if (name in test.values) == holds)
    if isinstance(test, FieldHolds):
        return f"{'' if holds else 'not '}{chosen_in_words(field, test.values)}"
    if isinstance(test, FieldNumber):
        return f"{COMPARED[test.comparator, holds]} {number_in_words(test.bound, field.unit)}"
    if isinstance(test, FieldSpan):
        return f"{COMPARED[test.comparator, holds]} {test.bound}"
    if isinstance(test, FieldSame):
        exactly = "exactly " if test.exactly else ""
        return f"{exactly}as in the request" if holds else f"not {exactly}as in the request" if exactly else DIFFERENT
    return "yes" if holds else "no"
