"""The states and lines of business that policies state for themselves, by their names alone.

What a policy does not state is left empty: no claim that it holds everywhere, and none that it does not.
"""

import re
from collections.abc import Iterable, Iterator

from scripts.site.data import Json

# What follows the name: "Washington: members of Apple Health", "Medicaid (Oregon, Washington)".
_MORE = re.compile(r"\s*[:(]")
_WITHIN = re.compile(r"\(([^()]*)\)")
# "Non-Medicare" is every line but that one.
_EVERY_BUT = "Non-"


def name_of(words: str) -> str:
    """The name in what is stated, without what is said of it."""
    return _MORE.split(words)[0]


def states(policy: Json) -> tuple[str, ...]:
    """The states that a policy says it is for."""
    return tuple(map(name_of, policy.get("jurisdictions", ())))


def mandates(policy: Json) -> tuple[str, ...]:
    """The states whose mandates it restates; it may hold in others as well."""
    return tuple(section["jurisdiction"] for section in policy["sections"] if "jurisdiction" in section)


def all_states(policies: Iterable[Json]) -> tuple[str, ...]:
    """Every state that any of them names."""
    return tuple(sorted({name for each in policies for name in (*states(each), *mandates(each))}))


def all_lines(policies: Iterable[Json]) -> tuple[str, ...]:
    """Every line of business that any of them names."""
    named = {name_of(words) for each in policies for words in each.get("lines_of_business", ())}
    return tuple(sorted({name.removeprefix(_EVERY_BUT) for name in named}))


def lines(policy: Json, known: Iterable[str]) -> list[Json]:
    """The lines of business that a policy says it is for, each with its states where it holds in these alone."""
    return [each for words in policy.get("lines_of_business", ()) for each in _lines(words, known)]


def _lines(words: str, known: Iterable[str]) -> Iterator[Json]:
    name, within = name_of(words), _WITHIN.search(words)
    if name.startswith(_EVERY_BUT):
        yield from ({"name": each, "states": []} for each in known if each != name.removeprefix(_EVERY_BUT))
    else:
        yield {"name": name, "states": within[1].split(", ") if within else []}
