"""The engine client on an otherwise empty page: start, questions and answers, and every way a start can fail."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from scripts.bundle import published

pytestmark = pytest.mark.browser

START = """
(options) => {
  window.stages = [];
  const onProgress = ({ stage }) => stages.includes(stage) || stages.push(stage);
  window.engine = createEngine({ base, onProgress, ...options });
  return engine.ready.then(() => "ready", (error) => Object.assign(window, { error }).error.code);
}
"""
ASK = "(question) => engine.request(question).catch((error) => error.code)"
NO_WEBASSEMBLY = "delete globalThis.WebAssembly"
SILENT = "self.onmessage = () => {}"


@pytest.fixture
def engine_page(page: Page, engine_url: str) -> Page:
    """The page, opened, with no engine started yet."""
    page.goto(engine_url)
    return page


def start(page: Page, **options: Any) -> Any:
    """Start an engine on the page and return "ready" or the code of the failure."""
    return page.evaluate(START, options)


def ask(page: Page, **question: Any) -> Any:
    """Ask the engine of the page and return its answer or the code of the failure."""
    return page.evaluate(ASK, question)


def serve_worker(page: Page, script: str) -> None:
    """Put a script of the test's own in the place of the worker."""
    page.route("**/worker-*.js", lambda route: route.fulfill(content_type="text/javascript", body=script))


def test_the_engine_starts_and_names_each_stage_in_order(engine_page: Page) -> None:
    """A start goes through download, start and policies to ready."""
    assert start(engine_page) == "ready"

    assert engine_page.evaluate("stages") == ["download", "start", "policies", "ready"]


def test_each_of_many_questions_gets_its_own_answer(engine_page: Page) -> None:
    """Questions asked at once, before the engine is ready, are all answered, each to the one who asked."""
    engine_page.evaluate(START.replace("return engine.ready", "engine.ready"), {})
    names = engine_page.evaluate("""async () => {
      const ask = (policy) => engine.request({ action: "determine", policy, answers: {} });
      const answers = await Promise.all(["one/a", "two/b", "three/c"].map(ask));
      return answers.map((answer) => [answer.id, answer.ok, answer.error.code]);
    }""")

    assert names == [[1, False, "unknown_policy"], [2, False, "unknown_policy"], [3, False, "unknown_policy"]]


def test_without_webassembly_the_start_fails_at_once(page: Page, engine_url: str) -> None:
    """Nothing is downloaded where it could not run."""
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.add_init_script(NO_WEBASSEMBLY)
    page.goto(engine_url)

    assert start(page) == "no-wasm"
    assert [url for url in requested if "/assets/" in url] == []


def test_a_worker_without_webassembly_says_so(engine_page: Page, site: Path) -> None:
    """A worker can be denied what the page has."""
    worker = (site / "assets" / published(site / "assets", "engine/worker.js")).read_text()
    serve_worker(engine_page, f"{NO_WEBASSEMBLY};{worker}")

    assert start(engine_page) == "no-wasm"


def test_a_worker_that_stays_silent_counts_as_stalled(engine_page: Page) -> None:
    """No sign of life within the time allowed ends the wait."""
    serve_worker(engine_page, SILENT)

    assert start(engine_page, patienceMs=50) == "stalled"


def test_a_worker_that_falls_silent_on_a_question_counts_as_stalled(engine_page: Page) -> None:
    """A question that is never answered does not leave the page waiting."""
    serve_worker(
        engine_page,
        'postMessage({type: "progress", stage: "ready"})',
    )
    start(engine_page, patienceMs=50)

    assert ask(engine_page, action="determine") == "stalled"


def test_webassembly_that_does_not_arrive_is_not_waited_for_without_end(engine_page: Page) -> None:
    """Nobody sees its bytes arrive, so that time alone tells."""
    engine_page.route("**/pyodide.asm-*.wasm", lambda route: None)

    assert start(engine_page, patienceMs=50) == "stalled"


def test_a_stopped_engine_answers_no_more(engine_page: Page) -> None:
    """Whoever asks after the end is told so."""
    start(engine_page)
    engine_page.evaluate("engine.stop()")

    assert ask(engine_page, action="determine") == "stopped"


@pytest.mark.parametrize("missing", ["pyodide.asm-*.wasm", "python_stdlib-*.zip", "policies-*.json", "calc-*.whl"])
def test_a_missing_file_fails_the_start_and_is_named(browser: Browser, engine_url: str, missing: str) -> None:
    """Whichever file is not there, the start ends in a failure that names it, and not in silence."""
    with browser.new_context() as context:
        page = context.new_page()
        for pattern in (missing, "snapshot-*.bin"):
            page.route(f"**/{pattern}", lambda route: route.fulfill(status=404, body=""))
        page.goto(engine_url)

        assert start(page) == "gone"
        named = rf"{missing.replace('*', '[0-9a-f]+')} was answered with status 404"
        assert re.search(named, page.evaluate("error.message"))


@pytest.mark.parametrize(("missing", "code"), [("worker-*.js", "gone"), ("pyodide-*.js", "failed")])
def test_a_missing_script_fails_the_start(browser: Browser, engine_url: str, missing: str, code: str) -> None:
    """Without one of its scripts, the start ends in a failure and not in silence."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route(f"**/{missing}", lambda route: route.fulfill(status=404, body=""))
        page.goto(engine_url)

        assert start(page) == code


def test_a_new_engine_starts_after_a_failed_one(engine_page: Page) -> None:
    """A person can try again on the same page."""
    serve_worker(engine_page, SILENT)
    start(engine_page, patienceMs=50)
    engine_page.unroute_all()

    assert start(engine_page) == "ready"
