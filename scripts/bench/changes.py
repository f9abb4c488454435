"""From the change of an answer to the marks on the page, on the largest checker."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from scripts.bench.spread import Spread, spread
from scripts.bench.unwatched import SHOWN

TIMES = 200
SCRIPT = Path(__file__).with_name("changes.js")


@dataclass(frozen=True)
class Changes:
    """The calculator's part, from question to answer; marks put on the page; marks painted. All from the click."""

    calculator: Spread
    shown: Spread
    painted: Spread


def measure_changes(browser: Browser, address: str) -> Changes:
    """Return the times of many changes on a page that ``address`` opens with a case filled in."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(path=SCRIPT)
        page.goto(address)
        page.wait_for_function(f"() => {SHOWN}", polling=50)
        taken = page.evaluate("(times) => changes(times)", TIMES)
    return Changes(*(spread([each[part] for each in taken]) for part in ("calculator", "shown", "painted")))
