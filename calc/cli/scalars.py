"""The value of a plain (unquoted) YAML scalar.

Only ``true``, ``false``, plain whole numbers and plain decimals have a type; every other scalar is
text, dates too. A scalar that YAML readers disagree about is refused, with the way to write it.
"""

import re

_INT = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS = {"true": True, "false": False}
_BOOLEANS = {"yes": "true", "y": "true", "on": "true", "true": "true"}
_BOOLEANS |= {"no": "false", "n": "false", "off": "false", "false": "false"}
_NUMBER_LIKE = re.compile(
    r"[-+]?(0[0-9_]+(\.[0-9_]*)?|0[xob][0-9a-fA-F_]+|[0-9][0-9_]*_[0-9_.]*|[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?"
    r"|[0-9]*\.?[0-9]+[eE][-+]?[0-9]+|[0-9]+\.[eE]?[-+0-9]*|\.[0-9]+|\.inf|\.nan)|\+[0-9][0-9.]*",
    re.IGNORECASE,
)
_DIGITS_AT_MOST = 15


def plain(text: str) -> tuple[bool | float | str, str | None]:
    """The value, and ``None`` or what to write instead when the scalar is refused (then with the likely value)."""
    if text in _WORDS:
        return _WORDS[text], None
    if _INT.fullmatch(text) or _DECIMAL.fullmatch(text):
        return _number(text)
    if text.lower() in _BOOLEANS:
        word = _BOOLEANS[text.lower()]
        return word == "true", f"write {word} for an answer, or quote it ('{text}') for the word"
    return text, _refused(text)


def _refused(text: str) -> str | None:
    """What to write instead of a scalar that is no plain text."""
    if text in {"", "~"} or text.lower() == "null":
        return "write a value after the colon, leave the key out, or quote a text in which a comma stands"
    if text in {"=", "<<"}:
        return f"quote it: '{text}'"
    if _NUMBER_LIKE.fullmatch(text):
        return f"write a plain number such as 10 or 0.5, or quote it ('{text}') for text"
    return None


def _number(text: str) -> tuple[bool | float | str, str | None]:
    if len(text) > _DIGITS_AT_MOST:
        return 0, f"write a number of at most {_DIGITS_AT_MOST} digits, or quote it for text"
    return (float(text) if "." in text else int(text)), None
