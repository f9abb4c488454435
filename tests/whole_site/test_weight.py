"""What a policy's page weighs: elements that every visitor's browser makes, whatever they came for."""

import json
from pathlib import Path

import pytest

from tests.whole_site.conftest import Pages

ROOT = Path(__file__).resolve().parents[2]
MOST = 4_000
# A guideline with a third more criteria than any other: it is about injections and about trials for pumps.
LARGER = {"nia/cg-408": 5_000}


@pytest.fixture(scope="module")
def policies() -> list[str]:
    """The ids of all policies."""
    return list(json.loads((ROOT / "build" / "policies.json").read_bytes())["policies"])


def test_the_page_of_a_policy_has_few_elements(site: Path, pages: Pages, policies: list[str]) -> None:
    """What more there is to say stands on a page of its own, or is text."""
    elements = {name: len(pages[site / "policies" / name / "index.html"].all()) for name in policies}

    assert {name: found for name, found in elements.items() if found > LARGER.get(name, MOST)} == {}


def test_no_larger_page_is_allowed_without_need(site: Path, pages: Pages) -> None:
    """An exception that is no longer one goes."""
    elements = {name: len(pages[site / "policies" / name / "index.html"].all()) for name in LARGER}

    assert {name: found for name, found in elements.items() if found <= MOST} == {}
