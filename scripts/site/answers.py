"""Answers in words, as the worked cases show them."""

from collections.abc import Callable, Mapping

from calc.words.phrases import listed
from scripts.site.data import Json, Library
from scripts.site.dates import date_words

SINCE = "since "


def answer_words(library: Library, question: Json, value: Json) -> str:
    """What the answer ``value`` to ``question`` says; not for lists of procedures."""
    return _WORDS[question["type"]](question, value)


def entry_words(library: Library, entry: Mapping[str, Json]) -> str:
    """One prior procedure in one line: what, when, and what is known of it."""
    head = f"{library.kind(entry['procedure'])}, {date_words(entry['date'])}"
    rest = {key: value for key, value in entry.items() if key not in ("procedure", "date")}
    fields = ((library.field(key), value) for key, value in sorted(rest.items()))
    details = [f"{field['label']}: {answer_words(library, field, value)}" for field, value in fields]
    return "; ".join([head, *details])


def _yes_no(_question: Json, value: Json) -> str:
    return "Yes" if value else "No"


def _number(question: Json, value: Json) -> str:
    unit = question.get("unit", "")
    return f"{value:g}{'' if unit == '%' else ' '}{unit}".rstrip()


def _choice(question: Json, value: Json) -> str:
    if isinstance(value, list):
        return listed(str(option["label"]) for option in question["options"] if option["id"] in value)
    together = {word: str(each["label"]) for word, each in question.get("sets", {}).items()}
    return {**together, **{option["id"]: str(option["label"]) for option in question["options"]}}[value]


def _date(question: Json, value: Json) -> str:
    return str(question["none"]) if value == "none" else date_words(value)


def _duration(_question: Json, value: Json) -> str:
    return f"since {date_words(value.removeprefix(SINCE))}" if value.startswith(SINCE) else str(value)


_WORDS: Mapping[str, Callable[[Json, Json], str]] = {
    "yes_no": _yes_no,
    "number": _number,
    "choice": _choice,
    "date": _date,
    "duration": _duration,
}
