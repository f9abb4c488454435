"""Lists for the hand-written pages: policies by payer and by their dates, the words of a status."""

from scripts.site.across.payers import reaches
from scripts.site.cases import STATUSES
from scripts.site.published import citation_ids, citations
from scripts.site.review import review
from scripts.site.view import View

EXPLAINED = {
    "met": "What is known suffices, and the criterion holds.",
    "not_met": "What is known suffices, and the criterion does not hold. A result, not a mistake in what you entered.",
    "needs_information": "An answer that could still decide it is missing.",
    "not_applicable": "It is meant for other cases than this one, and does not stand in the way.",
    "case_by_case": "The guideline leaves it to the payer. No answer here can settle it.",
    "applies": "An exclusion or contraindication holds. It speaks against the request.",
}


def render_policies(view: View, level: int = 2) -> str:
    """All policies by payer, each payer under a heading of the given level."""
    return view.render("site/policies.html", level=level, payers=view.library.payers, policies=view.library.policies)


def render_payer(view: View, payer: str) -> str:
    """The page of one payer: its policies, and where and for whom they are."""
    return view.render(
        "site/payer_page.html",
        payer=view.library.payer(payer),
        policies=view.library.policies,
        reaches=reaches(view.library),
    )


def render_data_files(view: View) -> str:
    """The file of each policy among the data, by payer."""
    return view.render("site/data_files.html", payers=view.library.payers, policies=view.library.policies)


def render_statuses(view: View) -> str:
    """What each status means."""
    labels = {**STATUSES, "applies": "Applies"}
    return view.render("site/statuses.html", statuses=[(key, labels[key], text) for key, text in EXPLAINED.items()])


def render_currency(view: View) -> str:
    """How current each policy is: its dates, and whether it is past its payer's own review."""
    policies = view.library.policies
    return view.render("site/currency.html", policies=[(policy, review(policy, view.today)) for policy in policies])


def render_lookup(view: View) -> str:
    """The field that takes a citation id to what it stands for."""
    return view.render("site/lookup.html", names=tuple(citations(view.library)))


def render_names(view: View) -> str:
    """The name that each policy is cited by."""
    names = citation_ids(view.library)
    named = [(names[policy["id"]], policy) for policy in view.library.policies if policy["id"] in names]
    return view.render("site/citation_names.html", names=named)
