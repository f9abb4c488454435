"""What the data say to have happened, and what is due."""

from datetime import date

from scripts.site.changes.events import CHANGED, COMPARED, DUE, IN_EFFECT, events
from scripts.site.data import Library


def test_a_policy_has_its_own_history_its_dates_and_our_comparison(found):
    """Each at the date that is stated, no more exact than that."""
    assert {kind: event.date for kind, event in found().items()} == {
        CHANGED: "2022-05",
        IN_EFFECT: "2023-01",
        DUE: "2023-05-31",
        COMPARED: "2023-02-01",
    }


def test_an_entry_of_the_history_says_what_and_where(found):
    """The changes, and their place in the source."""
    event = found()[CHANGED]

    assert event.title == "Injections (ACME_1): changed, May 2022"
    assert event.lines == ("A note was added.", "Source: ACME_1, Indications: first bullet.")


def test_a_review_that_was_due_is_not_said_to_be_missing(found):
    """We know when it was due, not whether it took place."""
    event = found(date(2030, 1, 1))[DUE]

    assert event.title == "Injections (ACME_1): review by the payer due by May 2023"
    assert "A newer version may exist: check with the payer." in event.lines


def test_nothing_is_made_up_where_the_source_has_no_date(found, policy):
    """Neither a day from which it holds nor one for its review."""
    policy["dates"] = {"verified": "2023-02-01"}

    assert {*found()} == {CHANGED, COMPARED}


def test_a_document_without_a_version_is_said_to_have_none(found, policy):
    """Its version is a word of ours."""
    policy["version"] = "undated"

    assert found()[COMPARED].lines == ("This reference restates “The Acme guide”, which names no version or date.",)


def test_each_former_version_has_its_own_day(data, policy):
    """The newest first."""
    data["older"] = {
        "acme/one": [{**policy, "version": "2021", "dates": {"effective": "2021-03-01", "verified": "2021-04-01"}}]
    }
    found = [event.date for event in events(Library(data), None) if event.kind == IN_EFFECT]

    assert found == ["2023-01", "2021-03-01"]


def test_an_id_lasts(found, policy):
    """Whatever the words become: a reader would show the entry as new again."""
    before = found()[CHANGED].urn
    policy["title"], policy["history"][0]["changes"] = "Another title", ["Said otherwise."]

    assert found()[CHANGED].urn == before == "urn:uuid:7ae61da5-d9a0-5b8a-abe3-eeb412ad20b2"


def test_no_two_events_share_an_id(data):
    """Of one policy or of several."""
    data["policies"]["acme/two"] = {**data["policies"]["acme/one"], "id": "acme/two"}
    found = [event.urn for event in events(Library(data), None)]

    assert len({*found}) == len(found) == 8
