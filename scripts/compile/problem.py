"""What is wrong with the data: where it stands, what was found, what is accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

MOST_LISTED = 12
MOST_SHOWN = 60


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


def shown(value: object) -> str:
    """A value as a person wrote it, cut to a length that fits a message."""
    if isinstance(value, (dict, list)):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text[:MOST_SHOWN]}{'…' if len(text) > MOST_SHOWN else ''}”"


def one_of(accepted: Iterable[str], wrong: object = None) -> str:
    """The accepted words, the nearest to the wrong one first."""
    words = list(accepted)
    near = get_close_matches(str(wrong)[:80], words, n=1, cutoff=0.5)
    hint = f"did you mean “{near[0]}”? " if near else ""
    if not words:
        return f"{hint}none is declared yet"
    more = f" and {len(words) - MOST_LISTED} more" if len(words) > MOST_LISTED else ""
    if near and more:
        return f"{hint}(one of {len(words)})"
    return f"{hint}accepted: {', '.join(words[:MOST_LISTED])}{more}"
