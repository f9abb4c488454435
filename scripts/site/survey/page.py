"""One case, all policies: the questions of all of them in one form, narrowed to those that matter."""

import json
from collections.abc import Iterator

from scripts.site.across.stated import all_lines, all_states, lines, mandates, states
from scripts.site.citing import named
from scripts.site.data import Json, Library
from scripts.site.families.leads import leads
from scripts.site.form import History, topics
from scripts.site.history_fields import lasting
from scripts.site.links import policy_page
from scripts.site.view import View


def render_survey(view: View) -> str:
    """The form, what narrows it, and the place for where the case stands with each policy."""
    library = view.library
    policies = [policy for policy in library.policies if library.payer(policy["payer"])["publishes"] == "policies"]
    return view.render(
        "survey/page.html",
        policies=policies,
        policies_json=json.dumps([_described(view, policy, all_lines(policies)) for policy in policies]),
        states=all_states(policies),
        lines=all_lines(policies),
        payers=[payer for payer in library.payers if payer["publishes"] == "policies"],
        procedures=library.families("procedures"),
        topics=topics(library, {"uses": {"questions": _used(policies, "questions")}}),
        history=_history(library, policies),
        payer=library.payer,
        named=named,
    )


def _described(view: View, policy: Json, every_line: tuple[str, ...]) -> Json:
    """What the page has to know of a policy: what it is called, what narrows to it, and what it asks."""
    return {
        "id": policy["id"],
        "name": named(policy),
        "payer": view.library.payer(policy["payer"])["name"],
        "href": view.link(policy_page(policy["id"])),
        "of": [policy["payer"], *_families(view.library, policy)],
        "codes": sorted({code for group in policy["codes"] for code in group["codes"]}),
        "reach": {"states": states(policy), "lines": lines(policy, every_line), "mandates": mandates(policy)},
        "hashes": view.library.hashes(policy["id"]),
        "asks": policy["uses"]["questions"],
    }


def _families(library: Library, policy: Json) -> Iterator[str]:
    for family in library.families("procedures"):
        if any(lead.policy["id"] == policy["id"] for lead in leads(library, family)):
            yield family["id"]


def _used(policies: list[Json], what: str) -> list[str]:
    return list(dict.fromkeys(name for policy in policies for name in policy["uses"][what]))


def _history(library: Library, policies: list[Json]) -> History:
    """An entry of the history with all that any of the policies reads of it, of every kind."""
    kinds = {*_used(policies, "kinds")}
    shown = tuple(kind for kind in library.data["procedures"]["kinds"] if kind["id"] in kinds)
    fields = tuple(library.field(name) for name in _used(policies, "fields"))
    return History(shown, fields, {}, lasting(fields))
