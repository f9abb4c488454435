"""The lines of a source text, without what only belongs to its print: page footers and page numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_FOOTERS = re.compile(
    r"\* ?National Imaging Associates, Inc\. \(NIA\) is a subsidiary of .*"
    r"|©.*All Rights Reserved.*|\d+\s?[\u2014\u2013-]\s?\S.*Blocks|Page \d+ of \d+|\d{1,3}"
)
_INLINE_BULLET = re.compile(r"(?<=\S)\s+(?=[•▪]\s)")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"(?:{_MONTHS}) \d{{4}}(?=\s|$)")
_MARKER = re.compile(r"(?:[•▪●◦]|o(?=\s)|-(?=\s)|(?:\d{1,2}|[a-zA-Z])\.(?=\s))\s*")
_CONNECTIVES = ("OR", "AND")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its markers ("•", "a."), its text, whether a blank line or page break stands before it."""

    text: str
    marker: str = ""
    after_blank: bool = False
    number: int = 0
    is_dated: bool = False
    is_indented: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text or self.text.startswith("|")


def read_lines(text: str) -> Iterator[Line]:
    """The lines that hold text."""
    after_blank = True
    for number, raw in enumerate(text.splitlines(), 1):
        content = raw.strip()
        if not content.strip() or _FOOTERS.fullmatch(content):
            after_blank = True
        elif content not in _CONNECTIVES and re.search(r"\w", content):
            parts = _parts(content, number, after_blank=after_blank)
            yield from (replace(part, is_indented=raw[0] == " ") for part in parts)
            after_blank = False


def _parts(content: str, number: int, *, after_blank: bool) -> Iterator[Line]:
    """A printed line, cut where a bullet begins in its middle or a date stands before its entry."""
    for part in _INLINE_BULLET.split(content):
        dated = _DATED.match(part)
        if dated:
            yield Line(dated[0], "", after_blank, number, is_dated=True)
            part = part[dated.end() :].strip()  # noqa: PLW2901 - the rest of the part is a line of its own
        if part:
            yield _line(part, number, after_blank=after_blank or bool(dated))
        after_blank = False


def _line(part: str, number: int, *, after_blank: bool) -> Line:
    marker = ""
    while match := _MARKER.match(part):
        rest = part[match.end() :]
        if not rest.strip():
            break
        marker, part = match[0].strip(), rest
    return Line(part.rstrip(" "), marker, after_blank, number)
