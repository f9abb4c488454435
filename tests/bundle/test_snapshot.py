"""The snapshot: when it is made, and what keeps it from being taken for another one."""

import gzip
import json
from pathlib import Path

import pytest

from scripts.bundle import BundleError, nodejs, snapshot
from scripts.bundle.parts import Parts, gather

pytestmark = pytest.mark.node

FIRST_MB = 1 << 20


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """All that goes into a snapshot, and one made from it."""
    return gather(tmp_path_factory.mktemp("parts"))


def test_a_snapshot_is_made_once_for_the_same_inputs(
    made: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Node does not run again."""
    (tmp_path / f"snapshot-{made.build}.bin").write_text("made before")
    monkeypatch.setattr(snapshot, "run_script", lambda *arguments: pytest.fail("Node ran"))
    found = snapshot.build_snapshot(made.files["calc.whl"], made.files["policies.json"], made.build, tmp_path)

    assert found.read_text() == "made before"


def test_snapshots_of_other_builds_leave_the_cache(made: Parts, tmp_path: Path) -> None:
    """Each is several megabytes."""
    for build in (made.build, "older"):
        (tmp_path / f"snapshot-{build}.bin").touch()
    snapshot.build_snapshot(made.files["calc.whl"], made.files["policies.json"], made.build, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [f"snapshot-{made.build}.bin"]


@pytest.mark.parametrize("changed", ["calc.whl", "policies.json"])
def test_other_inputs_make_another_build(made: Parts, tmp_path: Path, changed: str) -> None:
    """A snapshot of an older calculator or of older policies is never taken for the present one."""
    other = tmp_path / changed
    other.write_bytes(made.files[changed].read_bytes() + b" ")
    inputs = {**made.files, changed: other}

    assert snapshot.build_id(inputs["calc.whl"], inputs["policies.json"]) != made.build


def test_what_webassembly_fills_in_by_itself_is_left_out(made: Parts) -> None:
    """The page has it anyway, and it would be a fifth of the snapshot."""
    snapshot = gzip.decompress(made.files["snapshot.bin"].read_bytes())
    own = snapshot[FIRST_MB : 2 * FIRST_MB]

    assert own.count(0) > 0.9 * len(own)


def test_the_worker_knows_how_large_the_memory_is(made: Parts) -> None:
    """It makes room for it before it arrives."""
    assert made.engine({})["memory"] == len(gzip.decompress(made.files["snapshot.bin"].read_bytes()))


def test_policies_that_cannot_be_read_leave_no_snapshot(made: Parts, tmp_path: Path) -> None:
    """What Python says is passed on, and nothing half made stays."""
    policies = tmp_path / "policies.json"
    policies.write_text(json.dumps({"cases": {}}))
    with pytest.raises(BundleError, match=r"(?s)snapshot\.mjs failed:.*BadPolicy: "):
        snapshot.build_snapshot(made.files["calc.whl"], policies, "broken", tmp_path / "cache")

    assert list((tmp_path / "cache").iterdir()) == []


def test_what_a_script_says_is_passed_on_without_the_source_around_it(tmp_path: Path) -> None:
    """Pyodide is one line of a megabyte, which nobody wants to read."""
    with pytest.raises(BundleError) as caught:
        nodejs.run_script("snapshot.mjs", tmp_path)

    assert "pyodide-lock.json" in str(caught.value)
    assert len(str(caught.value)) < 1000
