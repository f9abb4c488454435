"""Addresses of pages, as seen from the page they are linked from."""

from collections.abc import Callable

# From the path of a page's source, such as "policies/nia/index.md", to its address.
type Link = Callable[[str], str]

POLICIES = "policies/index.md"
CHANGES = "changes/index.md"
DATA = "data/index.md"
DEFINITIONS = "definitions.md"


def payer_page(payer: str) -> str:
    """The source path of a payer's page."""
    return f"policies/{payer}/index.md"


def policy_page(policy: str) -> str:
    """The source path of a policy's page."""
    return f"policies/{policy}.md"


def cases_page(policy: str) -> str:
    """The source path of the page with a policy's worked cases."""
    return f"policies/{policy}/cases.md"


def procedure_page(procedure: str) -> str:
    """The source path of a procedure's page."""
    return f"procedures/{procedure}.md"


def condition_page(condition: str) -> str:
    """The source path of a condition's page."""
    return f"conditions/{condition}.md"


def compare_page(family: str) -> str:
    """The source path of the page that compares the policies about a procedure or condition."""
    return f"compare/{family}.md"


def code_page(code: str) -> str:
    """The source path of a procedure code's page."""
    return f"codes/{code.lower()}.md"


def calculator_page(name: str) -> str:
    """The source path of the page of a calculator."""
    return f"calculators/{name}.md"
