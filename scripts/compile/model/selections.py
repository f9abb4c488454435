"""Selections of prior procedures in a policy file."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from scripts.compile.model.base import Duration, EventCondition, Kebab, Record, Snake, Text


class Episode(Record):
    """An episode of care: procedures without a gap this long, or one of the breaks, between them.

    ``only_if`` gives a break the yes/no question that has to be answered yes for it to be one.
    """

    gap: Duration
    breaks: list[Snake] | None = None
    only_if: dict[Snake, Snake] | None = None


class Merge(Record):
    """Pairs that count as one procedure: opposite sides, the same in these fields, within this time."""

    side: Literal["opposite"]
    same: list[Snake] | None = None
    within: Duration


class Filters(Record):
    """What a selection of prior procedures lets pass."""

    of: Snake | None = None
    procedure: str | list[str] | None = None
    where: EventCondition = None
    within: Duration | None = None
    within_first: Duration | None = None
    episode: Episode | None = None
    from_: Annotated[int, Field(ge=1)] | None = Field(default=None, alias="from")
    merge: Merge | None = None


class Selection(Filters):
    """A named selection of prior procedures; ``called`` is the phrase for those in it, in the plural."""

    called: Text


class ReadSelection(Record):
    """A selection that differs with a reading: one set of filters for each option."""

    called: Text
    reading: Kebab
    options: dict[Kebab, Filters]


def _form(value: object) -> str:
    return "read" if isinstance(value, dict) and "reading" in value else "plain"


AnySelection = Annotated[
    Annotated[Selection, Tag("plain")] | Annotated[ReadSelection, Tag("read")],
    Discriminator(_form),
]
