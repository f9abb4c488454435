"""What is wrong with the data: where it stands, what was found, what is accepted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

MOST_LISTED = 12
MOST_SHOWN = 60
MOST_COMPARED = 300
MOST_REPORTED = 500


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in the data: the file, the line (from 1) and the path of keys to it."""

    file: str
    line: int
    field: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to correct. ``code`` is stable and for programs; ``found`` and ``accepted`` are for people."""

    file: str
    line: int
    field: str
    code: str
    found: str
    accepted: str

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        return f"{self.file}:{self.line}: {field}{self.found}; {self.accepted}"


def problem(spot: Spot, code: str, found: str, accepted: str) -> Problem:
    """A problem at a spot."""
    return Problem(spot.file, spot.line, spot.field, code, found, accepted)


def at_most(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, up to a number that a person can make use of; then one that says that there are more."""
    for count, each in enumerate(problems):
        if count == MOST_REPORTED:
            yield too_many(Spot(each.file, each.line))
            return
        yield each


def too_many(spot: Spot) -> Problem:
    """What stands for the problems that are not listed."""
    found = f"there are more than {MOST_REPORTED} problems of this kind; from here on they are not listed"
    return problem(spot, "too-many", found, "correct the others first")


def shown(value: object) -> str:
    """A value as a person wrote it, cut to a length that fits a message."""
    if isinstance(value, (dict, list)):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text[:MOST_SHOWN]}{'…' if len(text) > MOST_SHOWN else ''}”"


def one_of(accepted: Iterable[str], wrong: object = None) -> str:
    """The accepted words, the nearest to the wrong one first."""
    words = list(accepted)
    near = get_close_matches(str(wrong)[:MOST_SHOWN], _alike(str(wrong), words), n=1, cutoff=0.5)
    hint = f"did you mean “{near[0]}”? " if near else ""
    if not words:
        return f"{hint}none is declared yet"
    more = f" and {len(words) - MOST_LISTED} more" if len(words) > MOST_LISTED else ""
    if near and more:
        return f"{hint}(one of {len(words)})"
    return f"{hint}accepted: {', '.join(words[:MOST_LISTED])}{more}"


def _alike(wrong: str, words: list[str]) -> list[str]:
    """The words worth comparing: of very many, those that begin alike, since each comparison takes its time."""
    if len(words) <= MOST_COMPARED:
        return words
    return [word for word in words if word[:2] == wrong[:2]][:MOST_COMPARED]
