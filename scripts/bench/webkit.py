"""From the load of a page in WebKit to the first determination on it, in each way there is."""

from collections.abc import Mapping
from statistics import median

from scripts.bench.unwatched import SHOWN
from scripts.browsers.webkit import WebKit, webkit_session

ROUNDS = 7


def measure_webkit(webkit: WebKit, addresses: Mapping[str, str]) -> dict[str, float]:
    """Return the median of milliseconds for each address, by its name, measured in turns so that noise hits all."""
    taken = [{name: _first_shown(webkit, address) for name, address in addresses.items()} for _ in range(ROUNDS)]
    return {name: median(each[name] for each in taken) for name in addresses}


def _first_shown(webkit: WebKit, address: str) -> float:
    """After how many milliseconds a browser that has never been there shows a determination."""
    with webkit_session(webkit) as session:
        session.open(address)
        return float(session.wait(SHOWN))
