"""Where the words that a policy defines stand in its criteria."""

import pytest

from scripts.site.across.terms import beside_sentence, defined_in, in_sentences, names, pieces, stands_in, uses_of


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


def define(policy, *terms):
    """Let the policy define these terms and no others."""
    policy["definitions"] = [{"id": f"term{number}", "term": term} for number, term in enumerate(terms)]


def cut(policy, text, note=""):
    """A sentence as its pieces, terms in brackets; and the ids of definitions that are named beside it."""
    criterion = {"text": text, "note": note}
    words = "".join(f"[{each.text}]" if each.definition else each.text for each in pieces(policy, criterion))
    return words, [each["id"] for each in beside_sentence(policy, criterion)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pain after facet joint injection.", "Pain after [facet joint] injection."),
        ("Facet joints hurt: each facet joint.", "[Facet joints] hurt: each facet joint."),
        ("HEP, then the facet joint.", "[HEP], then the [facet joint]."),
        ("Nothing of it.", "Nothing of it."),
        ("HEP", "[HEP]"),
    ],
)
def test_a_sentence_is_cut_where_its_terms_stand_first(policy, text, expected):
    """With their endings; put together again, it is the sentence."""
    define(policy, "Facet joint", "Home exercise program (HEP)")

    assert cut(policy, text) == (expected, [])


def test_of_terms_that_share_words_the_longer_one_is_taken(policy):
    """The other one is named beside the source, as is what stands in the note alone."""
    define(policy, "Facet joint", "Facet joint syndrome", "Note")

    assert cut(policy, "A facet joint syndrome.", "A note.") == ("A [facet joint syndrome].", ["term0", "term2"])


def test_the_definitions_in_sentences_come_once_each(policy):
    """However many sentences have the term; a note is no sentence."""
    define(policy, "Function", "Recent note", "Never")

    assert [each["id"] for each in in_sentences(policy)] == ["term0"]
