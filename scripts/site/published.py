"""What was published: the citation id of each place, and what became of the places that are no more."""

from dataclasses import dataclass

from scripts.site.data import Json, Library


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a permalink: ``anchor`` is its place on the page, ``target`` where it moved to, if it did."""

    link: str
    anchor: str
    target: str
    version: str
    because: str


def fates(library: Library) -> dict[str, Fate]:
    """The fate of each permalink that is no longer produced, by permalink."""
    return {each["link"]: _fate(each) for each in library.data.get("permalinks", ())}


def _fate(mark: Json) -> Fate:
    version = mark.get("moved_in") or mark.get("retired_in") or ""
    return Fate(mark["link"], mark["link"].partition("#")[2], mark.get("moved_to", ""), version, mark["because"])


def citations(library: Library) -> dict[str, str]:
    """Where each citation id leads now, in the order of the ids."""
    found = fates(library)
    given = library.data.get("citations", {})
    return {name: (link in found and found[link].target) or link for name, link in given.items()}


def citation_ids(library: Library) -> dict[str, str]:
    """The citation id of each permalink: its own before that of something that moved to it."""
    given = library.data.get("citations", {})
    names: dict[str, str] = {}
    for name, link in sorted(citations(library).items(), key=lambda each: given[each[0]] != each[1]):
        names.setdefault(link, name)
    return names


def citation_page(name: str) -> str:
    """The path of the page that a citation id leads through: ``c/nia-300-b.2/index.html``."""
    return f"c/{name.lower().replace(' ', '-')}/index.html"
