"""The checker's form: the questions of a policy by topic."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calc.time.dates import parse_span
from scripts.site.asks import HISTORY
from scripts.site.data import Json, Library
from scripts.site.history_fields import kinds_that_are_read, lasting

LIFETIME = "100 years"


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions that belong together."""

    title: str
    questions: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What is asked about each prior procedure: its kind (unless there is only one) and the fields in use.

    ``read_by`` holds for a field the kinds that the policy reads it of, where that is not so of all; ``after`` for the
    field of a length the one that says whether there was anything that lasted.
    """

    kinds: tuple[Json, ...]
    fields: tuple[Json, ...]
    read_by: Mapping[str, Sequence[str]]
    after: Mapping[str, str]


def topics(library: Library, policy: Json) -> tuple[Topic, ...]:
    """The questions a policy uses, by topic, in the order of the vocabulary."""
    used = set(policy["uses"]["questions"])
    found = (
        Topic(topic["title"], tuple(library.question(name) for name in topic["questions"] if name in used))
        for topic in sorted(library.data["topics"], key=lambda topic: int(topic["order"]))
    )
    return tuple(topic for topic in found if topic.questions)


def history(library: Library, policy: Json) -> History:
    """The entry of the history: kinds and fields the policy uses, and kinds its worked cases have beside them."""
    entries = (entry for case in library.cases(policy["id"]) for entry in case["answers"].get(HISTORY) or ())
    kinds = {*policy["uses"]["kinds"], *(entry["procedure"] for entry in entries)}
    shown = tuple(kind for kind in library.data["procedures"]["kinds"] if kind["id"] in kinds)
    fields = tuple(library.field(name) for name in policy["uses"]["fields"])
    return History(shown, fields, kinds_that_are_read(policy, [kind["id"] for kind in shown]), lasting(fields))


def shared_history(library: Library, policies: Sequence[Json]) -> History:
    """The entry with all that any of several policies reads of it; of each field the kinds that one of them reads."""
    used = {*_used(policies, "kinds")}
    kinds = tuple(kind for kind in library.data["procedures"]["kinds"] if kind["id"] in used)
    fields = tuple(library.field(name) for name in _used(policies, "fields"))
    return History(kinds, fields, _read_by_any(policies, [kind["id"] for kind in kinds]), lasting(fields))


def _used(policies: Sequence[Json], what: str) -> list[str]:
    return list(dict.fromkeys(name for policy in policies for name in policy["uses"][what]))


def _read_by_any(policies: Sequence[Json], kinds: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for policy in policies:
        own = [kind for kind in kinds if kind in policy["uses"]["kinds"]]
        read = kinds_that_are_read(policy, own)
        for name in policy["uses"]["fields"]:
            found.setdefault(name, set()).update(read.get(name, own))
    ordered = {name: [kind for kind in kinds if kind in own] for name, own in found.items()}
    return {name: own for name, own in ordered.items() if own != list(kinds)}


def sets_json(question: Json) -> str:
    """The options that each word for several of them means, as JSON."""
    return json.dumps({word: together["of"] for word, together in question.get("sets", {}).items()})


def range_hint(question: Json) -> str:
    """The accepted range of a number or a length of time in words; a percentage and the like carry their unit.

    Nothing of a length of time that can be as long as a life.
    """
    if question["type"] == "duration" and "max" in question and question["max"] != LIFETIME:
        return f"up to {parse_span(question['max'])}"
    if question["type"] != "number":
        return ""
    unit = question.get("unit", "")
    whole = "whole number, " if question.get("step") == 1 and unit != "%" else ""
    return f"{whole}{question['min']:g} to {question['max']:g}{'' if unit == '%' else ' '}{unit}".strip()
