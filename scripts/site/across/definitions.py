"""Every definition of all policies, by term; those that say the same stand together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from scripts.site.across.terms import anchor, uses_of
from scripts.site.citing import named, place_words
from scripts.site.data import Json, Library
from scripts.site.published import citation_ids
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Place:
    """A policy that defines a term so: with the place in the source, and its criteria that have the term."""

    policy: Json
    named: str
    definition: Json
    place: str
    uses: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One wording, and where it is that of a policy."""

    text: str
    points: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A term with everything it is said to mean."""

    term: str
    anchor: str
    meanings: tuple[Meaning, ...]


def render_definitions(view: View) -> str:
    """The list of the page."""
    cited = citation_ids(view.library)
    return view.render(
        "across/definitions.html",
        terms=tuple(terms(view.library)),
        citation_id=lambda policy, anchor: cited.get(f"{policy['id']}#{anchor}", ""),
    )


def terms(library: Library) -> Iterator[Term]:
    """All terms in the order of the alphabet."""
    found = [
        (each["term"], _place(library, policy, each)) for policy in library.policies for each in policy["definitions"]
    ]
    for term, places in groupby(sorted(found, key=_by_term), key=lambda each: each[0]):
        yield Term(term, anchor(term), _meanings([place for _, place in places]))


def _by_term(found: tuple[str, Place]) -> tuple[str, str]:
    return found[0].casefold(), found[0]


def _meanings(places: list[Place]) -> tuple[Meaning, ...]:
    wordings: dict[tuple[str, tuple[str, ...]], list[Place]] = {}
    for each in places:
        wording = (each.definition["text"], tuple(each.definition.get("points", ())))
        wordings.setdefault(wording, []).append(each)
    return tuple(Meaning(text, points, tuple(found)) for (text, points), found in wordings.items())


def _place(library: Library, policy: Json, definition: Json) -> Place:
    place = place_words(library, policy, definition["cite"])
    return Place(policy, named(policy), definition, place, uses_of(policy, definition))
