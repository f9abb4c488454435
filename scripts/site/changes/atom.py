"""The events as an Atom feed (RFC 4287)."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from calc.time.dates import parse_date
from scripts.site.changes.events import Event

ATOM, XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
RIGHTS = "CC BY 4.0. CPT is a registered trademark of the American Medical Association."
AUTHOR = "Coverage policy reference"
SUBTITLE = (
    "What changed in coverage policies and when, by their own histories. Where a source names a month alone, the entry"
    " stands at the first day of that month. Reviews stand at the day by which they were due."
)

register_namespace("", ATOM)


def atom(
    urn: str, title: str, events: Iterable[Event], page: str, itself: str, address: Callable[[Event], str]
) -> bytes:
    """A feed of ``events``, the newest first.

    ``page`` is the address of the page with the same, ``itself`` that of the feed, where it is known.
    """
    shown = sorted(events, key=lambda event: event.days.first, reverse=True)
    feed = Element(_atom("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    for name, text in (("id", urn), ("title", title), ("subtitle", SUBTITLE), ("updated", _moment(shown))):
        _text(feed, name, text)
    _text(SubElement(feed, _atom("author")), "name", AUTHOR)
    _text(feed, "rights", RIGHTS)
    SubElement(feed, _atom("link"), rel="alternate", type="text/html", href=page)
    if itself:
        SubElement(feed, _atom("link"), rel="self", type="application/atom+xml", href=itself)
    for event in shown:
        _entry(SubElement(feed, _atom("entry")), event, address(event))
    indent(feed)
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(entry: Element, event: Event, address: str) -> None:
    for name, text in (("id", event.urn), ("title", event.title), ("updated", _moment([event]))):
        _text(entry, name, text)
    SubElement(entry, _atom("link"), rel="alternate", type="text/html", href=address)
    SubElement(entry, _atom("category"), term=event.payer)
    SubElement(entry, _atom("category"), term=event.kind)
    lines = SubElement(SubElement(SubElement(entry, _atom("content"), type="xhtml"), _xhtml("div")), _xhtml("ul"))
    for line in event.lines:
        SubElement(lines, _xhtml("li")).text = line


def _moment(events: Iterable[Event]) -> str:
    """The beginning of the newest event: the feed asks for a moment, and nothing is known but the day.

    What lies ahead was known at the latest when we looked at the source; no entry stands in the future.
    """
    day = max(min(event.days.first, parse_date(event.checked).first) for event in events)
    return datetime.combine(day, time(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, _atom(name)).text = text


def _atom(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _xhtml(name: str) -> str:
    return f"{{{XHTML}}}{name}"
