"""Dates and conditions in words."""

import pytest

from scripts.site.asks import asks
from scripts.site.conditions import Speaker
from scripts.site.data import Library
from scripts.site.dates import date_words
from scripts.site.selections import selections

COUNT = {"op": "count", "of": "same_region", "cmp": "at_most", "value": 3, "with_request": True}
SAME = {"op": "same", "field": "region", "question": "region"}


@pytest.fixture
def speaker(data, policy):
    return Speaker(Library(data), policy)


@pytest.mark.parametrize(
    ("date", "words"), [("2025", "2025"), ("2025-03", "March 2025"), ("2025-03-04", "March 4, 2025")]
)
def test_a_date_says_no_more_than_is_known(date, words):
    """A month stays a month."""
    assert date_words(date) == words


def test_what_is_no_date_is_refused():
    """Rather than shown."""
    with pytest.raises(ValueError, match="not a date"):
        date_words("soon")


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ({"op": "yes", "question": "disabled"}, "Pain limits function: yes"),
        ({"op": "not", "of": [{"op": "yes", "question": "disabled"}]}, "Pain limits function: no"),
        ({"op": "is", "question": "region", "values": ["cervical", "lumbar"]}, "Region: Cervical or Lumbar"),
        (
            {"op": "compare", "question": "lasting", "cmp": "less_than", "value": "3 months"},
            "Duration of pain: less than 3 months",
        ),
        (
            {"op": "since", "question": "surgery", "cmp": "at_least", "value": "6 months"},
            "at least 6 months since: Last surgery",
        ),
        ({"op": "none", "question": "surgery"}, "Last surgery: No surgery"),
        (COUNT, "Injections in this region: at most 3, with the one requested"),
        ({**COUNT, "value": 0, "with_request": False}, "Injections in this region: none"),
        (
            {"op": "elapsed", "of": "same_region", "which": "last", "cmp": "at_least", "value": "14 days"},
            "at least 14 days since the last of the injections in this region",
        ),
        (
            {"op": "event", "of": "same_region", "which": "every", "where": {"op": "yes", "field": "helped"}},
            "every one of the injections in this region had: Function improved: yes",
        ),
        (SAME, "Region treated as in the request"),
        (
            {**SAME, "alike": [["cervical", "lumbar"]]},
            "Region treated as in the request (Cervical and Lumbar counted as the same)",
        ),
        ({"op": "not", "of": [SAME]}, "Region treated other than in the request"),
        ({"op": "ref", "id": "limits"}, "“Limits” is met"),
        (
            {"op": "reading", "reading": "total", "options": {"six": COUNT, "four": SAME}},
            "Injections in this region: at most 3, with the one requested",
        ),
        (
            {"op": "any", "of": [{"op": "all", "of": [SAME, SAME]}, {"op": "value", "value": False}]},
            "(Region treated as in the request and Region treated as in the request) or never",
        ),
    ],
)
def test_conditions_in_words(speaker, node, words):
    """Short enough to follow "applies only if"."""
    assert speaker.words(node) == words


def test_a_condition_names_the_questions_behind_it():
    """Each once, the history for whatever looks at earlier procedures."""
    node = {
        "op": "all",
        "of": [{"op": "yes", "question": "disabled"}, COUNT, COUNT],
        "applies": {"op": "yes", "question": "pain"},
    }

    assert asks(node) == ("disabled", "prior_procedures", "pain")


def test_selections_are_told_after_those_they_build_on(speaker, policy):
    """So that each can be understood from what was said before."""
    base = policy["selections"]["same_region"]
    policy["selections"]["a_year"] = {
        **base,
        "called": "injections of a year",
        "of": "same_region",
        "procedure": None,
        "where": None,
        "within": "12 months",
    }

    assert [(each.name, each.rules[-1]) for each in selections(speaker)] == [
        ("Injections in this region", "Region treated as in the request"),
        ("Injections of a year", "In the 12 months before the date of service"),
    ]


def test_a_break_that_hangs_on_an_answer_is_told_with_it(speaker, policy):
    """An episode ends with it only where the answer is yes."""
    policy["selections"]["same_region"]["episode"] = {
        "gap": "2 years",
        "breaks": ["surgery", "pain"],
        "only_if": {"surgery": "disabled"},
    }

    labels = {name: speaker.library.question(name)["label"] for name in ("surgery", "pain", "disabled")}
    (found,) = selections(speaker)
    assert found.rules[-1].endswith(
        f", or with: {labels['surgery']} (only if yes: {labels['disabled']}); {labels['pain']}"
    )


def test_a_selection_that_hangs_on_a_reading_is_told_for_each(speaker, policy):
    """With the text of the reading."""
    ways = {"six": {"procedure": ["epidural"]}, "four": {"procedure": ["facet"]}}
    policy["selections"] = {"counted": {"called": "those that count", "reading": "total", "options": ways}}

    (found,) = selections(speaker)
    assert [(text, way.rules) for text, way in found.readings] == [
        ("Six a year.", ("Kind: Epidural injection",)),
        ("Four a year.", ("Kind: Facet injection",)),
    ]
