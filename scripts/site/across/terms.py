"""Where the words that a policy defines stand in its criteria."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from scripts.site.data import Json, criteria

# "Home exercise program (HEP)", "Spondyloarthropathy, or spondyloarthritis": two names each. What stands in parentheses
# within a term is short for a part of it alone, as in "Sacroiliac joint (SIJ) syndrome".
_AT_THE_END = re.compile(r"\s*\(([^()]*)\)$")
_WITHIN = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence, with the definition of the term that it is, where it is one."""

    text: str
    definition: Json = None


def names(term: str) -> tuple[str, ...]:
    """The names that a term goes by."""
    other = _AT_THE_END.search(term)
    own = _WITHIN.sub("", term).split(", or ")
    return (*own, other[1]) if other else tuple(own)


def stands_in(term: str, text: str) -> bool:
    """Whether a text has the term, or its plural, as words of their own."""
    return bool(_pattern(term).search(text))


def uses_of(policy: Json, definition: Json) -> tuple[Json, ...]:
    """The criteria whose sentence or note has the term, in the order of the page."""
    return tuple(each for each in _all(policy) if _stands(definition, each))


def defined_in(policy: Json, criterion: Json) -> tuple[Json, ...]:
    """The definitions of a policy whose term stands in one of its criteria."""
    return tuple(each for each in policy["definitions"] if _stands(each, criterion))


def pieces(policy: Json, criterion: Json) -> tuple[Piece, ...]:
    """The sentence of a criterion, cut where each term that it has stands for the first time."""
    text, cuts = criterion["text"], [(0, 0, None), *_first_uses(policy, criterion)]
    ends = [(len(text), len(text), None)]
    found = []
    for (start, end, definition), (following, _, _) in pairwise([*cuts, *ends]):
        found += [Piece(text[start:end], definition), Piece(text[end:following])]
    return tuple(each for each in found if each.text)


def in_sentences(policy: Json) -> tuple[Json, ...]:
    """The definitions whose term is a piece of the sentence of a criterion, in the order of the page."""
    ids = {each["id"] for criterion in _all(policy) for _, _, each in _first_uses(policy, criterion)}
    return tuple(each for each in policy["definitions"] if each["id"] in ids)


def beside_sentence(policy: Json, criterion: Json) -> tuple[Json, ...]:
    """The other definitions of a criterion's words: the term stands in its note alone, or as a part of another term."""
    ids = {each["id"] for _, _, each in _first_uses(policy, criterion)}
    return tuple(each for each in defined_in(policy, criterion) if each["id"] not in ids)


def anchor(term: str) -> str:
    """Where a term stands on the page of all definitions."""
    return f"term_{re.sub(r'[^a-z0-9]+', '-', term.lower()).strip('-')}"


def _first_uses(policy: Json, criterion: Json) -> Iterator[tuple[int, int, Json]]:
    """Start and end of each, with its definition; of two that share words, the one that begins first, or is longer."""
    matches = ((_pattern(each["term"]).search(criterion["text"]), each) for each in policy["definitions"])
    spans = [(*match.span(), each) for match, each in matches if match]
    reached = 0
    for start, end, each in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            yield start, end, each
            reached = end


def _stands(definition: Json, criterion: Json) -> bool:
    return any(stands_in(definition["term"], criterion.get(key, "")) for key in ("text", "note"))


def _all(policy: Json) -> Iterator[Json]:
    for section in policy["sections"]:
        for item in section["items"]:
            yield from criteria(item)


@cache
def _pattern(term: str) -> re.Pattern[str]:
    """An abbreviation counts only in its capitals: "SI" does not stand in "si"."""
    parts = (re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names(term))
    return re.compile(rf"\b(?:{'|'.join(parts)})(?:s|es)?\b")
