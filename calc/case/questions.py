"""Questions: what a checker can ask, and which answers each one accepts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from calc.time.dates import Span, parse_span

type Json = Any

DATE_OF_SERVICE = "date_of_service"
PRIOR_PROCEDURES = "prior_procedures"
# What becomes of an answer when the date of service moves: see ``calc.case.moving``.
GROWS, MAY_GROW, LAPSES, STAYS = "grows", "may_grow", "lapses", "stays"


@dataclass(frozen=True, slots=True)
class OptionSet:
    """Several options that have one word together, as left and right are both sides."""

    label: str
    options: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One question; each is declared once, so it is compared by identity.

    ``kind`` is yes_no, number, choice, date, duration or procedures. ``low``, ``high`` and ``step`` are in
    ``unit`` and belong to numbers alone, ``shortest`` and ``longest`` to durations;
    ``options`` maps the ids of a choice to their labels; ``none`` is the
    label of the answer "none" of a date question that allows it. ``request`` is, for a field of a prior
    procedure, the question that says the same about the request. A duration with ``onset`` can be answered by
    the date it began; without it, what it measures may have ended since. ``over_time`` is grows, may_grow, lapses or
    stays. ``several`` says of a choice that several of its options can hold at once; ``sets`` are then those that have
    a word together, by this word. ``topic`` is the part of the form that it stands in.
    """

    id: str
    label: str
    kind: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    shortest: Span | None = None
    longest: Span | None = None
    options: Mapping[str, str] | None = None
    none: str | None = None
    change: str = "document"
    request: str = ""
    onset: bool = True
    over_time: str = STAYS
    several: bool = False
    sets: Mapping[str, OptionSet] = field(default_factory=dict)
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All questions, the kinds and fields of a prior procedure, and the titles of the topics, each by id."""

    questions: Mapping[str, Question]
    fields: Mapping[str, Question]
    kinds: Mapping[str, str]
    topics: Mapping[str, str] = field(default_factory=dict)


def read_question(data: Mapping[str, Json], topic: str = "") -> Question:
    """A question from its compiled form, with the topic that it stands in."""
    options = data.get("options")
    low, high = data.get("min"), data.get("max")
    is_length = data["type"] == "duration"
    return Question(
        id=data["id"],
        label=data["label"],
        kind=data["type"],
        unit=data.get("unit", ""),
        low=None if is_length else low,
        high=None if is_length else high,
        step=data.get("step"),
        shortest=parse_span(low) if is_length and low else None,
        longest=parse_span(high) if is_length and high else None,
        options={option["id"]: option["label"] for option in options} if options else None,
        none=data.get("none"),
        change=data.get("change", "document"),
        request=data.get("request", ""),
        onset=data.get("onset", True),
        over_time=data["over_time"],
        several=data.get("several", False),
        sets={key: OptionSet(each["label"], frozenset(each["of"])) for key, each in data.get("sets", {}).items()},
        topic=topic,
    )


def read_vocabulary(data: Mapping[str, Json]) -> Vocabulary:
    """The vocabulary from the compiled data (``build/policies.json``)."""
    procedures, topics = data["procedures"], data.get("topics", ())
    topic_of = {name: topic["id"] for topic in topics for name in topic["questions"]}
    return Vocabulary(
        questions={key: read_question(value, topic_of.get(key, "")) for key, value in data["questions"].items()},
        # A field says something about what is past, and that stays.
        fields={key: read_question({**value, "over_time": STAYS}) for key, value in procedures["fields"].items()},
        kinds={kind["id"]: kind["label"] for kind in procedures["kinds"]},
        topics={topic["id"]: topic["title"] for topic in topics},
    )
