"""Each state of guided mode is accessible, and fits a narrow screen, which is also a wide one enlarged four times."""

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.axe import violations
from tests.browser.guide_page import GuidePage

pytestmark = pytest.mark.browser

WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=320, height=256)


@pytest.fixture(params=["wide", "narrow"])
def sized(request: pytest.FixtureRequest, guide: GuidePage) -> GuidePage:
    """The page in light colors on a wide screen, or in dark ones on a narrow one."""
    narrow = request.param == "narrow"
    guide.page.set_viewport_size(NARROW if narrow else WIDE)
    guide.page.emulate_media(color_scheme="dark" if narrow else "light", reduced_motion="reduce")
    return guide


def look_at(guide: GuidePage) -> list[str]:
    """What axe objects to in the checker; and whether the page is wider than its window."""
    wider = guide.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return violations(guide.page) + ["wider than the window"] * wider


def test_no_violation_in_any_state(sized: GuidePage):
    """A question, a list of which some are denied, the answers on the way, and those at the end."""
    found = look_at(sized)
    sized.choose("request_purpose", "spinal_pain")
    sized.press("Continue")
    sized.deny_others()
    found += look_at(sized)
    sized.press("Result and answers so far")
    found += look_at(sized)
    sized.press("Continue")
    sized.press("Not known")
    found += look_at(sized)

    assert found == []


def test_targets_are_large_enough(sized: GuidePage):
    """24 pixels in each direction for every control of the guide."""
    sized.choose("request_purpose", "spinal_pain")
    sized.press("Continue")
    sized.deny_others()
    small = sized.page.evaluate("""() =>
      [...document.querySelectorAll(".form :is(label.radio, button)")]
      .filter((each) => each.checkVisibility())
      .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24)
      .map(([words]) => words)""")

    assert small == []
