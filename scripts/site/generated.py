"""The pages that come from the data, such as one for each payer, each policy, and the worked cases of each policy."""

import json
from collections.abc import Callable, Iterator

from scripts.site.calculators.pages import calculators
from scripts.site.citing import named
from scripts.site.codes.pages import code_pages
from scripts.site.compare.page import compare_pages
from scripts.site.data import Json, Library
from scripts.site.families.pages import family_pages
from scripts.site.former import retired_pages
from scripts.site.front_matter import page_source
from scripts.site.links import calculator_page, cases_page, payer_page, policy_page
from scripts.site.published import Fate

# Who searches for words of a policy wants its criteria, and a made-up patient after them.
AFTER_THE_CRITERIA = {"boost": 0.1}


def generated(library: Library) -> Iterator[tuple[str, str]]:
    """The source path and the Markdown of each generated page."""
    for pages in PAGES:
        yield from pages(library)


def _payers(library: Library) -> Iterator[tuple[str, str]]:
    for payer in library.payers:
        titles = "; ".join(policy["title"] for policy in library.policies if policy["payer"] == payer["id"])
        are = f"Coverage policies of {payer['name']}" if payer["publishes"] == "policies" else "Code overviews"
        description = f"{are} in this reference: {titles}."
        yield payer_page(payer["id"]), page_source(payer["name"], description, f"payer_page({json.dumps(payer['id'])})")


def _policies(library: Library) -> Iterator[tuple[str, str]]:
    for policy in library.policies:
        yield policy_page(policy["id"]), _policy(policy)
        if number := len(library.cases(policy["id"])):
            yield cases_page(policy["id"]), _cases(policy, number)


def _former(library: Library) -> Iterator[tuple[str, str]]:
    for fate in retired_pages(library):
        yield policy_page(fate.link), _retired(fate, f"policy {fate.link}")
        yield cases_page(fate.link), _retired(fate, f"worked cases of {fate.link}")


def _calculators(library: Library) -> Iterator[tuple[str, str]]:
    for name, described in calculators(library):
        macro = f"calculator({json.dumps(name)})"
        yield calculator_page(name), page_source(described.title, described.sentence, macro)


def _policy(policy: Json) -> str:
    title = named(policy)
    description = policy.get("summary") or f"Published coverage criteria: {policy['title']}."
    return page_source(title, description, f"policy_page({json.dumps(policy['id'])})")


def _cases(policy: Json, number: int) -> str:
    title = f"Worked cases: {named(policy)}"
    cases = "One made-up patient" if number == 1 else f"{number} made-up patients"
    description = f"{cases} held against {named(policy)}, each with its answers and what comes out."
    return page_source(title, description, f"cases_page({json.dumps(policy['id'])})", search=AFTER_THE_CRITERIA)


def _retired(fate: Fate, what: str) -> str:
    description = f"What became of the {what}: retired in version {fate.version}."
    return page_source(
        f"Retired: {what}", description, f"retired_page({json.dumps(fate.link)})", search={"exclude": True}
    )


# One for each kind of page.
PAGES: tuple[Callable[[Library], Iterator[tuple[str, str]]], ...] = (
    _payers,
    _policies,
    code_pages,
    family_pages,
    compare_pages,
    _calculators,
    _former,
)
