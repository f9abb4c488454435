"""The page with the worked cases of one policy."""

from scripts.site.cases import cases
from scripts.site.links import policy_page
from scripts.site.view import View


def render_cases(view: View, name: str) -> str:
    """The HTML of the page, from its title to the last case; each case opens in the checker of the policy's page."""
    library, policy = view.library, view.library.policy(name)
    return view.render(
        "policy/cases_page.html",
        policy=policy,
        payer=library.payer(policy["payer"]),
        cases=cases(library, policy),
        home=view.link(policy_page(name)),
        # A letter cites no made-up case.
        citation_id=lambda _anchor: "",
    )
