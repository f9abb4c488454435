"""Each page of the built site has its Content-Security-Policy, which names no script but the few there are."""

import re

NAME = "Content-Security-Policy"
# Three of the theme, the store and partials/early.html of docs/overrides, and the start of the calculator.
SCRIPTS = 6


def policies(pages) -> dict[str, str]:
    """The policy of each page."""
    return {str(path): page.one("meta", http_equiv=NAME).get("content") for path, page in pages.items()}


def test_every_page_has_a_policy_without_exceptions(pages):
    """The page for a wrong address too."""
    found = policies(pages)

    assert [path for path, policy in found.items() if not policy.startswith("default-src 'none'; ")] == []
    assert [path for path, policy in found.items() if "'unsafe-" in policy or "http" in policy or "*" in policy] == []


def test_no_page_names_a_script_too_many(pages):
    """More hashes than there are scripts would be those of something that came in."""
    numbers = {path: len(re.findall("'sha256-", policy)) for path, policy in policies(pages).items()}

    assert {path: number for path, number in numbers.items() if number > SCRIPTS} == {}


def test_no_element_has_a_handler_or_a_style_of_its_own(pages):
    """The policy would stop it."""
    found = [(path, name) for path, page in pages.items() for each in page.all() for name in each.attrib]

    assert [each for each in found if each[1].startswith("on") or each[1] == "style"] == []
