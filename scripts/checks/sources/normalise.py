"""The normal form of a passage, and its fingerprint.

What printing changes is taken out: case, spacing, kinds of quotes and dashes, markup, the numbers of references. Two
prints of the same sentence have the same fingerprint; one other number, sign or word gives another.
"""

import hashlib
import re
import unicodedata

LENGTH = 12

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")  # not "< 3 months … > 6"
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NOTE_MARK = re.compile(r"\^\{[^{}]*\}|\*+")
_SIGNS = {"$\\geq$": "≥", "$\\geq": "≥", "$\\leq$": "≤", "\\approx": "≈", "$": "", "\\%": "%", ">=": "≥", "<=": "≤"}
_QUOTES_AND_DASHES = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013\u2014\u2212", "''\"\"------")
_NUMBERS = r"\d{1,2}(?:\s*[,-]\s*\d{1,2})*"
# Reference numbers stick to the end of a word, follow a mark or a full stop, or follow the scale "0 to 10".
_STUCK = re.compile(rf"(?<=[a-z)\]\"'%]){_NUMBERS}(?=[\s.,;:)]|$)|(?<=[a-z)\]%][.,;]){_NUMBERS}(?=[\s;:)]|$)")
_AFTER_SCALE = re.compile(r"(?<=0 to 10)\s*(?:[1-9]\d?(?:\s*[,-]\s*\d{1,2})*)(?=[\s.,;:)]|$)")
_AT_END = re.compile(rf"(?:(?<=[a-z)\]%][.;])\s*|(?<=\))\s*\.\s*){_NUMBERS}\s*$")


def normalise(text: str) -> str:
    """The normal form: what two prints of the same passage have in common."""
    text = unicodedata.normalize("NFC", text)
    text = _NOTE_MARK.sub("", _LINK.sub(r"\1", _TAG.sub(" ", text)))
    for written, plain in _SIGNS.items():
        text = text.replace(written, plain)
    text = text.translate(_QUOTES_AND_DASHES)
    text = "".join(character if unicodedata.category(character)[0] != "C" else " " for character in text)
    text = without_references(" ".join(text.split())).lower()
    text = re.sub(r"(?<=\w)- (?=\w)", "-", text)
    text = re.sub(r"\s+([.,;:)])", r"\1", " ".join(text.split()))
    return text.strip(" .;:,|-")


def without_references(text: str) -> str:
    """The text without the numbers of references."""
    return _AT_END.sub("", _STUCK.sub("", _AFTER_SCALE.sub("", text)))


def fingerprint(text: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of the normal form."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()[:LENGTH]
