"""The pages that hold the policies about a procedure or condition side by side."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from scripts.site.compare.rows import Row, rows
from scripts.site.data import Json, Library
from scripts.site.families.leads import leads
from scripts.site.front_matter import page_source
from scripts.site.links import compare_page
from scripts.site.published import citation_ids
from scripts.site.view import View

KINDS = ("procedures", "conditions")


def compare_pages(library: Library) -> Iterator[tuple[str, str]]:
    """A page for each procedure and condition that more than one policy is about."""
    for family in (each for kind in KINDS for each in compared(library, kind)):
        name, asked_by = family["name"], " and ".join(called(lead.policy) for lead in leads(library, family))
        description = f"{name}: what {asked_by} ask, side by side, what differs first."
        macro = f"compare_page({json.dumps(family['id'])})"
        yield compare_page(family["id"]), page_source(f"Compare: {name}", description, macro)


def compared(library: Library, kind: str) -> tuple[Json, ...]:
    """The procedures or conditions that more than one policy is about."""
    return tuple(family for family in library.families(kind) if len(leads(library, family)) > 1)


def called(policy: Json) -> str:
    """What a column is called: the number of the policy, else its title."""
    return str(policy.get("number") or policy["title"])


def render_compare(view: View, name: str) -> str:
    """The page of one procedure or condition."""
    library = view.library
    family = next(each for kind in KINDS for each in compared(library, kind) if each["id"] == name)
    found = leads(library, family)
    policies = [lead.policy for lead in found]
    by_state = _by_state(rows(library, [(lead.policy, [place.anchor for place in lead.places]) for lead in found]))
    names = citation_ids(library)
    return view.render(
        "compare/page.html",
        family=family,
        leads=found,
        policies=policies,
        all=range(len(policies)),
        called=called,
        codes=[
            tuple(dict.fromkeys(code for group in policy["codes"] for code in group["codes"])) for policy in policies
        ],
        differs=by_state["differs"],
        same=by_state["same"],
        alone=[[row for row in by_state["alone"] if row.first == place] for place in range(len(policies))],
        by_topic=lambda shown: [(topic, list(each)) for topic, each in groupby(shown, lambda row: row.topic)],
        citation=lambda policy, criterion: names.get(f"{policy['id']}#{criterion}", criterion),
    )


def render_compare_index(view: View) -> str:
    """All that can be compared."""
    found = {kind: [(each, leads(view.library, each)) for each in compared(view.library, kind)] for kind in KINDS}
    return view.render("compare/index.html", found=found, called=called)


def _by_state(found: Sequence[Row]) -> dict[str, list[Row]]:
    return {state: [row for row in found if row.state == state] for state in ("differs", "same", "alone")}
