"""The page that holds the policies for one procedure side by side."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from scripts.site.compare.rows import Row, rows
from scripts.site.data import Json, Library
from scripts.site.front_matter import page_source
from scripts.site.links import compare_page
from scripts.site.published import citation_ids
from scripts.site.view import View


def compare_pages(library: Library) -> Iterator[tuple[str, str]]:
    """A page for each procedure that more than one policy is about."""
    for family in compared(library):
        description = f"What {_listed(library, family)} ask about {family['name']}, side by side: what differs first."
        yield (
            compare_page(family["id"]),
            page_source(f"Compare: {family['name']}", description, f"compare_page({json.dumps(family['id'])})"),
        )


def compared(library: Library) -> tuple[Json, ...]:
    """The procedures with more than one policy."""
    return tuple(family for family in library.procedures if len(family["policies"]) > 1)


def _listed(library: Library, family: Json) -> str:
    return " and ".join(
        str(library.policy(name).get("number") or library.policy(name)["title"]) for name in family["policies"]
    )


def render_compare(view: View, name: str) -> str:
    """The HTML of the page of one procedure."""
    family = next(each for each in compared(view.library) if each["id"] == name)
    policies = [view.library.policy(each) for each in family["policies"]]
    found, names = rows(view.library, policies), citation_ids(view.library)
    return view.render(
        "compare/page.html",
        family=family,
        policies=policies,
        all=range(len(policies)),
        payer=view.library.payer,
        codes=[_codes(policy) for policy in policies],
        differs=_in_state(found, "differs"),
        same=_in_state(found, "same"),
        alone=[[row for row in _in_state(found, "alone") if row.first == place] for place in range(len(policies))],
        by_topic=_by_topic,
        citation=lambda policy, criterion: names.get(f"{policy['id']}#{criterion}", criterion),
    )


def _codes(policy: Json) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for group in policy["codes"] for code in group["codes"]))


def _by_topic(found: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    return [(topic, list(each)) for topic, each in groupby(found, lambda row: row.topic)]


def _in_state(found: tuple[Row, ...], state: str) -> list[Row]:
    return [row for row in found if row.state == state]
