"""The parts of a policy file that take no part in a determination."""

from scripts.compile.model.base import Kebab, PartialDate, Record, Text, Texts
from scripts.compile.model.cite import Cited


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
