"""Recognises the headings of a source text; documents of one kind mark them in one way."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.checks.sources.lines import Line

MOST_WORDS = 12
FEWEST_LETTERS = 6
FEWEST = 3  # headings that tell a style
_SMALL = {"and", "or", "of", "the", "for", "in", "a", "an", "to", "on", "if", "with", "when", "are"}
_TITLE_ABOVE = re.compile(r"clinical guidelines?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """How a document marks its headings: by capitals, by the marks of Markdown, or by capitals of each word."""

    capitals: bool
    marks: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Style":
        """The style of a document."""
        capitals = sum(_is_capitals(line.text) for line in lines)
        marks = sum(line.text.startswith("#") for line in lines)
        return cls(capitals > marks and capitals >= FEWEST, marks >= FEWEST)


def heading_at(lines: Sequence[Line], at: int, style: Style, *, unfinished: bool) -> tuple[str, int] | None:
    """The heading that begins at a line, and how many lines it takes; ``unfinished`` says the text before goes on."""
    line = lines[at]
    if line.marker or line.is_row or line.is_dated or "<" in line.text:
        return None
    if line.text.startswith("#"):
        return line.text.strip("# *"), 1
    if style.capitals:
        return None if _is_title(lines, at) else _in_capitals(lines, at)
    stands_apart = (line.after_blank or not style.marks) and not (line.is_indented and at)
    titled = _is_titled(line.text) and stands_apart and not unfinished
    return (line.text.strip(), 1) if titled else None


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether this is the document's own title, below "Clinical guidelines:"."""
    above = next(
        (line for line in reversed(lines[:at]) if not _is_capitals(line.text) and "(" not in line.text[:1]), None
    )
    return above is not None and bool(_TITLE_ABOVE.match(above.text.strip()))


def _in_capitals(lines: Sequence[Line], at: int) -> tuple[str, int] | None:
    """A heading in capitals, which may go on over lines and end in brackets in small letters."""
    text, taken = "", 0
    for line in lines[at:]:
        is_open = text.count("(") > text.count(")")
        if line.marker or not (is_open or (_is_capitals(line.text) and (taken == 0 or not line.after_blank))):
            break
        text, taken = f"{text} {line.text}".strip(), taken + 1
    is_heading = taken and (text.endswith(")") or _is_capitals(text)) and not text.endswith((".", ":"))
    return (text, taken) if is_heading else None


def _is_capitals(text: str) -> bool:
    outside = re.sub(r"\([^)]*\)?", "", text)
    letters = [letter for letter in outside if letter.isalpha()]
    return len(letters) >= FEWEST_LETTERS and all(map(str.isupper, letters)) and not re.match(r"NOTE|NIA_", text)


def _is_titled(text: str) -> bool:
    """Whether every word of weight begins with a capital, as in a heading."""
    words = re.findall(r"[\w'\u2019/&()-]+", text)
    weighty = [word for word in words if word.lstrip("(")[:1].isalpha() and word.lower() not in _SMALL]
    if not weighty or len(words) > MOST_WORDS or text.rstrip().endswith((".", ":", ";", ",")) or "\t" in text:
        return False
    return text[0].isalnum() and all(word.lstrip("(")[:1].isupper() for word in weighty)
