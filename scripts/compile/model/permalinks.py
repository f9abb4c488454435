"""The record of every permalink that was ever published."""

from typing import Annotated, Self

from pydantic import Discriminator, StringConstraints, Tag, model_validator

from scripts.compile.model.base import Record, Text, fault

Link = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+([-.][a-z0-9]+)*)?$")
]


class Former(Record):
    """A permalink that is no longer produced: it moved, or it was retired in a version of its policy, and why."""

    link: Link
    moved_to: Link | None = None
    moved_in: Text | None = None
    retired_in: Text | None = None
    because: Text

    @model_validator(mode="after")
    def _one_fate(self) -> Self:
        if (self.moved_to is None) == (self.retired_in is None):
            found = "the permalink has both fates" if self.moved_to else "the permalink has no fate"
            raise fault("wrong-permalink", found, "write either `moved_to:` or `retired_in:`")
        if self.retired_in and self.moved_in:
            raise fault("wrong-permalink", "the permalink was retired, not moved", "leave `moved_in:` out")
        return self


def _form(value: object) -> str:
    return "former" if isinstance(value, dict) else "link"


class PermalinksFile(Record):
    """policy_data/permalinks.yml: a list, to which lines are only ever added."""

    permalinks: list[Annotated[Annotated[Link, Tag("link")] | Annotated[Former, Tag("former")], Discriminator(_form)]]
