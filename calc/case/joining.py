"""Entries of a history that can be one: lines of one session, of one day, kind and region.

Joined, an entry has all levels and sides of its lines. What else is known of them has to agree, or to be known of one
alone. A level that is known of one line and not of another stays in the way: what the session had in all is not known.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from calc.case.answers import Chosen, chosen, parse_answer
from calc.case.history import MOST_PROCEDURES
from calc.case.questions import Json, Question, Vocabulary
from calc.errors import BadAnswer
from calc.time.dates import parse_date

REGION = "region"

type Entry = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Joint:
    """The places in the list of entries that can be one, and the entry that they are together, as JSON."""

    items: tuple[int, ...]
    entry: Entry


def joinable(vocabulary: Vocabulary, history: Json) -> list[Joint]:
    """The entries that can be joined, from the JSON list of a history; none where it is no list of entries."""
    groups: dict[tuple[Json, ...], list[Joint]] = {}
    listed = history if isinstance(history, list) and len(history) <= MOST_PROCEDURES else []
    for item, entry in enumerate(listed):
        key = _session(vocabulary, entry)
        if key:
            _add(vocabulary, groups.setdefault(key, []), item, _known(entry))
    return [joint for group in groups.values() for joint in group if len(joint.items) > 1]


def _session(vocabulary: Vocabulary, entry: Json) -> tuple[Json, ...] | None:
    """The kind, day and region of an entry, where it has a sound kind and a whole date."""
    kind, day, region = (entry.get(name) if isinstance(entry, dict) else None for name in ("procedure", "date", REGION))
    if not isinstance(kind, str) or kind not in vocabulary.kinds or not isinstance(region, str | None):
        return None
    try:
        return (kind, day, region) if parse_date(day if isinstance(day, str) else "").exact else None
    except ValueError:
        return None


def _known(entry: Entry) -> Entry:
    return {name: value for name, value in entry.items() if value is not None}


def _add(vocabulary: Vocabulary, group: list[Joint], item: int, entry: Entry) -> None:
    """Join an entry with the first of its session that it agrees with."""
    for place, joint in enumerate(group):
        joined = _joined(vocabulary, joint.entry, entry)
        if joined is not None:
            group[place] = Joint((*joint.items, item), joined)
            return
    group.append(Joint((item,), entry))


def _joined(vocabulary: Vocabulary, one: Entry, other: Entry) -> Entry | None:
    several = {name: field for name, field in vocabulary.fields.items() if field.several}
    sets = [name for name in several if name in one or name in other]
    shared = [name for name in one if name in other and name not in several]
    if any(one[name] != other[name] for name in shared) or any(name not in one or name not in other for name in sets):
        return None
    try:
        return {**one, **other, **{name: _together(several[name], (one[name], other[name])) for name in sets}}
    except BadAnswer:
        return None


def _together(field: Question, values: Sequence[Json]) -> Json:
    return as_json(field, frozenset().union(*(chosen(parse_answer(field, value)) for value in values)))


def as_json(question: Question, options: Chosen) -> Json:
    """Several options in the one form that is written: an option alone, a word for them, or a list in their order."""
    words = (word for word, together in question.sets.items() if together.options == options)
    listed = [option for option in question.options or () if option in options]
    return next(words, listed[0] if len(listed) == 1 else listed)


def joints_json(joints: Sequence[Joint]) -> Iterator[dict[str, Json]]:
    """Each as its places in the list and the one entry in their stead."""
    return ({"items": list(joint.items), "entry": dict(joint.entry)} for joint in joints)
