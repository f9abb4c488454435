"""Which page a permalink leads to: the worked cases of a policy have a page of their own."""

from scripts.site.data import Library
from scripts.site.links import cases_page, policy_page


def page_of(library: Library, policy: str, anchor: str) -> str:
    """The source path of the page on which the place ``anchor`` of a policy stands."""
    cases = {f"case-{case['id']}" for case in library.cases(policy)}
    return cases_page(policy) if anchor in cases else policy_page(policy)
