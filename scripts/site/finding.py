"""The ways in on the start page: the finder, and for everyone lists of procedures, conditions and payers."""

from collections import Counter
from dataclasses import dataclass

from scripts.site.families.pages import PAGE_OF, Kind
from scripts.site.links import POLICIES, payer_page
from scripts.site.view import View

CODES = "codes/index.md"


@dataclass(frozen=True, slots=True)
class Way:
    """A name, where it leads, and what is there."""

    name: str
    href: str
    remark: str = ""


def render_finder(view: View) -> str:
    """The field that finds what is typed into it; it needs scripts, and the lists do not."""
    return view.render("finding/finder.html")


def render_ways(view: View) -> str:
    """The lists: by procedure, by condition, by payer; and a link to all codes."""
    library = view.library
    return view.render(
        "finding/ways.html",
        lists=(
            ("procedures", "By procedure", _families(view, "procedures")),
            ("conditions", "By condition", _families(view, "conditions")),
            ("payers", "By payer", _payers(view)),
        ),
        codes=len({code for policy in library.policies for group in policy["codes"] for code in group["codes"]}),
        all_codes=view.link(CODES),
        all_policies=view.link(POLICIES),
    )


def _families(view: View, kind: Kind) -> list[Way]:
    return [Way(each["name"], view.link(PAGE_OF[kind](each["id"]))) for each in view.library.families(kind)]


def _payers(view: View) -> list[Way]:
    numbers = Counter(policy["payer"] for policy in view.library.policies)
    return [
        Way(each["name"], view.link(payer_page(each["id"])), _counted(numbers[each["id"]], each["publishes"]))
        for each in view.library.payers
    ]


def _counted(number: int, publishes: str) -> str:
    one, several = ("policy", "policies") if publishes == "policies" else ("overview", "overviews")
    return f"{number} {one if number == 1 else several}"
