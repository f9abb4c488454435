"""What is settled before a page is drawn, so that it is not drawn again for it."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

# Notes what is changed of the page as a whole once there is something to draw.
WATCH = """
globalThis.changed = [];
new MutationObserver((records) => {
  if (!document.querySelector("main")) return;
  for (const { target, attributeName, oldValue } of records)
    if (target.matches("html, body, link[rel=stylesheet]") && target.getAttribute(attributeName) !== oldValue)
      changed.push(`${target.localName} ${attributeName}`);
}).observe(document, { attributes: true, attributeOldValue: true, subtree: true });
"""

# The color that the browser is told, as a style says it.
GROUND = """() => {
  const probe = Object.assign(document.createElement("i"), { hidden: true });
  probe.style.color = document.querySelector("meta[name=theme-color]").content;
  document.body.append(probe);
  return getComputedStyle(probe).color;
}"""


def test_nothing_has_the_whole_page_drawn_anew(page: Page, site_url: str) -> None:
    """The theme's script finds done what it would do: the marks, the colors, the addresses of the styles."""
    page.add_init_script(WATCH)
    page.goto(site_url)
    expect(page.locator("body")).to_have_attribute("dir", "ltr")
    page.wait_for_function("() => document.readyState === 'complete'")

    assert page.evaluate("changed") == []


def test_each_style_sheet_is_fetched_once(page: Page, site_url: str) -> None:
    """Making their addresses absolute early does not fetch them twice."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith(".css") else None)
    page.goto(site_url)
    page.wait_for_function("() => document.readyState === 'complete'")

    assert len(asked) == len(set(asked)) == page.locator("link[rel=stylesheet]").count()


def test_colors_are_switched_by_keyboard(page: Page, site_url: str) -> None:
    """Focus stays where the switch is, and the browser's own parts follow."""
    page.goto(site_url)
    page.get_by_role("button", name="Switch to dark colors").press("Enter")
    light = page.get_by_role("button", name="Switch to light colors")

    expect(light).to_be_focused()
    expect(page.locator("meta[name=color-scheme]")).to_have_attribute("content", "dark")
    light.press("Space")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    expect(page.locator("meta[name=color-scheme]")).to_have_attribute("content", "light")


def test_the_browser_takes_the_color_of_the_header(page: Page, site_url: str) -> None:
    """In both schemes."""
    page.goto(site_url)
    for switch in ("Switch to dark colors", "Switch to light colors"):
        page.get_by_role("button", name=switch).click()
        expect(page.locator(".md-header")).to_have_css("background-color", page.evaluate(GROUND))


@pytest.mark.parametrize("stored", ['{"index": 1}', '{"color": {"scheme": "sepia"}}', '{"color": {"scheme": "slate"}}'])
def test_what_is_stored_of_colors_is_not_trusted(page: Page, site_url: str, stored: str) -> None:
    """Colors that are not there, as an older version or another program left them, are those of the system."""
    page.add_init_script(f"localStorage.setItem('/.__palette', {stored!r})")
    page.goto(site_url)

    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate" if "slate" in stored else "default")
