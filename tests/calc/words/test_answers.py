"""Answers in words: several options of a choice as one phrase."""

import pytest

from calc.words.answers import answer_in_words
from tests.calc.build import library

LEVELS = library({"op": "value", "value": True}).vocabulary.questions["levels"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"middle"}, "Middle"),
        ({"middle", "top"}, "Top and Middle"),
        ({"bottom", "middle", "top"}, "Top, Middle and Bottom"),
        ({"bottom", "top"}, "Both ends"),
    ],
)
def test_several_options_in_their_order_or_by_their_word(options: set[str], words: str) -> None:
    """In the order of the question, whatever the order they were given in."""
    assert answer_in_words(LEVELS, frozenset(options)) == words
