"""Every kind of page on paper: nothing to click, nothing cut off, and each address once."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker.test_print import PRINTED, pages, printed
from tests.browser.checker_page import PATH
from tests.browser.theme import wait_for_the_theme

pytestmark = pytest.mark.browser

# What a sheet of Letter leaves between its margins, in CSS pixels.
BETWEEN_MARGINS = {"width": 710, "height": 950}
KINDS = [
    "",
    "404.html",
    "about/",
    "c/",
    "calculators/",
    "calculators/outcome-measures/",
    "calculators/timed-units/",
    "changes/",
    "check/",
    "codes/",
    "codes/62323/",
    "compare/",
    "compare/chronic-spinal-pain/",
    "compare/radicular-pain/",
    "conditions/radicular-pain/",
    "data/",
    "definitions/",
    "payers/",
    "policies/",
    "procedures/epidural-injection/",
    "procedures/manual-therapy/",
    "reading-a-determination/",
    "readings/",
    PATH,
]
# The headings of a table that can be put in order are buttons, too, and terms that are explained.
OF_THE_SCREEN = (
    "header, footer, nav, button:not(.sort, .term), .button, .jump, [role=search], [role=combobox], [role=listbox]"
)
OF_PUMPS = "Epidural injections, and single injection trials for intrathecal pumps (NIA_CG_408)"
CUT_OFF = """() => {
  const hides = (each) => getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth;
  const sticksOut = (each) => each.getBoundingClientRect().right > innerWidth + 1;
  return [...document.querySelectorAll("main *")]
    .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden, svg"))
    .filter((each) => sticksOut(each) || hides(each))
    .map((each) => each.outerHTML.slice(0, 200));
}"""


def open_on_paper(page: Page, address: str) -> None:
    """Open a page as it is printed, in a window as wide as the paper."""
    page.goto(address)
    wait_for_the_theme(page)
    page.set_viewport_size(BETWEEN_MARGINS)
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate(PRINTED)


@pytest.mark.parametrize("path", KINDS, ids=[path or "home" for path in KINDS])
def test_only_what_is_to_be_read_is_printed_and_all_of_it(page: Page, site_url: str, path: str) -> None:
    """No way through the site, no search, no button; and nothing is wider than the paper."""
    open_on_paper(page, site_url + path)

    assert page.locator(OF_THE_SCREEN).filter(visible=True).evaluate_all("all => all.map((x) => x.outerHTML)") == []
    assert page.evaluate(CUT_OFF) == []
    expect(page.locator("h1")).to_be_visible()


def test_each_address_is_spelled_out_once(page: Page, site_url: str) -> None:
    """However often a page links to it, and without places and answers."""
    open_on_paper(page, f"{site_url}codes/62323/#answers=secret")
    lines = page.locator("[data-addresses] li").all_inner_texts()

    assert lines == [
        f"This page: {site_url}codes/62323/",
        f"Epidural spine injections (NIA_CG_300): {site_url}policies/nia/cg-300/",
        f"{OF_PUMPS}: {site_url}policies/nia/cg-408/",
    ]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-addresses]")).to_have_count(0)


def test_on_the_screen_no_address_is_spelled_out(page: Page, site_url: str) -> None:
    """Not even while the dialog for printing is open."""
    page.goto(f"{site_url}codes/62323/")
    page.evaluate(PRINTED)

    expect(page.locator("[data-addresses]")).to_be_hidden()


def test_no_blank_page_comes_after_a_short_one(page: Page, site_url: str) -> None:
    """The window is higher than what is in it."""
    page.goto(f"{site_url}about/")

    assert pages(page) == 1


def test_boxes_are_empty_on_paper_in_dark_colors_too(page: Page, site_url: str) -> None:
    """The browser fills those of a dark page with black."""
    open_on_paper(page, f"{site_url}check/")

    scheme = "each => getComputedStyle(each).colorScheme"
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.locator("#ask_active_infection input").first.evaluate(scheme) == "light"


def test_questions_of_other_policies_are_not_printed(page: Page, site_url: str) -> None:
    """What was narrowed on the screen is narrow on paper."""
    page.goto(f"{site_url}check/")
    page.get_by_label("Procedure", exact=True).select_option("Epidural injection")
    words = printed(page)

    assert "Approach of the epidural injection" in words
    assert "Injection that is requested" not in words


def test_what_one_policy_alone_asks_is_printed_in_full(page: Page, site_url: str) -> None:
    """Of rows that are the same, the number is."""
    open_on_paper(page, f"{site_url}compare/epidural-injection/")

    expect(page.get_by_text("Level of pain that persists despite treatment")).to_be_visible()
    same = page.locator("#compare_same + details")
    expect(same.locator("summary")).to_be_visible()
    expect(same.locator("table")).to_be_hidden()


def test_readings_are_printed_by_title_and_the_opened_one_in_full(page: Page, site_url: str) -> None:
    """All of them in full are 46 pages."""
    page.goto(f"{site_url}readings/")
    page.locator("details.reading-entry > summary").first.click()
    wait_for_the_theme(page)
    page.emulate_media(media="print")
    page.evaluate(PRINTED)

    entries = page.locator("details.reading-entry")
    expect(entries.locator("summary:visible")).to_have_count(entries.count())
    expect(entries.get_by_text("We take:").filter(visible=True)).to_have_count(1)
