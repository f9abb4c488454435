"""Where and for whom each policy is, as the data have it: lines of business, jurisdictions, mandates."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scripts.site.citing import named, place_words, source_name
from scripts.site.data import Json, Library
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Mandate:
    """A section on what a state asks for, with its place in the source where it holds a statement that has one."""

    id: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Reach:
    """Where and for whom one policy is. What is empty is not recorded: no claim that the policy holds everywhere."""

    policy: Json
    named: str
    lines: tuple[str, ...]
    jurisdictions: tuple[str, ...]
    mandates: tuple[Mandate, ...]
    source: str


def render_payers(view: View) -> str:
    """The page of all payers: each with its policies, and the lists by state and by line of business."""
    found = reaches(view.library)
    return view.render(
        "across/payers.html",
        payers=view.library.payers,
        reaches=found,
        states=by(found, lambda reach: reach.jurisdictions, ":"),
        lines=by(found, lambda reach: reach.lines, "("),
    )


def reaches(library: Library) -> tuple[Reach, ...]:
    """That of each policy."""
    return tuple(_reach(library, policy) for policy in library.policies)


def by(
    found: Iterable[Reach], stated: Callable[[Reach], Iterable[str]], end: str
) -> tuple[tuple[str, tuple[tuple[Reach, str], ...]], ...]:
    """Policies by what they state of themselves, up to the sign ``end``; each with the whole of what it states."""
    lists: dict[str, list[tuple[Reach, str]]] = {}
    for reach in found:
        for words in stated(reach):
            lists.setdefault(words.partition(end)[0].strip(), []).append((reach, words))
    return tuple((name, tuple(lists[name])) for name in sorted(lists))


def _reach(library: Library, policy: Json) -> Reach:
    return Reach(
        policy=policy,
        named=named(policy),
        lines=tuple(policy.get("lines_of_business", ())),
        jurisdictions=tuple(policy.get("jurisdictions", ())),
        mandates=tuple(_mandates(library, policy)),
        source=source_name(library, policy, policy["source"]),
    )


def _mandates(library: Library, policy: Json) -> Iterator[Mandate]:
    for section in policy["sections"]:
        if section["kind"] == "mandate":
            cites = [item["cite"] for item in section["items"] if "cite" in item]
            yield Mandate(section["id"], section["title"], place_words(library, policy, cites[0]) if cites else "")
