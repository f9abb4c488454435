"""Measure, in one run, and print ratios: ``python -m scripts.bench``."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from scripts.bench.changes import measure_changes
from scripts.bench.engines import EnginesDisagreeError, measure_engines
from scripts.bench.evaluations import measure_evaluations
from scripts.bench.history import measure_history
from scripts.bench.pages import write_bare_page, write_engine_page, write_plain_site
from scripts.bench.report import Report, print_report
from scripts.bench.round_trip import measure_round_trips
from scripts.bench.sample import read_sample
from scripts.bench.scores import measure_scores
from scripts.bench.starts import measure_starts
from scripts.bench.ways import measure_ways
from scripts.bench.webkit import measure_webkit
from scripts.browsers.chromium import FLAGS, find_chromium
from scripts.browsers.chromium.find import ADVICE
from scripts.browsers.webkit import WebKit, find_webkit
from scripts.browsers.webkit.find import ADVICE as WEBKIT_ADVICE
from scripts.browsers.webkit.find import IS_TO_BE_HAD
from scripts.bundle.places import POLICIES, ROOT
from scripts.offline.errors import OfflineError
from scripts.offline.export import export
from scripts.offline.places import export_name
from scripts.serve.server import CannotServeError, require_site, serving

# The pages whose scores are reported, by what they stand for.
SCORED = {
    "home": "",
    "epidural": "policies/nia/cg-300/",
    "massage": "policies/kaiser-wa/massage-therapy/",
    "code": "codes/62323/",
    "compare": "compare/epidural-injection/",
}


def main() -> int:
    """Measure the built site; return 1, with a message, when something that is needed is missing."""
    chromium, webkit = find_chromium(), find_webkit()
    if chromium is None or (webkit is None and IS_TO_BE_HAD):
        print(WEBKIT_ADVICE if chromium else ADVICE, file=sys.stderr)
        return 1
    try:
        print_report(measure(ROOT / "site", chromium, webkit))
    except (CannotServeError, OfflineError, EnginesDisagreeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def measure(site: Path, chromium: Path, webkit: WebKit | None) -> Report:
    """Measure everything from one server: in WebKit how long a start takes, the rest in Chromium."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        address = _serve(stack, folder, site)
        playwright = stack.enter_context(sync_playwright())
        kind, flags = playwright.chromium, list(FLAGS)
        browser = stack.enter_context(kind.launch(executable_path=chromium, args=flags))
        profile = folder / "profile"
        been = stack.enter_context(kind.launch_persistent_context(profile, executable_path=chromium, args=flags))
        return _measure_in(chromium, browser, been, webkit, address, _unpack(folder), POLICIES)


def _measure_in(
    chromium: Path,
    browser: Browser,
    been: BrowserContext,
    webkit: WebKit | None,
    address: str,
    file: str,
    policies: Path,
) -> Report:
    sample, compiled = read_sample(policies), json.loads(policies.read_bytes())
    page = f"policies/{sample.policy}"
    bare = {"bare loadPyodide() and 1+1": f"{address}bare/"}
    plain = {"first determination, plain start": f"{address}plain/{page}/#case={sample.case}"}
    snapshot = {
        "first determination, from the snapshot": f"{address}site/{page}/#case={sample.case}",
        "first determination, offline from file://": f"{file}/{page}.html#case={sample.case}",
    }
    return Report(
        measure_starts(browser, been, {**bare, **snapshot, **plain}),
        measure_webkit(webkit, {**plain, **snapshot}) if webkit else {},
        measure_round_trips(browser, f"{address}engine/"),
        measure_changes(browser, f"{address}site/{page}/#case={sample.case}"),
        measure_scores(chromium, {name: f"{address}site/{path}" for name, path in SCORED.items()}),
        *measure_evaluations(policies, sample),
        measure_ways(compiled),
        measure_history(compiled),
        measure_engines(compiled),
    )


def _serve(stack: ExitStack, folder: Path, site: Path) -> str:
    """Serve the site in both ways to start, the bare page and the engine alone from one server: return its address."""
    require_site(site)
    (folder / "site").symlink_to(site)
    write_plain_site(folder / "plain", site)
    write_bare_page(folder / "bare")
    write_engine_page(folder / "engine", site)
    (folder / "index.html").touch()
    return stack.enter_context(serving(folder)).url


def _unpack(folder: Path) -> str:
    """Make the offline export, unpack it, and return its address."""
    with ZipFile(export(folder / "dist")) as archive:
        archive.extractall(folder)
    return (folder / export_name()).as_uri()


if __name__ == "__main__":
    sys.exit(main())
