"""Places that moved or were retired, as the pages explain them."""

from dataclasses import dataclass

from scripts.site.data import Library
from scripts.site.links import Link, policy_page
from scripts.site.places import page_of
from scripts.site.published import Fate, citations, fates
from scripts.site.titles import titles
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Former:
    """One former place: its fate, the citation ids it was given, the address and the name of where it moved to."""

    fate: Fate
    cited: tuple[str, ...]
    href: str = ""
    title: str = ""


def former(library: Library, page: str, link: Link) -> tuple[Former, ...]:
    """The former places of a page, in the order of the record."""
    given = library.data.get("citations", {})
    cited: dict[str, tuple[str, ...]] = {}
    for name in citations(library):
        cited[given[name]] = (*cited.get(given[name], ()), name)
    found = (fate for fate in fates(library).values() if fate.link.startswith(f"{page}#"))
    return tuple(_former(library, fate, cited.get(fate.link, ()), link) for fate in found)


def _former(library: Library, fate: Fate, cited: tuple[str, ...], link: Link) -> Former:
    page, mark, anchor = fate.target.partition("#")
    if not page:
        return Former(fate, cited)
    target = page_of(library, page, anchor)
    here = target == policy_page(fate.link.partition("#")[0])
    href = f"#{anchor}" if here and anchor else link(target) + mark + anchor
    return Former(fate, cited, href, titles(library, library.policy(page))[anchor])


def retired_pages(library: Library) -> tuple[Fate, ...]:
    """The pages that were retired."""
    return tuple(fate for fate in fates(library).values() if not fate.anchor and not fate.target)


def moved_pages(library: Library) -> tuple[Fate, ...]:
    """The pages that moved."""
    return tuple(fate for fate in fates(library).values() if not fate.anchor and fate.target)


def render_retired(view: View, page: str) -> str:
    """What stands where a policy was: that it was retired, when and why, for all that was on its page."""
    gone = former(view.library, page, view.link)
    return view.render("site/retired.html", fate=fates(view.library)[page], former=gone)
