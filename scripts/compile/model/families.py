"""What policies are found by: procedures, conditions, and the other names of these and of payers."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from scripts.compile.model.base import Kebab, PolicyId, Record, Text, fault
from scripts.compile.model.cite import Cite

_PLACE = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+([-.][a-z0-9]+)*$"
Place = Annotated[str, StringConstraints(pattern=_PLACE)]
"""A section or criterion of a policy, as in its permalink."""


class Seen(Cite):
    """The place in a source document where a name was seen; no policy says here which document it is."""

    source: Kebab


class OtherName(Record):
    """Another name, and what it rests on: a place in a source, or that people commonly use it."""

    name: Text
    cite: Seen | None = None
    usage: Literal["common"] | None = None

    @model_validator(mode="after")
    def _rests_on_one(self) -> Self:
        if (self.cite is None) == (self.usage is None):
            found = "the name rests on two things" if self.cite else "the name rests on nothing"
            raise fault("wrong-name", found, "write where a source uses it, `cite:`, or `usage: common`")
        return self


OtherNames = Annotated[list[OtherName], Field(min_length=1)]


class Family(Record):
    """A procedure or a condition: the policies that are about it, and the criteria where only a part of one is."""

    name: Text
    policies: Annotated[list[PolicyId], Field(min_length=1)] | None = None
    places: Annotated[list[Place], Field(min_length=1)] | None = None
    also_called: OtherNames | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.policies is None and self.places is None:
            raise fault("missing", f"“{self.name}” leads to no policy", "add `policies:`, `places:` or both")
        return self


class FamiliesFile(Record):
    """policy_data/families.yml."""

    conditions: dict[Kebab, Family]
    procedures: dict[Kebab, Family]
