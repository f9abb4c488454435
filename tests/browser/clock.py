"""Time on a page that passes when a test says so."""

from playwright.sync_api import Page


def stop_clock(page: Page) -> None:
    """Stop the clock of a page, before it is opened; ``page.clock.run_for`` then lets time pass, tick by tick."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)
