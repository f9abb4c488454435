"""The schema of conditions, from the table of operators: one flat shape, so that an editor's errors stay short."""

from collections.abc import Iterable, Mapping
from typing import Any

from scripts.compile.aspects import ASPECTS
from scripts.compile.conditions.operators import COMPARATORS, CRITERION_KEYS, EVENT_OPERATORS, OPERATORS
from scripts.compile.model.base import KEBAB, SNAKE
from scripts.schema.words import BESIDE, CRITERION
from scripts.schema.words import OPERATORS as OPERATOR_WORDS

type Json = Mapping[str, Any]

QUESTION: Json = {"$ref": "#/$defs/Condition"}
EVENT: Json = {"$ref": "#/$defs/EventCondition"}
ANSWER: Json = {"$ref": "#/$defs/Answer"}
_PARAMETER = r"^\$[a-z][a-z0-9_]*$"
_WORD: Json = {"type": "string", "pattern": rf"{SNAKE}|{_PARAMETER}"}
_ID: Json = {"type": "string", "pattern": rf"{KEBAB}|{_PARAMETER}"}
_TEXT: Json = {"type": "string"}
_TRUTH: Json = {"type": "boolean"}
_THRESHOLD: Json = {"type": ["number", "string"]}
_VALUE: Json = {"type": ["string", "number", "boolean"]}
_CITE: Json = {"anyOf": [{"$ref": "#/$defs/Cite"}, {"type": "string", "pattern": _PARAMETER}]}
_NAMES: tuple[str, ...] = ("yes", "no", "since", "none", "count", "elapsed_since_last", "elapsed_since_first")
_NAMES += ("more", "later", "than")
_SELECTIONS = ("last", "first", "every", "some")


def definitions() -> dict[str, Json]:
    """The schemas of a condition on questions, of one on a prior procedure, and of what an answer is compared with."""
    event_words = (*EVENT_OPERATORS, "of", "alike", "than", "use", "with")
    return {
        "Condition": condition((*OPERATORS, *BESIDE, *CRITERION_KEYS), QUESTION),
        "EventCondition": condition(event_words, EVENT),
        "Answer": _answer(),
    }


def condition(words: Iterable[str], inner: Json) -> Json:
    """A yes/no question alone, or a mapping of operators; any other key is a question that is compared."""
    return {"type": ["object", "string"], "pattern": _WORD["pattern"], "minProperties": 1, **mapping(words, inner)}


def mapping(words: Iterable[str], inner: Json) -> Json:
    """The keys that a condition may have."""
    return {
        "properties": {word: {**_value(word, inner), "description": _said(word)} for word in words},
        "propertyNames": {"pattern": SNAKE},
        "additionalProperties": ANSWER,
    }


def _said(word: str) -> str:
    return {**BESIDE, **CRITERION, **OPERATOR_WORDS}[word]


def _value(word: str, inner: Json) -> Json:
    """What may stand behind a word."""
    if word in COMPARATORS:
        return _THRESHOLD
    if word in (*_NAMES, *_SELECTIONS):
        return _WORD
    # A reference beside other keywords is passed over in this draft, so it is wrapped.
    return {
        "all": _list(inner),
        "any": _list(inner),
        "of": {"anyOf": [_list(inner), _WORD]},
        "not": {"allOf": [inner]},
        "where": {"allOf": [EVENT]},
        "applies": {"allOf": [inner]},
        "options": {"type": "object", "propertyNames": {"pattern": KEBAB}, "additionalProperties": inner},
        "with": {"type": "object", "propertyNames": {"pattern": SNAKE}},
        "alike": {"type": "array", "items": {"type": "array", "items": _VALUE, "minItems": 2}},
        "reads": {"type": "array", "items": _ID},
        "aspect": {"enum": list(ASPECTS)},
        "cite": _CITE,
        "id": _ID,
        "use": _ID,
        "reading": _ID,
        "with_request": _TRUTH,
        "of_that_day": {"enum": ["every", "some"]},
        "value": _TRUTH,
        "information": {"const": True},
    }.get(word, _TEXT)


def _list(inner: Json) -> Json:
    return {"type": "array", "items": inner, "minItems": 1}


def _answer() -> Json:
    """A value, a list of values, or a comparison."""
    return {
        "type": ["string", "number", "boolean", "array", "object"],
        "items": _VALUE,
        "properties": dict.fromkeys(COMPARATORS, _THRESHOLD),
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
