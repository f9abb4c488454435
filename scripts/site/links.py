"""Addresses of pages, as seen from the page they are linked from."""

from collections.abc import Callable

# From the path of a page's source, such as "policies/nia/index.md", to its address.
type Link = Callable[[str], str]

POLICIES = "policies/index.md"


def payer_page(payer: str) -> str:
    """The source path of a payer's page."""
    return f"policies/{payer}/index.md"


def policy_page(policy: str) -> str:
    """The source path of a policy's page."""
    return f"policies/{policy}.md"


def cases_page(policy: str) -> str:
    """The source path of the page with a policy's worked cases."""
    return f"policies/{policy}/cases.md"


def calculator_page(name: str) -> str:
    """The source path of the page of a calculator."""
    return f"calculators/{name}.md"
