"""A page that many tests share: as it was opened for each of them, and left so that the next one can use it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, ViewportSize

SIZE = ViewportSize(width=1280, height=900)
# Playwright's clock stays on a page for good, and with it marks of the page's own timing are no longer made.
HAS_ITS_OWN_CLOCK = "[Date, performance.mark].every((made) => String(made).includes('native code'))"


@contextmanager
def shared(page: Page, reset: Callable[[], None], found: list[str]) -> Iterator[None]:
    """For one test, no matter what the last one did; what is ``found`` in the end fails this one."""
    page.set_viewport_size(SIZE)
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
    reset()
    found.clear()
    yield
    assert found == []
    assert page.evaluate(HAS_ITS_OWN_CLOCK), "a clock was set on the page that other tests share"
