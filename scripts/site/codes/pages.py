"""The page of one procedure code, and the table of all codes."""

import json
from collections.abc import Iterator

from scripts.site.codes.statements import choices, codes_of, named
from scripts.site.data import Json, Library
from scripts.site.front_matter import page_source
from scripts.site.links import code_page
from scripts.site.view import View


def code_pages(library: Library) -> Iterator[tuple[str, str]]:
    """The source of the page of each code that a policy names."""
    for code, policies in by_code(library):
        payers = dict.fromkeys(str(library.payer(policy["payer"])["name"]) for policy in policies)
        description = f"What these say about {code['system']} {code['code']}: {', '.join(payers)}."
        title = f"{code['system']} {code['code']} ({code['label']})"
        yield code_page(code["code"]), page_source(title, description, f"code_page({json.dumps(code['code'])})")


def render_code(view: View, code: str) -> str:
    """The page of one code: which of two policies is meant, and what each policy says about the code."""
    found = named(view, code)
    told = choices(view, [each.policy for each in found])
    return view.render("codes/page.html", code=view.library.code(code), named=found, choices=told)


def render_codes(view: View) -> str:
    """All procedure codes in order, each with the policies that name it by payer."""
    library = view.library
    rows = [(code, _by_payer(library, policies)) for code, policies in by_code(library)]
    payers = [payer for payer in library.payers if any(codes_of(each) for each in _of(library, payer))]
    unlisted = [policy for policy in library.policies if not codes_of(policy)]
    return view.render("codes/table.html", rows=rows, payers=payers, unlisted=unlisted, payer=library.payer)


def by_code(library: Library) -> list[tuple[Json, list[Json]]]:
    """Each code that a policy names, in order, with these policies."""
    found: dict[str, list[Json]] = {}
    for policy in library.policies:
        for code in codes_of(policy):
            found.setdefault(code, []).append(policy)
    return [(library.code(code), found[code]) for code in sorted(found)]


def _by_payer(library: Library, policies: list[Json]) -> list[tuple[Json, list[Json]]]:
    found: dict[str, list[Json]] = {}
    for policy in policies:
        found.setdefault(policy["payer"], []).append(policy)
    return [(library.payer(payer), each) for payer, each in found.items()]


def _of(library: Library, payer: Json) -> list[Json]:
    return [policy for policy in library.policies if policy["payer"] == payer["id"]]
