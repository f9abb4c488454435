"""The policies that a procedure or condition leads to, and the places in them."""

from dataclasses import dataclass

from scripts.site.citing import place_words
from scripts.site.data import Json, Library, criteria
from scripts.site.published import citation_ids
from scripts.site.titles import titles


@dataclass(frozen=True, slots=True)
class Place:
    """A section or criterion that is about a family: its anchor on the policy's page, its words, how it is cited.

    ``source`` is where a criterion stands in the policy; a section has criteria, each with a place of its own.
    """

    anchor: str
    words: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Lead:
    """A policy that a family leads to; with places where only those are about the family."""

    policy: Json
    payer: Json
    places: tuple[Place, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the policy as a whole is about the family."""
        return not self.places


def leads(library: Library, family: Json) -> tuple[Lead, ...]:
    """The policies that a family leads to, in the order of the data, each with its places."""
    anchors: dict[str, list[str]] = {policy: [] for policy in family["policies"]}
    for place in family["places"]:
        policy, _, anchor = place.partition("#")
        anchors.setdefault(policy, []).append(anchor)
    return tuple(_lead(library, policy, of) for policy, of in anchors.items())


def _lead(library: Library, name: str, anchors: list[str]) -> Lead:
    policy = library.policy(name)
    return Lead(policy, library.payer(policy["payer"]), tuple(_place(library, policy, anchor) for anchor in anchors))


def _place(library: Library, policy: Json, anchor: str) -> Place:
    found = (each for section in policy["sections"] for item in section["items"] for each in criteria(item))
    cites = [place_words(library, policy, each["cite"]) for each in found if each["id"] == anchor]
    name = citation_ids(library).get(f"{policy['id']}#{anchor}", "")
    return Place(anchor, titles(library, policy)[anchor], name, "".join(cites[:1]))
