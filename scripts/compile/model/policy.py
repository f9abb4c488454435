"""Policy files."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Discriminator, Field, StringConstraints, Tag

from scripts.compile.model.base import (
    Condition,
    Duration,
    EventCondition,
    Kebab,
    PartialDate,
    Record,
    Snake,
    Text,
    Texts,
)

SectionKind = Literal[
    "indications",
    "repeat",
    "limits",
    "exclusions",
    "contraindications",
    "documentation",
    "billing",
    "unproven",
    "mandate",
    "not-covered",
    "scope",
    "information",
]


Passage = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Cite(Record):
    """A place in a source. ``passage``: the fingerprints of what it restates (``python -m scripts.sources list``)."""

    section: Text
    place: Text | None = None
    source: Kebab | None = None
    passage: Passage | list[Passage] | None = None


class Cited(Record):
    """Something that points to its place in a source."""

    cite: Cite


class Dates(Record):
    """The dates of a version, each as exact as the source gives it."""

    original: PartialDate | None = None
    revised: PartialDate | None = None
    reviewed: PartialDate | None = None
    effective: PartialDate | None = None
    verified: PartialDate


class Review(Cited):
    """How often the payer says it reviews the policy."""

    every: Duration


class CodeGroup(Cited):
    """Procedure codes under one heading."""

    title: Text
    codes: Annotated[list[str], Field(min_length=1)]


class Reading(Cited):
    """A place where the source can be read in two ways, and which one is taken."""

    id: Kebab
    title: Text
    unclear: Text
    options: Annotated[dict[Kebab, Text], Field(min_length=2)]
    taken: Kebab
    why: Text


class Episode(Record):
    """An episode of care: procedures without a gap this long, or one of the breaks, between them."""

    gap: Duration
    breaks: list[Snake] | None = None


class Merge(Record):
    """Pairs that count as one procedure: opposite sides, the same in these fields, within this time."""

    side: Literal["opposite"]
    same: list[Snake] | None = None
    within: Duration


class Selection(Record):
    """A named selection of prior procedures."""

    of: Snake | None = None
    procedure: str | list[str] | None = None
    where: EventCondition = None
    within: Duration | None = None
    within_first: Duration | None = None
    episode: Episode | None = None
    from_: Annotated[int, Field(ge=1)] | None = Field(default=None, alias="from")
    merge: Merge | None = None


class ReadSelection(Record):
    """A selection that differs with a reading: one set of filters for each option."""

    reading: Kebab
    options: dict[Kebab, Selection]


def _form(value: object) -> str:
    return "read" if isinstance(value, dict) and "reading" in value else "plain"


AnySelection = Annotated[
    Annotated[Selection, Tag("plain")] | Annotated[ReadSelection, Tag("read")],
    Discriminator(_form),
]


class Section(Record):
    """A section of the page; the operator that makes it a condition is among the extra keys."""

    model_config = ConfigDict(extra="allow")

    id: Kebab
    title: Text
    kind: SectionKind
    intro: Text | None = None
    items: list[Condition] | None = None


class OutcomeRule(Record):
    """An outcome and the condition under which it is reached."""

    outcome: Snake
    when: Condition = None


class Definition(Cited):
    """A term as the source defines it."""

    id: Kebab
    term: Text
    text: Text
    points: Texts | None = None


class Note(Cited):
    """A text for information."""

    id: Kebab
    text: Text


class Table(Cited):
    """A table for information."""

    id: Kebab
    title: Text
    columns: Texts
    rows: list[list[str]]
    note: Text | None = None


class Change(Cited):
    """An entry of the policy's own history."""

    date: PartialDate
    changes: Texts


class Reference(Record):
    """A work the source refers to."""

    text: Text
    pmid: str | None = None


class PolicyFile(Record):
    """policy_data/policies/<payer>/<policy>.yml."""

    title: Text
    number: Text | None = None
    version: Text
    source: Kebab
    summary: Text
    dates: Dates
    review: Review | None = None
    lines_of_business: Texts | None = None
    jurisdictions: Texts | None = None
    codes: list[CodeGroup] | None = None
    readings: list[Reading] | None = None
    selections: dict[Snake, AnySelection] | None = None
    sections: list[Section] | None = None
    outcomes: list[OutcomeRule] | None = None
    definitions: list[Definition] | None = None
    background: list[Note] | None = None
    tables: list[Table] | None = None
    history: list[Change] | None = None
    references: list[Reference] | None = None
    notes: list[Note] | None = None
    disclaimer: Text | None = None
