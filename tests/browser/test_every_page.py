"""Every page of the site, opened once and looked at in light and in dark colors."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize

from tests.browser.axe import COLORS, RULES, violations
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

WIDE = ViewportSize(width=1280, height=900)
FOLD = "(open) => { for (const fold of document.querySelectorAll('details')) fold.open = open }"
SCHEME = "document.body.dataset.mdColorScheme"
# Other tests start the calculator.
STARTED = 'postMessage({ type: "progress", stage: "ready" })'
REDIRECTS = 'http-equiv="refresh"'
# Each part can be looked at by another process.
PARTS = 4


@dataclass(frozen=True)
class Visits:
    """What came of opening every page: addresses seen, objections of axe, and what must not have happened."""

    paths: list[str]
    objections: list[str]
    faults: list[str]
    messages: list[str]
    hosts: set[str | None]


@pytest.fixture(scope="module", params=range(PARTS), ids=lambda part: f"{part + 1} of {PARTS}")
def visits(request: pytest.FixtureRequest, browser: Browser, site: Path, site_url: str) -> Visits:
    """A tour of some pages in one tab, with a worker that has started and does nothing."""
    made = Visits(paths(site)[request.param :: PARTS], [], [], [], set())
    with browser.new_context(viewport=WIDE, reduced_motion="reduce") as context:
        faults = watch(context)
        context.on("request", lambda asked: made.hosts.add(urlsplit(asked.url).hostname))
        context.on("console", lambda message: made.messages.append(said(message)))
        context.route("**/worker-*.js", lambda route: route.fulfill(content_type="text/javascript", body=STARTED))
        page = context.new_page()
        for path in made.paths:
            page.goto(site_url + path)
            made.objections.extend(f"{path}: {each}" for each in look_at(page))
        made.faults.extend(faults)
    return made


def paths(site: Path) -> list[str]:
    """The addresses of all pages but those that only lead on to another."""
    files = [path for path in sorted(site.rglob("*.html")) if REDIRECTS not in path.read_text(encoding="utf-8")]
    return [path.relative_to(site).as_posix().removesuffix("index.html") for path in files]


def look_at(page: Page) -> list[str]:
    """What axe objects to in either scheme, with folds open and closed.

    The theme remembers the last scheme, so the next page begins with it. Only rules about colors depend on it.
    """
    page.evaluate(FOLD, arg=True)
    first = page.evaluate(SCHEME)
    found = violations(page, RULES)
    page.evaluate(FOLD, arg=False)
    page.locator("[data-colors]:visible").click()
    assert {first, page.evaluate(SCHEME)} == {"default", "slate"}
    return [f"{first}: {each}" for each in found] + [f"not {first}: {each}" for each in violations(page, COLORS)]


def said(message: ConsoleMessage) -> str:
    return f"{message.type}: {message.text} ({message.location.get('url')})"


def test_axe_finds_nothing(visits: Visits):
    """In light and in dark colors, with folds open and closed."""
    assert len(visits.paths) > 20 / PARTS
    assert visits.objections == []


def test_the_console_stays_empty(visits: Visits):
    """No error, no warning, no note, nothing that the Content-Security-Policy had to stop."""
    assert visits.faults == []
    assert visits.messages == []


def test_no_other_host_is_asked(visits: Visits):
    """For anything, on any page."""
    assert visits.hosts == {"localhost"}
