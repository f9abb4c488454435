"""What several policies ask, one row for each thing that is asked."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from scripts.site.compare.asked import HISTORY, Content, Subject, statements
from scripts.site.conditions import Speaker
from scripts.site.data import Json, Library

type State = Literal["differs", "same", "alone"]
# A policy, and the places in it that matter; all of it where none is named.
type Compared = tuple[Json, Collection[str]]
# What one policy asks of one thing, each with the criteria that say so.
type Asked = Mapping[Content, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Said:
    """What some criteria say of a thing; ``against`` is their kind of section where they speak against the request."""

    words: str
    against: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is asked, and what each policy says of it; nothing where no criterion that is compared asks it.

    ``elsewhere``: for each policy, whether it asks it in a place that is not compared, such as a condition on when a
    criterion applies. ``state``: whether all ask the same, or one policy alone asks.
    """

    label: str
    topic: str
    state: State
    cells: tuple[tuple[Said, ...], ...]
    elsewhere: tuple[bool, ...]

    @property
    def first(self) -> int:
        """The place of the first policy that asks."""
        return next(place for place, cell in enumerate(self.cells) if cell)


def rows(library: Library, compared: Sequence[Compared]) -> tuple[Row, ...]:
    """What the policies ask, in the order of the topics and their questions; of earlier procedures last."""
    found = [_by_subject(Speaker(library, policy), places) for policy, places in compared]
    whole = [{*_by_subject(Speaker(library, policy), ()), *_used(policy)} for policy, _ in compared]
    return tuple(
        _row(library, subject, [each.get(subject, {}) for each in found], [subject in each for each in whole])
        for subject in sorted({subject for each in found for subject in each}, key=_order(library))
    )


def _used(policy: Json) -> set[Subject]:
    """Every question that a policy has a use for, wherever it stands."""
    return {(question,) for question in policy["uses"]["questions"]}


def _by_subject(speaker: Speaker, places: Collection[str]) -> Mapping[Subject, Asked]:
    found: dict[Subject, dict[Content, list[str]]] = {}
    for each in statements(speaker, places):
        criteria = found.setdefault(each.subject, {}).setdefault(each.content, [])
        if each.criterion not in criteria:
            criteria.append(each.criterion)
    return found


def _row(library: Library, subject: Subject, asked: Sequence[Asked], used: Sequence[bool]) -> Row:
    elsewhere = tuple(uses and not here for uses, here in zip(used, asked, strict=True))
    cells = tuple(map(_cell, asked))
    return Row(_label(library, subject), _topic(library, subject), _state(asked, elsewhere), cells, elsewhere)


def _state(asked: Sequence[Asked], elsewhere: Sequence[bool]) -> State:
    if sum(map(bool, asked)) + sum(elsewhere) == 1:
        return "alone"
    return "same" if len({frozenset(each) for each in asked}) == 1 else "differs"


def _cell(asked: Asked) -> tuple[Said, ...]:
    """What is said, those answers together that the same criteria name."""
    joined: dict[tuple[tuple[str, ...], str, bool], list[str]] = {}
    for content, criteria in asked.items():
        joined.setdefault((tuple(criteria), content.against, content.denied), []).append(content.words)
    return tuple(
        Said(_denied(" or ".join(words)) if denied else " or ".join(words), against, criteria)
        for (criteria, against, denied), words in joined.items()
    )


def _denied(words: str) -> str:
    return "no" if words == "yes" else f"not: {words}"


def _order(library: Library) -> Callable[[Subject], tuple[int, Subject]]:
    questions = [question for topic in library.data["topics"] for question in topic["questions"]]
    places = {question: place for place, question in enumerate(questions)}
    return lambda subject: (places.get(subject[0], len(places)), subject)


def _label(library: Library, subject: Subject) -> str:
    name, *kinds = subject
    if name not in HISTORY:
        return str(library.question(name)["label"])
    every = len(library.data["procedures"]["kinds"]) == len(kinds)
    words = "any spinal injection" if every else "; ".join(map(library.kind, kinds))
    return f"{HISTORY[name]}: {words[:1].lower()}{words[1:]}"


def _topic(library: Library, subject: Subject) -> str:
    named = (topic["title"] for topic in library.data["topics"] if subject[0] in topic["questions"])
    return next((str(title) for title in named), "Earlier procedures")
