"""The small vocabularies: outcomes, payers, sources, procedure codes."""

from typing import Annotated, Literal

from pydantic import Field, RootModel, StringConstraints

from scripts.compile.model.base import Kebab, Record, Snake, Text
from scripts.compile.model.families import OtherNames

Code = Annotated[str, StringConstraints(pattern=r"^([0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})$")]
FileName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]


class Outcome(Record):
    """What a determination can come to."""

    label: Text
    class_: Literal["met", "not_met", "unproven", "outside"] = Field(alias="class")
    text: Text


class Payer(Record):
    """Who publishes policies; or a collection of code overviews, which come from no payer."""

    name: Text
    note: Text | None = None
    also_called: OtherNames | None = None
    publishes: Literal["policies", "code_overviews"] | None = None


class Source(Record):
    """A document that policies restate."""

    title: Text
    payer: Kebab | None = None
    file: FileName
    note: Text | None = None


class ProcedureCode(Record):
    """A procedure code with a label of our own.

    ``answers`` to questions follow from the code alone, whatever the policy: a checker opened for it has them.
    """

    label: Text
    system: Literal["CPT", "HCPCS"]
    add_on: bool = False
    answers: Annotated[dict[Snake, bool | str | list[str]], Field(min_length=1)] | None = None


class OutcomesFile(RootModel[dict[Snake, Outcome]]):
    """policy_data/outcomes.yml."""


class PayersFile(RootModel[dict[Kebab, Payer]]):
    """policy_data/payers.yml."""


class SourcesFile(RootModel[dict[Kebab, Source]]):
    """policy_data/sources.yml."""


class CodesFile(RootModel[dict[Code, ProcedureCode]]):
    """policy_data/codes.yml."""
