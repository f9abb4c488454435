"""Measure, in one run, and print ratios: ``python -m scripts.bench``."""

import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from scripts.bench.cold_start import measure_cold_starts
from scripts.bench.evaluations import measure_evaluations
from scripts.bench.pages import write_bare_page, write_engine_page
from scripts.bench.report import Report, print_report
from scripts.bench.round_trip import measure_round_trips
from scripts.bench.sample import read_sample
from scripts.bundle.places import POLICIES, ROOT
from scripts.chromium import FLAGS, find_chromium
from scripts.chromium.find import ADVICE
from scripts.serve.server import CannotServeError, require_site, serving


def main() -> int:
    """Measure the built site; return 1, with a message, when something that is needed is missing."""
    chromium = find_chromium()
    if chromium is None:
        print(ADVICE, file=sys.stderr)
        return 1
    try:
        print_report(measure(ROOT / "site", chromium))
    except CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def measure(site: Path, chromium: Path) -> Report:
    """Measure everything from one server, with one browser."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        address = _serve(stack, folder, site)
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        report = _measure_in(browser, address, POLICIES)
        browser.close()
        return report


def _measure_in(browser: Browser, address: str, policies: Path) -> Report:
    sample = read_sample(policies)
    bare, ours = measure_cold_starts(browser, f"{address}bare/", f"{address}site/", sample)
    message, answer = measure_round_trips(browser, f"{address}engine/", sample)
    evaluations, rewrites = measure_evaluations(policies, sample)
    return Report(bare, ours, message, answer, evaluations, rewrites)


def _serve(stack: ExitStack, folder: Path, site: Path) -> str:
    """Serve the site, the bare page and the engine alone from one server, and return its address."""
    require_site(site)
    (folder / "site").symlink_to(site)
    write_bare_page(folder / "bare")
    write_engine_page(folder / "engine", site)
    (folder / "index.html").touch()
    return stack.enter_context(serving(folder)).url


if __name__ == "__main__":
    sys.exit(main())
