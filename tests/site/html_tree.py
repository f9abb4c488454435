"""HTML as a tree, to ask what is on a page instead of how it is written."""

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Page:
    """A parsed page or piece of one."""

    def __init__(self, html: str) -> None:
        parser = _Parser()
        parser.feed(f"<main>{html}</main>")
        self.root: Element = parser.builder.close()

    def all(self, tag: str = "*", **attributes: str) -> list[Element]:
        """Elements by tag and attributes; underscores in names stand for hyphens."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        found = self.root.iter(None if tag == "*" else tag)
        return [each for each in found if all(each.get(name) == value for name, value in wanted.items())]

    def one(self, tag: str = "*", **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} elements {tag} {attributes}"
        return found[0]

    def classed(self, name: str, within: Element | None = None) -> list[Element]:
        """Elements of a class."""
        return [each for each in (self.root if within is None else within).iter() if has_class(each, name)]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()

    def handle_starttag(self, tag, attrs):
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)

    def handle_startendtag(self, tag, attrs):
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.builder.end(tag)

    def handle_data(self, data):
        self.builder.data(data)


def has_class(element: Element, name: str) -> bool:
    """Whether an element is of a class."""
    return name in element.get("class", "").split()


def text(element: Element) -> str:
    """All text in an element, spaces collapsed."""
    return " ".join("".join(element.itertext()).split())
