"""How a text is set: how long its full lines are, and whether blank lines stand within sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.checks.sources.lines import Line

_LONG_LINES = 130
_DOUBLE_SPACED = 5
_FULL = 0.6
_MOST = 0.95  # of the lines are no longer than the width


@dataclass(frozen=True, slots=True)
class Layout:
    """``width`` is the length of a full line; a text without line breaks has a paragraph on each line."""

    width: int
    is_double_spaced: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Layout":
        """The layout of a text."""
        lengths = sorted(len(line.text) for line in lines)
        width = lengths[int(len(lengths) * _MOST)] if lengths else 0
        broken = sum(line.after_blank and line.text[:1].islower() and not line.marker for line in lines)
        return cls(width, broken > _DOUBLE_SPACED)

    @property
    def has_line_breaks(self) -> bool:
        """Whether paragraphs are broken into lines."""
        return self.width <= _LONG_LINES

    def is_full(self, line: Line) -> bool:
        """Whether a line reaches so far that the next word may just not have fitted."""
        return len(line.text) >= _FULL * self.width
