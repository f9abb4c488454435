"""Links to criteria, from other pages than their policy's own."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.site.data import Json
from scripts.site.links import policy_page
from scripts.site.published import citation_ids
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class CriterionLink:
    """The short id of a criterion, such as NIA-300 B.2, and the address of its place; without one, its id there."""

    name: str
    address: str


def criterion_links(view: View, policy: Json, names: Iterable[str]) -> tuple[CriterionLink, ...]:
    """Links to criteria of a policy, by their ids."""
    given = citation_ids(view.library)
    page = view.link(policy_page(policy["id"]))
    return tuple(CriterionLink(given.get(f"{policy['id']}#{name}", name), f"{page}#{name}") for name in names)
