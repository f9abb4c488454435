"""The other policies that a case of one policy can be held against."""

import json
from collections.abc import Iterator

from scripts.site.compare.page import compared
from scripts.site.data import Json, Library
from scripts.site.families.leads import leads
from scripts.site.links import compare_page, policy_page
from scripts.site.view import View


def comparisons(library: Library, policy: Json) -> tuple[Json, ...]:
    """The procedures whose policies are compared, this one among them."""
    return tuple(
        family
        for family in compared(library, "procedures")
        if any(lead.policy["id"] == policy["id"] for lead in leads(library, family))
    )


def others_json(view: View, policy: Json) -> str:
    """The policies beside this one for the same procedures, as JSON: what the page calls them, and where they are."""
    return json.dumps([_other(view, each) for each in _others(view.library, policy)]) if not view.alone else "[]"


def comparison_links(view: View, policy: Json) -> tuple[tuple[str, str], ...]:
    """The name of each procedure that this policy is compared in, and the address of that page."""
    found = () if view.alone else comparisons(view.library, policy)
    return tuple((str(family["name"]), view.link(compare_page(family["id"]))) for family in found)


def _others(library: Library, policy: Json) -> Iterator[Json]:
    beside = [lead.policy for family in comparisons(library, policy) for lead in leads(library, family)]
    yield from {each["id"]: each for each in beside if each["id"] != policy["id"]}.values()


def _other(view: View, policy: Json) -> Json:
    name = " ".join(filter(None, (policy["title"], policy.get("number") and f"({policy['number']})")))
    payer = view.library.payer(policy["payer"])["name"]
    return {"id": policy["id"], "name": name, "payer": payer, "href": view.link(policy_page(policy["id"]))}
