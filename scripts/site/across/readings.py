"""Every place where a source can be read in more than one way, by payer and policy."""

from dataclasses import dataclass

from scripts.site.citing import named, place_words
from scripts.site.data import Json, Library, criteria
from scripts.site.published import citation_ids
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Reading:
    """One such place: the ways to read it, ours apart, and the criteria that hang on it."""

    data: Json
    taken: str
    others: tuple[str, ...]
    place: str
    cited: str
    criteria: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """The readings of one policy."""

    policy: Json
    named: str
    readings: tuple[Reading, ...]


def render_readings(view: View) -> str:
    """The list of the page, payer by payer; policies without a reading are named as such."""
    library = view.library
    return view.render(
        "across/readings.html",
        payers=library.payers,
        policies=tuple(_read(library, policy) for policy in library.policies),
    )


def _read(library: Library, policy: Json) -> Read:
    return Read(policy, named(policy), tuple(_reading(library, policy, each) for each in policy["readings"]))


def _reading(library: Library, policy: Json, reading: Json) -> Reading:
    texts = {option["id"]: option["text"] for option in reading["options"]}
    taken = texts.pop(reading["taken"])
    return Reading(
        data=reading,
        taken=taken,
        others=tuple(texts.values()),
        place=place_words(library, policy, reading["cite"]),
        cited=citation_ids(library).get(f"{policy['id']}#{reading['id']}", ""),
        criteria=_hanging_on(policy, reading["id"]),
    )


def _hanging_on(policy: Json, reading: str) -> tuple[Json, ...]:
    items = (item for section in policy["sections"] for item in section["items"])
    return tuple(each for item in items for each in criteria(item) if reading in each.get("reads", ()))
