"""The place of a passage in its section: numbers of the paragraph, of the item below it, of the item below that."""

import re
from collections.abc import Iterator, Sequence

_PARAGRAPH = ""


def places_of(passages: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """The place of each passage, given as section, marker and text: "2.1" is item 1 below paragraph 2."""
    section, before = None, ("", "")
    levels: list[tuple[str, int]] = []
    for name, marker, text in passages:
        if name != section:
            section, levels = name, [(_PARAGRAPH, 0)]
        kind = _kind(marker)
        levels = _next(levels, kind, is_introduced=before[1].rstrip().endswith(":") and before[0] != kind)
        before = (kind, text)
        yield ".".join(str(number) for _, number in levels)


def _next(levels: list[tuple[str, int]], kind: str, *, is_introduced: bool) -> list[tuple[str, int]]:
    """The numbers of the next passage: a kind of marker seen before goes on counting, unless it is introduced anew."""
    at = max((at for at, (known, _) in enumerate(levels) if known == kind), default=None)
    if at is None or (is_introduced and kind != _PARAGRAPH and at < len(levels) - 1):
        return [*levels, (kind, 1)]
    return [*levels[:at], (kind, levels[at][1] + 1)]


def _kind(marker: str) -> str:
    """What markers of one list have in common."""
    if re.fullmatch(r"\d+\.", marker):
        return "1."
    return "a." if re.fullmatch(r"[a-z]\.", marker) else "A." if re.fullmatch(r"[A-Z]\.", marker) else marker
