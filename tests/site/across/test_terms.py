"""Where the words that a policy defines stand in its criteria."""

import pytest

from scripts.site.across.terms import defined_in, names, stands_in, uses_of


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Conservative therapy", ("Conservative therapy",)),
        ("Home exercise program (HEP)", ("Home exercise program", "HEP")),
        ("Spondyloarthropathy, or spondyloarthritis", ("Spondyloarthropathy", "spondyloarthritis")),
        ("Sacroiliac joint (SIJ) syndrome", ("Sacroiliac joint syndrome",)),
        ("Manipulation under joint anesthesia or analgesia", ("Manipulation under joint anesthesia or analgesia",)),
    ],
)
def test_a_term_can_have_two_names(term, expected):
    """An abbreviation at the end, or another word; a part of a term is not the term."""
    assert names(term) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After conservative therapy for 6 weeks.", True),
        ("Two conservative therapies.", False),
        ("Home exercise programs count.", True),
        ("A HEP was done.", True),
        ("It is a hep cat.", False),
        ("Preconservative therapy.", False),
        ("Therapy that is conservative.", False),
    ],
)
def test_a_term_stands_where_its_words_do(text, expected):
    """As words of their own, in either case; an abbreviation in its capitals alone."""
    terms = ("Conservative therapy", "Home exercise program (HEP)")

    assert any(stands_in(term, text) for term in terms) is expected


def test_the_sentence_and_the_note_of_a_criterion_count(policy):
    """At whatever depth it stands."""
    definition = {"id": "recent", "term": "Recent note", "text": "Of this month."}

    assert [each["id"] for each in uses_of(policy, definition)] == ["acute.severity"]


def test_a_criterion_knows_the_definitions_of_its_own_policy(policy):
    """The other way round."""
    policy["definitions"][0]["term"] = "Function"
    severity = policy["sections"][1]["node"]["of"][0]["of"][0]

    assert [each["id"] for each in defined_in(policy, severity)] == ["therapy"]
