"""Names that may stand as they are: of tests, conditions and organisations, and titles of studies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.checks.copied.words import Words, words_of

FILE = Path(__file__).with_name("names.txt")


@dataclass(frozen=True, slots=True)
class Names:
    """The names by their first word, the longest first."""

    by_first: Mapping[str, tuple[Words, ...]]

    @classmethod
    def of(cls, names: Iterable[str]) -> "Names":
        """The names as words; a name without a word is left out."""
        by_first: dict[str, list[Words]] = {}
        for name in filter(None, map(words_of, names)):
            by_first.setdefault(name[0], []).append(name)
        return cls({first: tuple(sorted(each, key=len, reverse=True)) for first, each in by_first.items()})

    def marked(self, words: Sequence[str]) -> tuple[bool, ...]:
        """For each word, whether it is part of a name."""
        marks: list[bool] = []
        while len(marks) < len(words):
            length = self._length_at(words, len(marks))
            marks += [True] * length or [False]
        return tuple(marks)

    def _length_at(self, words: Sequence[str], at: int) -> int:
        """How many words the name that begins here has; 0 when none does."""
        found = (name for name in self.by_first.get(words[at], ()) if tuple(words[at : at + len(name)]) == name)
        return len(next(found, ()))


def read_names(file: Path = FILE) -> Names:
    """The names of a file, one a line; a line that begins with # is a comment."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return Names.of(line for line in lines if line and not line.startswith("#"))
