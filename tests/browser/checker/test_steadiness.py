"""What is being read or clicked stays where it is while the calculator starts and answers for the first time."""

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.checker_page import CheckerPage

pytestmark = pytest.mark.browser

TOPS = """
() => ["[data-standing]", "[data-standing-next]", "[data-form] .topic"].map(
  (selector) => Math.round(document.querySelector(selector).getBoundingClientRect().top))
"""


@pytest.mark.parametrize("width", [1280, 390])
def test_the_first_result_moves_nothing(browser: Browser, site_url: str, width: int) -> None:
    """Neither the questions nor the standing: a click at that moment meets what it was meant for."""
    with browser.new_context(viewport=ViewportSize(width=width, height=800)) as context:
        page = context.new_page()
        waiting = []
        page.route("**/engine/snapshot-*.bin", lambda route: waiting.append(route))  # noqa: PLW0108 (Playwright takes no built-in)
        checker = CheckerPage.open(page, site_url)
        choice = checker.question("Spinal region to be treated").get_by_label("Cervical", exact=True)
        choice.scroll_into_view_if_needed()
        before = page.evaluate(TOPS)
        checker.choose("Spinal region to be treated", "Cervical")
        page.wait_for_function("() => document.querySelector('[data-loading]').textContent")
        while_loading = page.evaluate(TOPS)
        for route in waiting:
            route.continue_()
        checker.expect_standing("Needs information")

        # Half a pixel is not seen.
        assert before == pytest.approx(while_loading, abs=1)
        assert before == pytest.approx(page.evaluate(TOPS), abs=1)
