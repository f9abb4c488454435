"""The record of every citation id that was ever published."""

from typing import Annotated

from pydantic import StringConstraints

from scripts.compile.model.base import Record
from scripts.compile.model.permalinks import Link

CITATION = (
    r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*( ([A-Z]+(\.[1-9][0-9]*)*|(Background|Definition|Note|Reading|Table)\.[1-9][0-9]*))?$"
)

CitationId = Annotated[str, StringConstraints(pattern=CITATION)]


class CitationsFile(Record):
    """policy_data/citations.yml: the permalink that each citation id stands for, for good."""

    citations: dict[CitationId, Link]
