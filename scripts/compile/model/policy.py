"""Policy files."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from scripts.compile.model.base import (
    Condition,
    CriterionId,
    Duration,
    Kebab,
    PartialDate,
    PolicyId,
    Record,
    Snake,
    Text,
    Texts,
)
from scripts.compile.model.cite import Cited
from scripts.compile.model.information import Change, Definition, Note, Reference, Table
from scripts.compile.model.selections import AnySelection

AspectName = Literal["pain-level", "conservative-therapy", "interval", "maximum", "relief", "guidance"]
ReachName = Literal["lines_of_business", "jurisdictions"]
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


class CodeStatement(Cited):
    """What a policy says about codes: all of its group, or those it names; and the criteria it is about."""

    text: Text
    codes: Texts | None = None
    criteria: Annotated[list[CriterionId], Field(min_length=1)] | None = None


class CodeGroup(Cited):
    """Procedure codes under one heading; ``only_listed`` names those of which the policy says no more."""

    title: Text
    codes: Annotated[list[str], Field(min_length=1)]
    says: Annotated[list[CodeStatement], Field(min_length=1)] | None = None
    only_listed: Texts | None = None


class Beside(Cited):
    """What this policy is meant for, where another one of its payer names the same code."""

    policy: PolicyId
    text: Text
    criteria: Annotated[list[CriterionId], Field(min_length=1)] | None = None


class Reading(Cited):
    """A place where the source can be read in two ways, and which one is taken."""

    id: Kebab
    title: Text
    unclear: Text
    options: Annotated[dict[Kebab, Text], Field(min_length=2)]
    taken: Kebab
    why: Text


class Section(Record):
    """A section of the page; the operator that makes it a condition is among the extra keys.

    ``jurisdiction``: the state whose law a mandate is. It does not say where the policy holds.
    """

    model_config = ConfigDict(extra="allow")

    id: Kebab
    title: Text
    kind: SectionKind
    jurisdiction: Text | None = None
    intro: Text | None = None
    items: list[Condition] | None = None


class OutcomeRule(Record):
    """An outcome and the condition under which it is reached."""

    outcome: Snake
    when: Condition = None


class PolicyFile(Record):
    """policy_data/policies/<payer>/<policy>.yml. ``reach``: where its source states lines of business and states."""

    title: Text
    number: Text | None = None
    version: Text
    source: Kebab
    summary: Text
    dates: Dates
    review: Review | None = None
    lines_of_business: Texts | None = None
    jurisdictions: Texts | None = None
    reach: dict[ReachName, Cited] | None = None
    codes: list[CodeGroup] | None = None
    beside: Annotated[list[Beside], Field(min_length=1)] | None = None
    not_stated: Annotated[list[AspectName], Field(min_length=1)] | None = None
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
