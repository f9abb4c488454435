"""The search finds policies by code and by number, and criteria by their words."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("words", ["62323", "NIA_CG_300", "epidural fibrosis radicular"])
def test_the_first_result_is_the_policy(page: Page, site_url: str, words: str):
    """And leads to it."""
    page.goto(site_url)
    page.get_by_role("textbox", name="Search").fill(words)

    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(r"/policies/nia/cg-300/"))
    first.click()
    page.wait_for_url("**/policies/nia/cg-300/**")
