"""Cuts a source text into sections and passages: paragraphs, list items at each level, rows of tables.

The texts come from PDFs: lines are wrapped, in some with a blank line between the lines of one sentence, and pages
break within sentences. Whether a line goes on from the one before is told from its first letter, from how the text
before it ends, and from how full the line before it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from scripts.checks.sources.headings import Style, heading_at
from scripts.checks.sources.layout import Layout
from scripts.checks.sources.lines import Line, read_lines
from scripts.checks.sources.normalise import fingerprint
from scripts.checks.sources.places import places_of

COVER = "Cover"
HEADING = "heading"
_STARTS = re.compile(r"(NOTE|Note)\b|For (the|a|an) .*(treatment|diagnostic)|\*{1,3}[A-Z]|\d{5}\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: its section, its place there ("2.1" is item 1 below paragraph 2), its line and its text."""

    section: str
    place: str
    line: int
    text: str

    @property
    def fingerprint(self) -> str:
        """What a citation holds of it."""
        return fingerprint(self.text)


def read_passages(text: str) -> list[Passage]:
    """Every passage of a source text, in order; the heading of a section comes first, as a passage of its own."""
    lines = list(read_lines(text))
    drafts = _Reader(lines, Layout.of(lines), Style.of(lines)).read()
    places = places_of([(draft.section, draft.marker, draft.text) for draft in drafts])
    passages: list[Passage] = []
    for draft, place in zip(drafts, places, strict=True):
        is_new = not passages or passages[-1].section != draft.section
        if is_new and draft.section != COVER:
            passages.append(Passage(draft.section, HEADING, draft.lines[0].number, draft.section))
        passages.append(Passage(draft.section, place, draft.lines[0].number, draft.text))
    return passages


@dataclass(slots=True)
class _Draft:
    """A passage that is being read."""

    section: str
    marker: str
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def is_finished(self) -> bool:
        """Whether the text so far ends like a sentence, a value or a reference."""
        text = self.text.rstrip()
        return text.endswith((".", ":", ";", "?", ")")) or text[-1:].isdigit()


@dataclass(slots=True)
class _Reader:
    lines: Sequence[Line]
    layout: Layout
    style: Style
    section: str = COVER
    drafts: list[_Draft] = field(default_factory=list)

    def read(self) -> list[_Draft]:
        at = 0
        while at < len(self.lines):
            draft = self.current
            unfinished = draft is not None and not self.ended(draft, at)
            heading = heading_at(self.lines, at, self.style, unfinished=unfinished)
            if heading:
                self.begin_section(heading[0])
            else:
                self.take(self.lines[at], draft, at)
            at += heading[1] if heading else 1
        if self.lines and not self.current:  # a heading with nothing below it is a text, not the name of a section
            self.drafts.append(_Draft(self.section, "", [self.lines[-1]]))
        return self.drafts

    @property
    def current(self) -> _Draft | None:
        """The passage read last, within this section."""
        return self.drafts[-1] if self.drafts and self.drafts[-1].section == self.section else None

    def begin_section(self, heading: str) -> None:
        """A heading right below a heading is part of it: "Criteria: Commercial"."""
        is_empty = self.section != COVER and not self.current
        self.section = f"{self.section}: {heading}" if is_empty else heading

    def take(self, line: Line, draft: _Draft | None, at: int) -> None:
        if draft is None or self.begins(line, draft, at):
            draft = _Draft(self.section, line.marker)
            self.drafts.append(draft)
        draft.lines.append(line)

    def begins(self, line: Line, draft: _Draft, at: int) -> bool:
        """Whether a line begins a passage rather than going on with the one before."""
        if line.marker or line.is_dated or line.is_row or _STARTS.match(line.text) or draft.lines[-1].is_dated:
            return True
        if line.text[:1].islower():
            return False
        return self.ended(draft, at) if line.after_blank else not self.layout.has_line_breaks

    def ended(self, draft: _Draft, at: int) -> bool:
        """Whether the passage before a line that does not begin with a small letter has ended."""
        last, line = draft.lines[-1], self.lines[at]
        if draft.is_finished or last.is_row:
            return True
        goes_on = self.layout.is_double_spaced and self.layout.is_full(last) and not self.introduces(at)
        return line.text[:1].isupper() and not goes_on

    def introduces(self, at: int) -> bool:
        """Whether the sentence from here ends with a colon, as the introduction of a list does."""
        for line in self.lines[at:]:
            if line.marker or line.text.rstrip().endswith("."):
                return False
            if line.text.rstrip().endswith(":"):
                return True
        return False
