"""The start from a snapshot in a real browser, and the plain start that takes over when it comes to nothing."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.bundle import published
from scripts.bundle.places import POLICIES
from tests.browser.checker_page import START_MS, WAYS, CheckerPage
from tests.browser.clock import stop_clock
from tests.browser.signs import BEAT_BY_THE_CLOCK, COUNT_SIGNS

pytestmark = pytest.mark.browser

MET = "neck-flare-with-two-weeks-of-therapy"
START = """
(options) => {
  window.engine = createEngine({ base, ...options });
  return engine.ready.then(() => "ready", (error) => error.message);
}
"""
BEGIN = """
() => {
  window.stages = [];
  window.engine = createEngine({ base, onProgress: ({ stage }) => stages.push(stage) });
}
"""
ASK = "(question) => engine.request(question)"
RUNS_IN_CIRCLES = 'postMessage({ type: "progress", stage: "start" }); postMessage({ type: "work" }); for (;;);'
# Whatever the line about the start says, and whatever is said of a failure.
KEEP_WORDS = """
window.words = [];
new MutationObserver(() => {
  for (const line of document.querySelectorAll("[data-loading]:not([hidden]), [data-failure]:not([hidden])"))
    if (line.textContent) words.push(line.textContent);
}).observe(document, { childList: true, subtree: true, attributes: true });
"""
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1"
# What only the plain start asks for.
LIBRARY = "**/python_stdlib-*.zip"
# Where in a snapshot the id of the build of Pyodide begins.
BUILD_OF_PYODIDE = 0x10


@pytest.fixture(scope="module")
def snapshot(site: Path) -> bytes:
    """The snapshot as it is published."""
    return (site / "assets" / published(site / "assets", "engine/snapshot.bin")).read_bytes()


@pytest.fixture(scope="module")
def request_of_a_case(site: Path) -> dict[str, Any]:
    """A question to the calculator: the first worked case of a policy."""
    answers = json.loads(POLICIES.read_bytes())["cases"]["nia/cg-300"][0]["answers"]
    return {"action": "determine", "policy": "nia/cg-300", "answers": answers, "as_of": "2026-01-31"}


def fetched(page: Page) -> list[str]:
    """Return a list that grows with the names of the engine's files that the page and its worker ask for."""
    names: list[str] = []
    page.on("request", lambda request: "/engine/" in request.url and names.append(request.url.rpartition("/")[2]))
    return names


def kinds(names: list[str]) -> set[str]:
    """Return the own names of published files, without hash and ending."""
    return {name.rpartition("-")[0] for name in names}


def test_a_start_from_the_snapshot_needs_neither_library_nor_calculator(page: Page, engine_url: str) -> None:
    """All of Python, the calculator and the policies is in it."""
    names = fetched(page)
    page.goto(engine_url)

    assert page.evaluate(START, {}) == "ready"
    assert kinds(names) == {"worker", "pyodide", "pyodide.asm", "snapshot"}


def test_a_browser_that_counts_no_parameters_takes_the_snapshot_too(browser: Browser, engine_url: str) -> None:
    """Python leaves that function out on an iPhone, where WebKit has trouble with it."""
    with browser.new_context(user_agent=IPHONE) as context:
        page = context.new_page()
        page.goto(engine_url)

        assert page.evaluate(START, {}) == "ready"
        assert page.evaluate(WAYS) == ["snapshot"]


def test_both_starts_give_the_same_determination(
    browser: Browser, engine_url: str, request_of_a_case: dict[str, Any]
) -> None:
    """To the last field."""
    with browser.new_context() as context:
        answers = [answer_of(context.new_page(), engine_url, request_of_a_case, way) for way in ("snapshot", "plain")]

    assert answers[0]["ok"]
    assert answers[0] == answers[1]


def answer_of(page: Page, engine_url: str, question: dict[str, Any], way: str) -> dict[str, Any]:
    """Return what the calculator answers after a start in one of the two ways."""
    if way == "plain":
        page.route("**/snapshot-*.bin", lambda route: route.fulfill(status=404))
    names = fetched(page)
    page.goto(engine_url)
    assert page.evaluate(START, {}) == "ready"
    assert ("python_stdlib" in kinds(names)) is (way == "plain")
    answer: dict[str, Any] = page.evaluate(ASK, question)
    return answer


def truncated(snapshot: bytes, build: bytes) -> bytes:
    return snapshot[: len(snapshot) // 2]


def empty(snapshot: bytes, build: bytes) -> bytes:
    return b""


def altered(snapshot: bytes, build: bytes) -> bytes:
    middle = len(snapshot) // 2
    return snapshot[:middle] + bytes([snapshot[middle] ^ 1]) + snapshot[middle + 1 :]


def of_another_pyodide(snapshot: bytes, build: bytes) -> bytes:
    memory = bytearray(gzip.decompress(snapshot))
    memory[BUILD_OF_PYODIDE] ^= 1
    return gzip.compress(memory, 1)


def of_other_policies(snapshot: bytes, build: bytes) -> bytes:
    memory = gzip.decompress(snapshot)
    assert build in memory
    return gzip.compress(memory.replace(build, build[::-1]), 1)


@pytest.fixture(scope="module")
def build(site: Path) -> bytes:
    """The id of the build that the worker wants a snapshot of."""
    worker = (site / "assets" / published(site / "assets", "engine/worker.js")).read_bytes()
    found = re.search(rb"[0-9a-f]{64}", worker)
    assert found
    return found[0]


@pytest.mark.parametrize(
    "broken", [truncated, empty, altered, of_another_pyodide, of_other_policies], ids=lambda broken: broken.__name__
)
def test_without_a_good_snapshot_the_plain_start_takes_over(
    page: Page, engine_url: str, snapshot: bytes, build: bytes, broken: Callable[[bytes, bytes], bytes]
) -> None:
    """Whatever is wrong with it, the other start begins, and only the console says why."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.route("**/snapshot-*.bin", lambda route: route.fulfill(body=broken(snapshot, build)))
    page.goto(engine_url)
    with page.expect_request(LIBRARY, timeout=START_MS):
        page.evaluate(BEGIN)

    assert [text for text in said if text.startswith("info: Starting without the snapshot: ")]


def test_a_snapshot_that_does_not_arrive_is_not_waited_for(page: Page, engine_url: str) -> None:
    """When nothing more has come of it for a while, the plain start takes over."""
    page.route("**/snapshot-*.bin", lambda route: None)
    with page.expect_request("**/snapshot-*.bin"):
        open_and_start(page, engine_url)
    expect_plain_start(page, beats=True)


def test_a_worker_that_runs_in_circles_is_ended(page: Page, engine_url: str) -> None:
    """As damaged memory may have it; the next worker starts plainly."""
    page.route(
        "**/worker-*.js", lambda route: route.fulfill(content_type="text/javascript", body=RUNS_IN_CIRCLES), times=1
    )
    open_and_start(page, engine_url)
    expect_plain_start(page, beats=False)


def open_and_start(page: Page, engine_url: str) -> None:
    """Start the engine on a page whose clock stands still."""
    page.add_init_script(COUNT_SIGNS)
    stop_clock(page)
    page.goto(engine_url)
    page.evaluate(BEGIN)


def expect_plain_start(page: Page, *, beats: bool) -> None:
    """When something has come of the start, and then nothing for 20 seconds, the other one is tried."""
    page.wait_for_function("heard.includes('work')")
    if beats:
        page.evaluate(BEAT_BY_THE_CLOCK)
    with page.expect_request(LIBRARY, timeout=START_MS):
        page.clock.run_for(21_000)


def test_a_person_does_not_have_to_know_of_snapshots(page: Page, site_url: str) -> None:
    """Without one it takes longer, and the page says nothing more alarming than that it is loading."""
    page.add_init_script(KEEP_WORDS)
    page.route("**/snapshot-*.bin", lambda route: route.fulfill(body=b""))
    checker = CheckerPage.open(page, site_url, f"#case={MET}")
    checker.expect_standing("Published criteria met")

    expect(page.locator("[data-failure]")).to_be_hidden()
    assert page.evaluate(WAYS) == ["plain"]
    words = set(page.evaluate("words"))
    assert words
    assert {text.partition(" the calculator")[0] for text in words} <= {"Loading", "Starting"}
