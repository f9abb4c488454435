"""Levels and sides: check boxes, of which several can be ticked."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_page import START_MS, CheckerPage, show_list

pytestmark = pytest.mark.browser

LEVEL, SIDE = "Spinal level to be treated", "Side to be treated"


@pytest.fixture
def denervation(page: Page, site_url: str) -> CheckerPage:
    """The page of a policy that asks for levels and sides."""
    page.goto(f"{site_url}policies/nia/cg-302/")
    show_list(page)
    return CheckerPage(page, page.url)


def test_the_levels_of_a_case_are_ticked_and_taken(denervation):
    """Those of the request and of an entry; the case comes out as its answers say."""
    denervation.open_case("two-levels-right-then-left")

    ticked = denervation.question(LEVEL).locator("input:checked")
    expect(ticked).to_have_count(2)
    expect(denervation.entry(2).get_by_label("L4-L5")).to_be_checked()
    denervation.expect_standing("Published criteria met")

    denervation.question(LEVEL).get_by_label("L3-L4", exact=True).press("Space")

    expect(ticked).to_have_count(1)
    denervation.expect_standing("Published criteria not met")


def test_nothing_ticked_is_not_known(denervation):
    """As before anything was ticked."""
    denervation.open_case("two-levels-right-then-left")
    for level in ("L3-L4", "L4-L5"):
        denervation.question(LEVEL).get_by_label(level, exact=True).press("Space")

    denervation.expect_standing("Needs information")


def test_both_sides_are_the_word_for_them(denervation):
    """A link holds one form of each answer, so that the form shows it just as it is."""
    for side in ("Left", "Right"):
        denervation.choose(SIDE, side)
    denervation.page.get_by_role("button", name="Copy a link with these answers").click()

    denervation.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    denervation.page.locator("[data-share-make]").click()
    expect(denervation.page.locator("[data-said]")).to_have_text("Link copied", timeout=START_MS)
    link = denervation.page.evaluate("navigator.clipboard.readText()")
    denervation.page.goto("about:blank")
    denervation.page.goto(link)

    expect(denervation.question(SIDE).locator("input:checked")).to_have_count(2, timeout=START_MS)
