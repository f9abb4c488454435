"""Citations: the place in a source that something restates."""

from typing import Annotated

from pydantic import StringConstraints

from scripts.compile.model.base import Kebab, Record, Text

Passage = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Cite(Record):
    """A place in a source. ``passage``: the fingerprints that ``python -m scripts.checks.sources list`` prints."""

    section: Text
    place: Text | None = None
    source: Kebab | None = None
    passage: Passage | list[Passage] | None = None


class Cited(Record):
    """Something that points to its place in a source."""

    cite: Cite
