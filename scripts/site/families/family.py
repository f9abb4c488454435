"""What stands on the page of a procedure or condition."""

from dataclasses import dataclass

from scripts.site.data import Json, Library
from scripts.site.families.pages import Kind
from scripts.site.titles import titles
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Place:
    """A section or criterion that is about a family: its anchor on the policy's page, and its words."""

    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Lead:
    """A policy that a family leads to; with places where only those are about the family."""

    policy: Json
    payer: Json
    places: tuple[Place, ...] = ()


def render_family(view: View, kind: Kind, name: str) -> str:
    """The page of one procedure or condition: its other names, and the policies about it."""
    family = next(each for each in view.library.families(kind) if each["id"] == name)
    return view.render("families/family.html", family=family, leads=leads(view.library, family))


def leads(library: Library, family: Json) -> tuple[Lead, ...]:
    """The policies that a family leads to, in the order of the data, each with its places."""
    anchors: dict[str, list[str]] = {policy: [] for policy in family["policies"]}
    for place in family["places"]:
        policy, _, anchor = place.partition("#")
        anchors.setdefault(policy, []).append(anchor)
    return tuple(_lead(library, policy, of) for policy, of in anchors.items())


def _lead(library: Library, name: str, anchors: list[str]) -> Lead:
    policy = library.policy(name)
    words = titles(library, policy)
    places = tuple(Place(anchor, words[anchor]) for anchor in anchors)
    return Lead(policy, library.payer(policy["payer"]), places)
