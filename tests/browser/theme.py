"""The theme's way from page to page: it puts another page in the place of the one that is shown."""

import re

from playwright.sync_api import Page, Route

PUBLISHED = re.compile(r"<loc>https?://[^/]+/")


def let_the_theme_change_pages(page: Page, site_url: str) -> None:
    """The theme does so only between the addresses of the sitemap, which are those of the published site."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=PUBLISHED.sub(f"<loc>{site_url}", response.text()))

    page.route("**/sitemap.xml", answer)


def wait_for_the_theme(page: Page) -> None:
    """Have the theme come, and wait until it has read the sitemap: until then, links are followed as on any page."""
    # A sign of the reader: the theme comes after one.
    page.mouse.move(1, 1)
    page.wait_for_function("() => window.document$")
    # It has asked by now; whoever asks later is answered later.
    page.evaluate("fetch('/sitemap.xml').then((response) => response.text())")
