"""The generated pages of procedures and conditions."""

import json
from collections.abc import Callable, Iterator
from typing import Literal

from scripts.site.data import Json, Library
from scripts.site.front_matter import page_source
from scripts.site.links import condition_page, procedure_page

type Kind = Literal["procedures", "conditions"]

PAGE_OF: dict[Kind, Callable[[str], str]] = {"procedures": procedure_page, "conditions": condition_page}


def family_pages(library: Library) -> Iterator[tuple[str, str]]:
    """The source path and the Markdown of the page of each procedure and condition."""
    for kind, page in PAGE_OF.items():
        for family in library.families(kind):
            macro = f"family_page({json.dumps(kind)}, {json.dumps(family['id'])})"
            yield page(family["id"]), page_source(f"{family['name']}: policies", _description(family), macro)


def _description(family: Json) -> str:
    others = ", ".join(other["name"] for other in family["also_called"])
    called = f", also called {others}" if others else ""
    return f"Published coverage criteria by procedure and condition: {family['name']}{called}."
