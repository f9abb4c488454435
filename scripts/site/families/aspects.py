"""The key numbers of policies, by aspect: found in the criteria that name it, never written down beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calc.words.phrases import COMPARISONS
from scripts.compile.aspects import ASPECTS, Aspect
from scripts.site.answers import answer_words
from scripts.site.citing import place_words
from scripts.site.criterion_links import CriterionLink, criterion_links
from scripts.site.data import Json, Library, as_taken, below, criteria
from scripts.site.families.leads import Lead
from scripts.site.view import View

LOWER_BOUNDS = ("at_least", "more_than")
# Below these a bound is one way among others, so that it is not needed where another way holds.
OPEN = ("any", "at_least")


@dataclass(frozen=True, slots=True)
class Bound:
    """A number in words; ``alone`` where nothing else can take its place."""

    words: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """One of the criteria that say the same: its place in the source, and the way to it."""

    place: str
    link: CriterionLink


@dataclass(frozen=True, slots=True)
class KeyNumber:
    """What criteria of one policy say about an aspect, with the number where they hold a case against just one."""

    text: str
    bound: Bound | None
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An aspect, and what each policy says about it; nothing where its criteria do not state it."""

    id: str
    label: str
    cells: tuple[tuple[KeyNumber, ...], ...]


def key_numbers(view: View, leads: tuple[Lead, ...]) -> tuple[Row, ...]:
    """A row for each aspect, with a cell for each policy."""
    return tuple(
        Row(name, aspect.label, tuple(_cell(view, lead, name, aspect) for lead in leads))
        for name, aspect in ASPECTS.items()
    )


def bound_of(library: Library, policy: Json, criterion: Json, aspect: Aspect) -> Bound | None:
    """The number that a criterion holds a case against; none where there are several, or it counts or measures time."""
    found = dict(_bounds(library, policy, criterion, aspect, alone=True))
    if len(found) != 1:
        return None
    [(words, alone)] = found.items()
    return Bound(words, alone)


def _cell(view: View, lead: Lead, name: str, aspect: Aspect) -> tuple[KeyNumber, ...]:
    """Criteria with the same words are told once."""
    alike: dict[tuple[str, Bound | None], list[Stated]] = {}
    for criterion in _about(lead, name):
        bound = bound_of(view.library, lead.policy, criterion, aspect)
        [link] = criterion_links(view, lead.policy, [criterion["id"]])
        place = place_words(view.library, lead.policy, criterion["cite"])
        alike.setdefault((criterion["text"], bound), []).append(Stated(place, link))
    return tuple(KeyNumber(text, bound, tuple(stated)) for (text, bound), stated in alike.items())


def _about(lead: Lead, aspect: str) -> Iterator[Json]:
    """The criteria of a policy about an aspect, each once, as far as they belong to the family."""
    found: Mapping[str, Json] = {
        criterion["id"]: criterion
        for section in lead.policy["sections"]
        for item in section["items"]
        for criterion in criteria(item)
        if criterion.get("aspect") == aspect and _belongs(lead, section["id"], criterion["id"])
    }
    yield from found.values()


def _belongs(lead: Lead, section: str, criterion: str) -> bool:
    anchors = [place.anchor for place in lead.places]
    return not anchors or section in anchors or any(f"{criterion}.".startswith(f"{each}.") for each in anchors)


def _bounds(library: Library, policy: Json, node: Json, aspect: Aspect, *, alone: bool) -> Iterator[tuple[str, bool]]:
    node = as_taken(policy, node)
    if node["op"] == "not":
        return
    if {node.get("question"), node.get("field")} & aspect.asks:
        yield from ((words, alone) for words in _words(library, node))
    inner = alone and not (node["op"] in OPEN and len(below(node)) > 1)
    for part in (*below(node), *([node["where"]] if node.get("where") else [])):
        yield from _bounds(library, policy, part, aspect, alone=inner)


def _words(library: Library, node: Json) -> Iterator[str]:
    subject = library.field(node["field"]) if "field" in node else library.question(node["question"])
    if node.get("cmp") in LOWER_BOUNDS and node["value"] != NOTHING:
        value = node["value"]
        shown = value if isinstance(value, str) else answer_words(library, subject, value)
        yield f"{COMPARISONS[node['cmp']]} {shown}"


# "More than 0 days" asks whether there was any, not for how long.
NOTHING = "0 days"
