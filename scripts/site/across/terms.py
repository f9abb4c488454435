"""Where the words that a policy defines stand in its criteria."""

import re
from collections.abc import Iterator
from functools import cache

from scripts.site.data import Json, criteria

# "Home exercise program (HEP)", "Spondyloarthropathy, or spondyloarthritis": two names each. What stands in parentheses
# within a term is short for a part of it alone, as in "Sacroiliac joint (SIJ) syndrome".
_AT_THE_END = re.compile(r"\s*\(([^()]*)\)$")
_WITHIN = re.compile(r"\s*\([^()]*\)")


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
