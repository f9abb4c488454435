"""A narrow screen does not scroll sideways. What axe finds on each page is in test_every_page."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.axe import COLORS, violations
from tests.browser.checker_page import PATH, show_list

pytestmark = pytest.mark.browser

NARROW = ViewportSize(width=320, height=640)
PAGES = [
    "",
    "c/",
    "policies/",
    "policies/nia/",
    "about-nia/",
    "privacy/",
    "404.html",
    PATH,
    "policies/hcsc/the803-016/",
]


@pytest.mark.parametrize("path", PAGES, ids=[path or "home" for path in PAGES])
def test_nothing_is_wider_than_a_narrow_screen(browser: Browser, site_url: str, path: str):
    """320 pixels, which is also 1280 at four times the size."""
    with browser.new_context(viewport=NARROW) as context:
        page = context.new_page()
        page.goto(site_url + path)

        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


def test_a_list_of_earlier_procedures_fits_a_narrow_screen(browser: Browser, site_url: str):
    """The kinds of procedures have long names."""
    with browser.new_context(viewport=NARROW) as context:
        page = context.new_page()
        page.goto(site_url + PATH)
        show_list(page)
        page.locator("summary").filter(has_text="History of procedures").click()
        page.get_by_role("radio", name="Yes, list them").check()
        expect(page.get_by_role("combobox", name="Kind")).to_be_visible()

        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


def test_no_violation_on_the_page_of_a_citation_id(browser: Browser, site_url: str):
    """Held for as long as it takes to look at it: else it leads on."""
    with browser.new_context() as context:
        page = context.new_page()
        here = re.compile(r'<meta http-equiv="refresh"[^>]*>')
        page.route("**/c/nia-300-b.2/", lambda route: route.fulfill(body=here.sub("", route.fetch().text())))
        page.goto(f"{site_url}c/nia-300-b.2/")

        assert violations(page) == []


FAINT = """() => {
  const texts = [...document.querySelectorAll("main p")].filter((text) => text.checkVisibility());
  for (const text of [texts.at(2), texts.at(-1)]) { text.style.color = "#999"; text.className = "faint" }
}"""


def test_one_faint_text_among_many_is_found(page: Page, site_url: str):
    """Of what one template has made some is judged, and these are not like the rest."""
    page.goto(f"{site_url}{PATH}")
    page.evaluate(FAINT)

    found = violations(page, COLORS)

    assert [each.startswith("color-contrast: <p") and "faint" in each for each in found] == [True, True]


LAST_FIELD_WITHOUT_NAME = """() => {
  const field = [...document.querySelectorAll("form input[type=radio]")].at(-1);
  field.closest("label").replaceWith(field);
  }"""


def test_one_field_without_a_name_among_many_is_found(page: Page, site_url: str):
    """However many fields like it have one."""
    page.goto(f"{site_url}{PATH}")
    show_list(page)
    page.evaluate(LAST_FIELD_WITHOUT_NAME)

    assert [each for each in violations(page) if each.startswith("label: <input")]
