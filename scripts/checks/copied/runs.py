"""Runs of words that a text shares with a source."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scripts.checks.copied.names import Names
from scripts.checks.copied.words import Words, without_numbers

MOST = 8
_LENGTH = MOST + 1


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that stand in a source too; ``counted`` are those outside names, ``at`` is where it stands there.

    ``begins`` is the place of the first word in the text.
    """

    begins: int
    words: Words
    counted: int
    source: str
    at: int


@dataclass(frozen=True, slots=True)
class Index:
    """The sources by every run of the shortest length that counts."""

    texts: Mapping[str, Words]
    places: Mapping[Words, list[tuple[str, int]]] = field(repr=False)

    @classmethod
    def of(cls, texts: Mapping[str, Words]) -> "Index":
        """The index of texts by name."""
        places: dict[Words, list[tuple[str, int]]] = {}
        for name, words in texts.items():
            for at in range(len(words) - MOST):
                places.setdefault(words[at : at + _LENGTH], []).append((name, at))
        return cls(texts, places)

    def runs(self, words: Words, names: Names) -> Iterator[Run]:
        """The longest shared runs of a text, from left to right, that have more than 8 words outside names."""
        marks, at = names.marked(words), 0
        while at < len(words) - MOST:
            run = self._longest(words, at, marks)
            if run and run.counted > MOST:
                yield run
                at += len(run.words)
            else:
                at += 1

    def _longest(self, words: Words, at: int, marks: Sequence[bool]) -> Run | None:
        """The longest run that begins at a word."""
        found = self.places.get(words[at : at + _LENGTH], [])
        lengths = [(_shared(words, at, self.texts[name], there), name, there) for name, there in found]
        if not lengths:
            return None
        length, name, there = max(lengths, key=lambda each: each[0])
        return Run(at, words[at : at + length], marks[at : at + length].count(False), name, there)


def _shared(words: Words, at: int, others: Words, there: int) -> int:
    """How many words from here on are the same."""
    pairs = zip(words[at:], others[there:], strict=False)
    return next((count for count, (word, other) in enumerate(pairs) if word != other), _rest(words, at, others, there))


def _rest(words: Words, at: int, others: Words, there: int) -> int:
    return min(len(words) - at, len(others) - there)


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources as they are, and once more without numbers: reference numbers stand within sentences."""

    whole: Index
    numberless: Index

    @classmethod
    def of(cls, texts: Mapping[str, Words]) -> "Sources":
        """The index of both forms of each text."""
        return cls(Index.of(texts), Index.of({name: without_numbers(words) for name, words in texts.items()}))

    def runs(self, words: Words, names: Names) -> list[Run]:
        """The shared runs of a text; only where there are none, those that numbers interrupt."""
        return list(self.whole.runs(words, names)) or list(self.numberless.runs(without_numbers(words), names))
