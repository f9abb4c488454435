"""From the load of a page to the first determination on it, in each way there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page, Request

ROUNDS = 7
SHOWN = "() => performance.getEntriesByName('determination-shown')[0]?.startTime"


@dataclass(frozen=True)
class Starts:
    """One way: milliseconds in a new profile and in one that has been there before, and bytes over the wire if any."""

    cold: float
    warm: float
    received: int


def measure_starts(browser: Browser, addresses: Mapping[str, str]) -> dict[str, Starts]:
    """Return the medians for each address, by its name, measured in turns so that noise hits all."""
    rounds = [{name: _start(browser, address) for name, address in addresses.items()} for _ in range(ROUNDS)]
    return {
        name: Starts(
            median(each[name].cold for each in rounds),
            median(each[name].warm for each in rounds),
            round(median(each[name].received for each in rounds)),
        )
        for name in addresses
    }


def _start(browser: Browser, address: str) -> Starts:
    with browser.new_context() as context:
        page = context.new_page()
        received: list[int] = []
        page.on("requestfinished", lambda request: received.append(_size(request)))
        cold = _first_shown(page, address)
        size = sum(received)
        page.close()
        return Starts(cold, _first_shown(context.new_page(), address), size)


def _size(request: Request) -> int:
    if not request.url.startswith("http"):
        return 0
    sizes = request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]


def _first_shown(page: Page, address: str) -> float:
    page.goto(address)
    return float(page.wait_for_function(SHOWN, polling=50).json_value())
