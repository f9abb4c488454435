"""The pages that come from the data: one for each payer, each policy, and the worked cases of each policy."""

import json
from collections.abc import Iterator

from scripts.site.data import Json, Library
from scripts.site.former import retired_pages
from scripts.site.links import cases_page, payer_page, policy_page
from scripts.site.published import Fate

_LOOK_ALIKES = {ord("<"): "\u2039", ord(">"): "\u203a"}
# Characters that HTML or the macros could take for more than text.
_MARKUP = "&\"'[]"
# Who searches for words of a policy wants its criteria, and a made-up patient after them.
AFTER_THE_CRITERIA = {"boost": 0.1}


def theme_text(text: str) -> str:
    """A text from the data made safe for the theme, which prints titles as they are.

    The theme puts a title into HTML without escaping, and in one place undoes escapes; so markup is written
    as entities, and the two characters that could open or close a tag are replaced by look-alikes.
    """
    plain = " ".join(text.split()).translate(_LOOK_ALIKES)
    return "".join(f"&#{ord(character)};" if character in _MARKUP else character for character in plain)


def generated(library: Library) -> Iterator[tuple[str, str]]:
    """The source path and the Markdown of each generated page."""
    for payer in library.payers:
        titles = "; ".join(policy["title"] for policy in library.policies if policy["payer"] == payer["id"])
        are = f"Coverage policies of {payer['name']}" if payer["publishes"] == "policies" else "Code overviews"
        description = f"{are} in this reference: {titles}."
        yield payer_page(payer["id"]), _page(payer["name"], description, f"payer_page({json.dumps(payer['id'])})")
    for policy in library.policies:
        yield policy_page(policy["id"]), _policy(policy)
        if number := len(library.cases(policy["id"])):
            yield cases_page(policy["id"]), _cases(policy, number)
    for fate in retired_pages(library):
        yield policy_page(fate.link), _retired(fate, f"policy {fate.link}")
        yield cases_page(fate.link), _retired(fate, f"worked cases of {fate.link}")


def _policy(policy: Json) -> str:
    title = _named(policy)
    description = policy.get("summary") or f"Published coverage criteria: {policy['title']}."
    return _page(title, description, f"policy_page({json.dumps(policy['id'])})")


def _cases(policy: Json, number: int) -> str:
    title = f"Worked cases: {_named(policy)}"
    cases = "One made-up patient" if number == 1 else f"{number} made-up patients"
    description = f"{cases} held against {_named(policy)}, each with its answers and what comes out."
    return _page(title, description, f"cases_page({json.dumps(policy['id'])})", search=AFTER_THE_CRITERIA)


def _named(policy: Json) -> str:
    return f"{policy['title']} ({policy['number']})" if policy.get("number") else str(policy["title"])


def _retired(fate: Fate, what: str) -> str:
    description = f"What became of the {what}: retired in version {fate.version}."
    return _page(f"Retired: {what}", description, f"retired_page({json.dumps(fate.link)})", search={"exclude": True})


def _page(title: str, description: str, macro: str, *, search: Json = None) -> str:
    """Front matter, whose values are JSON and so valid YAML, and one macro, whose id holds no markup."""
    front: dict[str, Json] = {"title": theme_text(title), "description": theme_text(description)}
    front["hide"] = ["navigation"]
    front |= {"search": search} if search else {}
    lines = "\n".join(f"{key}: {json.dumps(value)}" for key, value in front.items())
    return f"---\n{lines}\n---\n\n[[ {macro} ]]\n"
