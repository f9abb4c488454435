"""Characters that have no place in the data: they are invisible, or make text read as something it is not."""

import re
import unicodedata
from collections.abc import Iterator

from scripts.compile.problem import Problem, Spot, problem

# Controls (tab, newline and a carriage return before one aside), C1 controls, soft hyphen, zero-width and
# bidirectional controls, line and paragraph separators, surrogates, the byte-order mark, interlinear marks, tags.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]|\r(?!\n)"
)
_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
MOST_REPORTED = 20


def forbidden(text: str, file: str) -> Iterator[Problem]:
    """A problem for each forbidden character of a file, up to a sensible number."""
    for count, match in enumerate(_FORBIDDEN.finditer(text)):
        if count == MOST_REPORTED:
            return
        yield character_problem(match[0], Spot(file, text.count("\n", 0, match.start()) + 1))


def hidden(value: str) -> str | None:
    """The first forbidden character of a value: an escape brings one in unseen."""
    match = _FORBIDDEN.search(value)
    return match[0] if match else None


def character_problem(character: str, spot: Spot) -> Problem:
    """The problem that one forbidden character is."""
    kind = "a bidirectional control" if character in _BIDI else "a control or invisible character"
    name = unicodedata.name(character, "no name")
    return problem(
        spot,
        "forbidden-character",
        f"{kind} is in the text, U+{ord(character):04X} ({name})",
        "use visible characters, spaces and line ends; delete it and type the text again",
    )
