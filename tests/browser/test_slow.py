"""A slow line, a slow computer, and one that was asleep: what moves is waited for, and by the way it was begun."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.browsers.chromium import FLAGS
from tests.browser.checker_page import START_MS
from tests.browser.clock import stop_clock
from tests.browser.conftest import watch
from tests.browser.signs import COUNT_SIGNS
from tests.browser.slow_line import PIECES, SlowLine, slow_line

pytestmark = pytest.mark.browser

START = """
() => {
  window.outcome = "waiting";
  window.engine = createEngine({ base });
  engine.ready.then(() => { outcome = "ready" }, (error) => { outcome = error.message });
}
"""
# Short of the 20 seconds after which a start is given up of which nothing is heard.
LONG_MS = 18_000
ROUNDS = 6


@pytest.fixture
def page(browser: Browser, chromium_path: Path, tmp_path: Path) -> Iterator[Page]:
    """A page of a profile on the disk, as people have it: there, whoever asks for a file under way shares it.

    The cache in memory of a private window does not do so for one as large as WebAssembly.
    """
    launch, flags = browser.browser_type.launch_persistent_context, list(FLAGS)
    with launch(tmp_path, executable_path=chromium_path, args=flags) as context:
        found = watch(context)
        yield context.new_page()
    assert found == []


@pytest.fixture
def said(page: Page) -> list[str]:
    """What the console says: a start in another way would be among it."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    return found


def let_one_sign_through(page: Page, line: SlowLine) -> None:
    """Let pieces come until the page has heard of them: several may be told of at once."""
    before = page.evaluate("signs")
    for _ in range(PIECES // ROUNDS):
        line.let_through()
        if page.evaluate("signs") != before:
            return
    pytest.fail("The page has heard of nothing.")


@pytest.mark.parametrize(
    ("slow", "heard"),
    [
        ("worker-*.js", "true"),
        ("pyodide-*.js", "heard.includes('beat')"),
        ("pyodide.asm-*.wasm", "heard.includes('start')"),
        ("snapshot-*.bin", "heard.includes('work')"),
    ],
)
def test_a_start_over_a_slow_line_is_waited_for(
    page: Page, engine_folder: Path, said: list[str], slow: str, heard: str
) -> None:
    """Whichever of its files takes minutes to arrive, after all that the worker says until then."""
    page.add_init_script(COUNT_SIGNS)
    stop_clock(page)
    with slow_line(engine_folder, slow) as line:
        page.goto(line.url)
        page.evaluate(START)
        page.wait_for_function(heard)
        for _ in range(ROUNDS):
            page.clock.run_for(LONG_MS)
            let_one_sign_through(page, line)
        assert page.evaluate("outcome") == "waiting"
        line.let_through(2 * PIECES)
        page.wait_for_function("outcome !== 'waiting'", timeout=START_MS)

    assert page.evaluate("outcome") == "ready"
    assert said == []


def test_a_file_that_stops_arriving_is_given_up(page: Page, engine_folder: Path) -> None:
    """Although some of it has come."""
    page.add_init_script(COUNT_SIGNS)
    stop_clock(page)
    with slow_line(engine_folder, "pyodide-*.js") as line:
        page.goto(line.url)
        page.evaluate(START)
        page.wait_for_function("heard.includes('beat')")
        page.clock.run_for(LONG_MS)
        let_one_sign_through(page, line)
        page.clock.run_for(LONG_MS)
        assert page.evaluate("outcome") == "waiting"
        page.clock.run_for(LONG_MS)

        assert page.evaluate("outcome") == "stalled: no sign of life"


def test_a_page_that_was_asleep_waits_on(page: Page, engine_folder: Path, said: list[str]) -> None:
    """A computer that was closed for hours runs the timers of before late, and once."""
    stop_clock(page)
    with slow_line(engine_folder, "snapshot-*.bin") as line:
        page.goto(line.url)
        page.evaluate(START)
        for _ in range(20):
            page.clock.fast_forward("01:00:00")
        assert page.evaluate("outcome") == "waiting"
        line.let_through(2 * PIECES)
        page.wait_for_function("outcome !== 'waiting'", timeout=START_MS)

    assert page.evaluate("outcome") == "ready"
    assert said == []


def test_a_page_on_a_slow_processor_waits_on(page: Page, engine_url: str, said: list[str]) -> None:
    """With a twentieth of the time for its own thread."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 20})
    page.goto(engine_url)
    page.evaluate(START)
    page.wait_for_function("outcome !== 'waiting'", timeout=START_MS)

    assert page.evaluate("outcome") == "ready"
    assert said == []
