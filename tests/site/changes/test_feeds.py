"""The files of the feed and of the calendar."""

import copy
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from scripts.site.changes.feeds import Feeds
from scripts.site.data import Library

ROOT = "https://copy.invalid/"
LINK = "{http://www.w3.org/2005/Atom}link"


@pytest.fixture
def files(data):
    """Gives the files of the library as it then is, by path."""

    def files(published: str = "") -> dict[str, bytes]:
        return dict(Feeds(Library(data), lambda source: source.replace(".md", "/"), published, None).files())

    return files


def links(path: str, content: bytes) -> set[str]:
    """The addresses in a feed, as a reader that has it from a copy of the site follows them."""
    feed = ET.fromstring(content)  # noqa: S314 (we have just written it)
    return {urljoin(ROOT + path, str(each.get("href"))) for each in feed.iter(LINK)}


def test_there_is_a_feed_and_a_calendar_of_all_and_of_each_payer(files):
    """At addresses that last."""
    assert [*files()] == [
        "changes/atom.xml",
        "changes/calendar.ics",
        "changes/acme/atom.xml",
        "changes/acme/calendar.ics",
    ]


def test_the_links_of_a_copy_lead_within_it(files):
    """From either depth."""
    found = files()

    assert links("changes/atom.xml", found["changes/atom.xml"]) == {
        f"{ROOT}changes/index/",
        f"{ROOT}policies/acme/one/",
    }
    assert links("changes/acme/atom.xml", found["changes/acme/atom.xml"]) == {
        f"{ROOT}changes/index/#changes_acme",
        f"{ROOT}policies/acme/one/",
    }


def test_the_links_of_a_site_on_the_web_are_full_and_name_the_feed_itself(files):
    """Wherever a reader has the feed from."""
    found = links("elsewhere", files("https://site.invalid/")["changes/acme/atom.xml"])

    assert "https://site.invalid/changes/acme/atom.xml" in found
    assert {each.startswith("https://site.invalid/") for each in found} == {True}


def test_the_feed_of_a_payer_holds_its_own_policies_alone(data, files):
    """And that of all holds both."""
    data["policies"]["other/two"] = copy.deepcopy(data["policies"]["acme/one"]) | {
        "id": "other/two",
        "payer": "other",
        "title": "Blocks",
    }
    found = files()

    assert b"Blocks" not in found["changes/acme/atom.xml"] + found["changes/acme/calendar.ics"]
    assert b"Blocks" in found["changes/other/atom.xml"]
    assert b"Blocks" in found["changes/atom.xml"]
    assert b"Injections" in found["changes/atom.xml"]


def test_a_payer_without_dates_has_a_feed_and_no_calendar(files, policy):
    """An empty calendar is not a valid one."""
    policy["dates"] = {"verified": "2023-02-01"}

    assert [*files()] == ["changes/atom.xml", "changes/acme/atom.xml"]


def test_no_two_feeds_share_an_id(files):
    """A reader would take them for one."""
    found = [
        content.partition(b"<id>")[2].partition(b"</id>")[0] for path, content in files().items() if "atom" in path
    ]

    assert len({*found}) == 2
