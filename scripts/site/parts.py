"""Parts: pieces of finished HTML on a page that Markdown must not touch.

A macro leaves a mark in the Markdown; once the page is HTML, the part takes the place of its mark. So
nothing from the data is ever read as Markdown, whatever it holds.
"""

import re
from dataclasses import dataclass, field

_MARK = re.compile(r'<div data-part="(\d+)"></div>')


@dataclass(slots=True)
class Parts:
    """The parts made so far in one build."""

    made: list[str] = field(default_factory=list)

    def add(self, html: str) -> str:
        """Keep a part; return the mark to put into the Markdown, on a line of its own."""
        self.made.append(html)
        return f'<div data-part="{len(self.made) - 1}"></div>'

    def fill(self, page: str) -> str:
        """The page with each mark replaced by its part."""
        return _MARK.sub(lambda mark: self.made[int(mark[1])], page)
