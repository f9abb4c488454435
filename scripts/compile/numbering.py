"""Hands out letters and numbers, none of them twice."""

from collections.abc import Mapping
from string import ascii_uppercase


class Numbers:
    """The names given so far: ``names`` by permalink. What was ever given, also to what is no more, stays taken."""

    def __init__(self, taken: Mapping[str, str], names: Mapping[str, str]) -> None:
        self.names = dict(names)
        self._last: dict[str, int] = {}
        for name in taken:
            self._note(name)

    def of_policy(self, policy: str) -> str:
        """The name of a policy: that which it has, or its path."""
        return self._given(policy, self.names.get(policy) or policy.replace("/", "-").upper())

    def lettered(self, head: str, link: str) -> str:
        """The name of a section of the policy ``head``."""
        return self.names.get(link) or self._given(link, f"{head} {letters(self._last.get(f'{head} ', 0) + 1)}")

    def numbered(self, parent: str, link: str) -> str:
        """The name of what is counted below ``parent``, which ends in a point."""
        return self.names.get(link) or self._given(link, f"{parent}{self._last.get(parent, 0) + 1}")

    def _given(self, link: str, name: str) -> str:
        self.names[link] = name
        self._note(name)
        return name

    def _note(self, name: str) -> None:
        for parent, place in _places(name):
            self._last[parent] = max(place, self._last.get(parent, 0))


def _places(name: str) -> list[tuple[str, int]]:
    """What a name takes: a number or a letter below its parent."""
    head, _, rest = name.partition(" ")
    parent, point, last = name.rpartition(".")
    if rest and point:
        return [(f"{parent}.", int(last))]
    return [(f"{head} ", _place(rest))] if rest else []


def letters(place: int) -> str:
    """The letters of a place from 1: A to Z, then AA, AB and so on."""
    found = ""
    while place:
        place, letter = divmod(place - 1, len(ascii_uppercase))
        found = ascii_uppercase[letter] + found
    return found


def _place(found: str) -> int:
    place = 0
    for letter in found:
        place = place * len(ascii_uppercase) + ascii_uppercase.index(letter) + 1
    return place
