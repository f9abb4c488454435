"""From the load of a page to the first determination on it, in each way there is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Request

from scripts.bench.unwatched import SHOWN, Unwatched

ROUNDS = 7


@dataclass(frozen=True)
class Starts:
    """One way: milliseconds in a new profile and in one that has been there before, and bytes over the wire if any."""

    cold: float
    warm: float
    received: int


def measure_starts(browser: Browser, been: BrowserContext, addresses: Mapping[str, str]) -> dict[str, Starts]:
    """Return the medians for each address, by its name, measured in turns so that noise hits all.

    ``been`` is of a profile on the disk, since the cache in memory of a private one keeps nothing so large.
    """
    received = {name: _received(browser, address) for name, address in addresses.items()}
    unwatched = Unwatched(browser)
    cold = _medians(addresses, unwatched.first_shown)
    _medians(addresses, lambda address: _first_shown(been, address), rounds=1)
    warm = _medians(addresses, lambda address: _first_shown(been, address))
    return {name: Starts(cold[name], warm[name], received[name]) for name in addresses}


def _medians(addresses: Mapping[str, str], measure: Callable[[str], float], rounds: int = ROUNDS) -> dict[str, float]:
    taken = [{name: measure(address) for name, address in addresses.items()} for _ in range(rounds)]
    return {name: median(each[name] for each in taken) for name in addresses}


def _received(browser: Browser, address: str) -> int:
    """How many bytes come over the wire until the determination is shown."""
    sizes: list[int] = []
    with browser.new_context() as context:
        context.on("requestfinished", lambda request: sizes.append(_size(request)))
        _first_shown(context, address)
    return sum(sizes)


def _size(request: Request) -> int:
    if not request.url.startswith("http"):
        return 0
    sizes = request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]


def _first_shown(context: BrowserContext, address: str) -> float:
    page = context.new_page()
    page.goto(address)
    shown = float(page.wait_for_function(f"() => {SHOWN}", polling=50).json_value())
    page.close()
    return shown
