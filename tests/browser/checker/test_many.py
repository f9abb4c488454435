"""As many earlier procedures as can be listed: shown, judged, changed, and never called a failed start."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from calc.case.history import MOST_PROCEDURES
from tests.browser.checker.answers import REPEAT
from tests.browser.checker_page import CheckerPage

pytestmark = pytest.mark.browser

LAST = date(2026, 11, 1)
# One every three weeks, the last one first.
LISTED = [
    {"procedure": "epidural", "date": str(LAST - timedelta(weeks=3 * number)), "region": "lumbar"}
    for number in range(MOST_PROCEDURES)
]


def test_two_hundred_procedures_are_judged_and_can_be_changed(checker: CheckerPage) -> None:
    """The row of the one that is changed says so, and what it counts for; one more than that is too many."""
    checker.open_answers({**REPEAT, "prior_procedures": LISTED})
    checker.expect_standing("Published criteria not met")
    rows = checker.page.locator(".procedures tbody tr")
    expect(rows).to_have_count(MOST_PROCEDURES)
    expect(rows.first.locator("[data-column='Counts for']")).to_contain_text("in this episode of care")

    entry = checker.entry(MOST_PROCEDURES)
    entry.get_by_label("Cervical").press("Space")
    expect(rows.last.locator("[data-column='Procedure']")).to_contain_text("cervical")
    expect(rows.last.locator("[data-column='Counts for']")).to_contain_text("other spinal region")
    expect(checker.failure).to_be_hidden()

    checker.page.get_by_role("button", name="Add another like this").click()
    checker.check()
    expect(checker.summary).to_contain_text(f"{MOST_PROCEDURES + 1} entries; at most {MOST_PROCEDURES}")
