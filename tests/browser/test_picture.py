"""The picture of a checker on the home page and in the README."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.picture.__main__ import SAID
from scripts.picture.scene import open_scene, words

pytestmark = pytest.mark.browser

README = Path(__file__).resolve().parents[2] / "README.md"


def test_it_says_what_the_page_says(browser: Browser, site_url: str) -> None:
    """Else it is of another time: `make picture` makes it anew."""
    page = open_scene(browser, site_url, "light")

    assert words(page) == SAID.read_text(encoding="utf-8")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_home_shows_that_of_the_colors_of_the_page(page: Page, site_url: str, scheme: str) -> None:
    """One of the two, with words for who does not see it."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(site_url)

    shown = page.locator("img[src*=checker-]:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_have_attribute("src", re.compile(rf"assets/images/checker-{scheme}\.webp#"))
    assert len(shown.get_attribute("alt") or "") > 80
    shown.scroll_into_view_if_needed()
    page.wait_for_function("() => [...document.images].some((each) => each.complete && each.naturalWidth > 1000)")


def test_readme_shows_both() -> None:
    """Each where its colors are."""
    text = README.read_text(encoding="utf-8")

    assert all(f"docs/assets/images/checker-{scheme}.webp" in text for scheme in ("light", "dark"))
