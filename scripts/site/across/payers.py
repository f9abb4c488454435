"""Where and for whom each policy is, as the data have it: lines of business, jurisdictions, mandates."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.site.across.stated import name_of
from scripts.site.citing import named, place_words, source_name
from scripts.site.data import Json, Library
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Mandate:
    """A section on what a state asks for, with its place in the source where it holds a statement that has one."""

    id: str
    title: str
    state: str
    place: str


@dataclass(frozen=True, slots=True)
class Reach:
    """Where and for whom one policy is. What is empty is not recorded: no claim that the policy holds everywhere.

    ``places``: where its source says so, as far as that is recorded.
    """

    policy: Json
    named: str
    lines: tuple[str, ...]
    jurisdictions: tuple[str, ...]
    mandates: tuple[Mandate, ...]
    places: Mapping[str, str]
    source: str


def render_payers(view: View) -> str:
    """The page of all payers: each with its policies, and the lists by state and by line of business."""
    found = reaches(view.library)
    return view.render(
        "across/payers.html",
        payers=view.library.payers,
        reaches=found,
        states=by(found, _of_states),
        lines=by(found, lambda reach: reach.lines),
    )


def reaches(library: Library) -> tuple[Reach, ...]:
    """That of each policy."""
    return tuple(_reach(library, policy) for policy in library.policies)


def by(
    found: Iterable[Reach], stated: Callable[[Reach], Iterable[str]]
) -> tuple[tuple[str, tuple[tuple[Reach, str], ...]], ...]:
    """Policies by the name of what they state of themselves; each with the whole of what it states."""
    lists: dict[str, list[tuple[Reach, str]]] = {}
    for reach in found:
        for words in stated(reach):
            lists.setdefault(name_of(words), []).append((reach, words))
    return tuple((name, tuple(lists[name])) for name in sorted(lists))


def _reach(library: Library, policy: Json) -> Reach:
    return Reach(
        policy=policy,
        named=named(policy),
        lines=tuple(policy.get("lines_of_business", ())),
        jurisdictions=tuple(policy.get("jurisdictions", ())),
        mandates=tuple(_mandates(library, policy)),
        places={name: place_words(library, policy, each["cite"]) for name, each in policy.get("reach", {}).items()},
        source=source_name(library, policy, policy["source"]),
    )


def _of_states(reach: Reach) -> Iterator[str]:
    """The states that it is for, and those whose mandates it restates."""
    yield from reach.jurisdictions
    yield from (f"{each.state}: a mandate" for each in reach.mandates if each.state)


def _mandates(library: Library, policy: Json) -> Iterator[Mandate]:
    for section in policy["sections"]:
        if section["kind"] == "mandate":
            cites = [item["cite"] for item in section["items"] if "cite" in item]
            place = place_words(library, policy, cites[0]) if cites else ""
            yield Mandate(section["id"], section["title"], section.get("jurisdiction", ""), place)
