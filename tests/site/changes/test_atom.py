"""The feed, as RFC 4287 has it."""

import re
from xml.etree import ElementTree as ET

import pytest

from scripts.site.changes.atom import atom
from scripts.site.changes.events import events
from scripts.site.data import Library

NAMES = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


@pytest.fixture
def feed(data):
    """Makes the feed of the library as it then is, and reads it again."""

    def feed(itself: str = "") -> ET.Element:
        content = atom(
            "urn:uuid:1", "All", events(Library(data), None), "../", itself, lambda event: f"../{event.policy}/"
        )
        return ET.fromstring(content)  # noqa: S314 (we have just written it)

    return feed


def texts(feed, path: str) -> list[str]:
    return [str(each.text) for each in feed.findall(path, NAMES)]


def test_the_feed_has_what_every_feed_has_to_have(feed):
    """An id, a title, a moment, an author, and a link to the page."""
    found = feed()

    assert found.tag == "{http://www.w3.org/2005/Atom}feed"
    assert (texts(found, "a:id"), texts(found, "a:title")) == (["urn:uuid:1"], ["All"])
    assert texts(found, "a:author/a:name") == ["Coverage policy reference"]
    assert [(each.get("rel"), each.get("href")) for each in found.findall("a:link", NAMES)] == [("alternate", "../")]


def test_each_entry_has_an_id_a_title_a_moment_and_its_page(feed):
    """Each once; the newest first."""
    entries = feed().findall("a:entry", NAMES)

    assert [
        len(each.findall(f"a:{name}", NAMES)) for each in entries for name in ("id", "title", "updated", "link")
    ] == [1] * 16
    assert texts(feed(), "a:entry/a:updated") == sorted(texts(feed(), "a:entry/a:updated"), reverse=True)
    assert all(map(MOMENT.fullmatch, texts(feed(), "a:entry/a:updated") + texts(feed(), "a:updated")))


def test_a_month_stands_at_its_first_day_and_the_title_says_the_month(feed):
    """A feed has no other form for it."""
    found = dict(zip(texts(feed(), "a:entry/a:title"), texts(feed(), "a:entry/a:updated"), strict=True))

    assert found["Injections (ACME_1): changed, May 2022"] == "2022-05-01T00:00:00Z"


def test_no_entry_stands_in_the_future(feed, policy):
    """What lies ahead was known when we looked."""
    policy["dates"]["effective"] = "2031-01-01"

    assert max(texts(feed(), "a:entry/a:updated")) == texts(feed(), "a:updated")[0] == "2023-02-01T00:00:00Z"


def test_text_from_the_data_is_text(feed, policy):
    """Whatever it looks like."""
    policy["history"][0]["changes"] = ["<script>alert(1)</script> & more"]

    assert "<script>alert(1)</script> & more" in texts(feed(), "a:entry/a:content/h:div/h:ul/h:li")
    assert feed().findall(".//h:script", NAMES) == feed().findall(".//script") == []


def test_a_feed_on_the_web_names_its_own_address(feed):
    """By which readers know it again."""
    (found,) = feed("https://site.invalid/changes/atom.xml").findall("a:link[@rel='self']", NAMES)

    assert found.get("href") == "https://site.invalid/changes/atom.xml"
