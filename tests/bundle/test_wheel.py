"""The wheel of the calculator, as the browser gets it."""

import base64
import csv
import hashlib
import os
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import pytest

from scripts.bundle.archive import read_archive
from scripts.bundle.wheel import build_wheel
from scripts.release import version

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once."""
    return build_wheel(tmp_path_factory.mktemp("wheel"))


def test_the_wheel_is_for_the_python_inside_pyodide(wheel: Path) -> None:
    """Its name says so: bytecode for CPython 3.13, on any platform."""
    assert wheel.name.endswith("-cp313-none-any.whl")


def test_the_wheel_is_of_this_release(wheel: Path) -> None:
    """Its name says that too."""
    assert wheel.name.startswith(f"coverage_policy_reference-{version()}-")


def test_the_wheel_holds_the_calculator_as_bytecode_and_nothing_else(wheel: Path) -> None:
    """Each module of calc is in it, compiled; no source, no test, no script, no policies, no command line."""
    modules = {path.relative_to(ROOT).as_posix() + "c" for path in (ROOT / "calc").rglob("*.py")}
    modules = {name for name in modules if not name.startswith(("calc/cli/", "calc/__main__"))}
    files = read_archive(wheel)

    assert {name for name in files if ".dist-info/" not in name} == modules
    assert {files[name][:4] for name in modules} == {MAGIC_NUMBER}


def test_the_record_tells_what_is_in_the_wheel(wheel: Path) -> None:
    """Every file stands in RECORD with its true hash and size."""
    files = read_archive(wheel)
    record = next(name for name in files if name.endswith("/RECORD"))
    rows = {name: (digest, size) for name, digest, size in csv.reader(files[record].decode().splitlines())}

    assert rows == {name: ("", "") if name == record else row_of(data) for name, data in files.items()}


def row_of(data: bytes) -> tuple[str, str]:
    """Return hash and size as RECORD writes them."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
    return f"sha256={digest}", str(len(data))


@pytest.mark.slow
def test_the_same_source_gives_the_same_bytes(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the time, the time zone, the locale nor the hash seed of the machine leaves a trace."""
    for name, value in {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}.items():
        monkeypatch.setitem(os.environ, name, value)

    assert build_wheel(tmp_path).read_bytes() == wheel.read_bytes()
