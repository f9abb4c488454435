"""A text as the words that are compared: without case, punctuation and reference numbers."""

import re
from collections.abc import Sequence

from scripts.checks.sources.normalise import normalise

# A decimal number is one word: figures are facts, and carry over.
_WORD = re.compile(r"\d+\.\d+|[^\W_]+")
_NUMBER = re.compile(r"[\d.]+")

type Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a text in order; numbers are words, and a hyphen parts two words."""
    return tuple(_WORD.findall(normalise(text).replace("'", "")))


def without_numbers(words: Sequence[str]) -> Words:
    """The words that are not numbers, so that a reference number that stayed in the text parts no sentence."""
    return tuple(word for word in words if not _NUMBER.fullmatch(word))
