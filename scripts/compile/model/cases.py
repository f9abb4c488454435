"""Files of worked cases."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from scripts.compile.model.base import Kebab, Record, Snake, Text

Status = Literal["met", "not_met", "needs_information", "not_applicable", "case_by_case"]
MissingId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\[[0-9]+\]\.[a-z][a-z0-9_]*)?$")]


class Expect(Record):
    """What the determination of a case must be; ``readings`` the outcomes under other options of a reading."""

    outcomes: Annotated[list[Snake], Field(min_length=1)]
    status: dict[str, Status] | None = None
    missing: list[MissingId] | None = None
    readings: dict[Kebab, dict[Kebab, Annotated[list[Snake], Field(min_length=1)]]] | None = None


class Case(Record):
    """One worked case; its answers are read by the calculator."""

    id: Kebab
    title: Text
    about: Text
    answers: dict[Snake, Any]
    expect: Expect


class CasesFile(Record):
    """policy_data/cases/<payer>/<policy>.yml."""

    cases: list[Case]
