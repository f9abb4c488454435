"""Levels and sides on a page: the words of several, how they are compared, and their check boxes."""

import pytest

from scripts.site.answers import answer_words
from scripts.site.conditions import Speaker
from scripts.site.data import Library
from scripts.site.form import sets_json

SIDES = {
    "id": "side",
    "label": "Side",
    "type": "choice",
    "several": True,
    "options": [{"id": "left", "label": "Left"}, {"id": "right", "label": "Right"}],
    "sets": {"both": {"label": "Both sides", "of": ["left", "right"]}},
}
EXACTLY = {"op": "same", "field": "region", "question": "region", "exactly": True}
LAST = {"op": "event", "which": "last", "of": "same_region", "where": EXACTLY, "of_that_day": "some"}


@pytest.mark.parametrize(
    ("value", "words"), [("left", "Left"), ("both", "Both sides"), (["right", "left"], "Left and Right")]
)
def test_an_answer_of_several(data, value, words):
    """One option, the word for several, or each of them."""
    assert answer_words(Library(data), SIDES, value) == words


def test_how_several_are_compared(data, policy):
    """Exactly the same ones, of one of those on the last day."""
    words = Speaker(Library(data), policy).words(LAST)
    assert words.startswith("at least one of those of the last day of the ")
    assert words.endswith("exactly as in the request")
    assert Speaker(Library(data), policy).words({"op": "not", "of": [EXACTLY]}).startswith("not (")


def test_the_words_for_several_reach_the_form():
    """So that a case which has one ticks all of its options."""
    assert sets_json(SIDES) == '{"both": ["left", "right"]}'
    assert sets_json({"type": "choice"}) == "{}"
