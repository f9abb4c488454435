"""From the load of a page to the first determination on it, in a profile without a cache."""

from statistics import median

from playwright.sync_api import Browser, Page

from scripts.bench.sample import Sample

ROUNDS = 7
SHOWN = "performance.getEntriesByName('determination-shown')[0]?.startTime"


def measure_cold_starts(browser: Browser, bare: str, site: str, sample: Sample) -> tuple[float, float]:
    """Return the medians of a bare start and of ours, in milliseconds, measured in turns so that noise hits both."""
    filled_in = _address_of(browser, f"{site}policies/{sample.policy}/", sample)
    rounds = [(_first_shown(browser, bare), _first_shown(browser, filled_in)) for _ in range(ROUNDS)]
    bare_times, our_times = zip(*rounds, strict=True)
    return median(bare_times), median(our_times)


def _address_of(browser: Browser, address: str, sample: Sample) -> str:
    """Return the address of the link that opens the checker with the worked case filled in."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        link = page.locator(f'a[data-case="{sample.case}"]').first
        return str(link.evaluate("link => link.href"))


def _first_shown(browser: Browser, address: str) -> float:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        return _wait_until_shown(page)


def _wait_until_shown(page: Page) -> float:
    return float(page.wait_for_function(SHOWN, polling=50).json_value())
