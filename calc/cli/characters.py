"""Characters that have no place in a text file: they are invisible, or make text read as something it is not."""

import re
import unicodedata

# Controls (tab, newline and a carriage return before one aside), C1 controls, soft hyphen, zero-width and
# bidirectional controls, line and paragraph separators, surrogates, the byte-order mark, interlinear marks, tags.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]|\r(?!\n)"
)
WRITE_VISIBLY = "use visible characters, spaces and line ends; delete it and type the text again"
_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def hidden(value: str) -> str | None:
    """The first forbidden character of a value: an escape brings one in unseen."""
    match = FORBIDDEN.search(value)
    return match[0] if match else None


def described(character: str) -> str:
    """What a forbidden character is: its kind, its number and its name."""
    kind = "a bidirectional control" if character in _BIDI else "a control or invisible character"
    return f"{kind} is in the text, U+{ord(character):04X} ({unicodedata.name(character, 'no name')})"
