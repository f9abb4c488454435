"""The table of contents of a page, from the headings that are really on it."""

from html import escape
from html.parser import HTMLParser
from typing import TypedDict, override

LEVELS = {"h1": 1, "h2": 2, "h3": 3}


class Token(TypedDict):
    """A heading as mkdocs takes it: ``name`` is HTML, ``children`` are the headings below it."""

    level: int
    id: str
    name: str
    children: list["Token"]


def headings(page: str) -> list[Token]:
    """The headings with an id, nested."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    top: list[Token] = []
    open_: list[Token] = []
    for token in reader.found:
        while open_ and open_[-1]["level"] >= token["level"]:
            open_.pop()
        (open_[-1]["children"] if open_ else top).append(token)
        open_.append(token)
    return top


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Token] = []
        self.inside: Token | None = None

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in LEVELS and given.get("id") and "data-toc-exclude" not in given:
            self.inside = Token(level=LEVELS[tag], id=str(given["id"]), name="", children=[])

    @override
    def handle_data(self, data: str) -> None:
        if self.inside:
            self.inside["name"] += escape(data.replace("\n", " "))

    @override
    def handle_endtag(self, tag: str) -> None:
        if self.inside and tag in LEVELS:
            self.inside["name"] = self.inside["name"].strip()
            self.found.append(self.inside)
            self.inside = None
