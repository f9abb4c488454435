"""What a page says of a calculator, with its worked examples."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.site.data import Json


@dataclass(frozen=True, slots=True)
class Example:
    """Made-up inputs, and the sentence that has to come out of them."""

    title: str
    inputs: Mapping[str, Json]
    expected: str


@dataclass(frozen=True, slots=True)
class Described:
    """A calculator as its page shows it."""

    title: str
    sentence: str
    examples: tuple[Example, ...]
