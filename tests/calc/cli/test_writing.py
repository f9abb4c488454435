"""What goes wrong on the way out: no exit code of a verdict for a result that did not arrive."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from calc.cli import main as command_line
from tests.calc.build import data
from tests.calc.cli.sample import MET, POLICY

# Each starts a process or several.
pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
FULL = Path("/dev/full")
UNWRITTEN, FAILED, INTERRUPTED = 5, 70, 130
OURS = {"PYTHONPATH": str(ROOT)}
VERDICTS = pytest.mark.parametrize(("pain", "code"), [(7, 0), (5, 1)])


@pytest.fixture(params=["", "1"], ids=["buffered", "unbuffered"])
def program(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """Run the command line as a process of its own on a case with this pain; give it back when it has ended."""
    (tmp_path / "policies.json").write_text(json.dumps(data({**POLICY, "title": "Pain that is “severe”"})))

    def run(pain: int, *more: str, **streams: Any) -> subprocess.CompletedProcess[str]:
        (tmp_path / "case.json").write_text(json.dumps({**MET, "pain": pain}))
        arguments = ["--policies", "policies.json", "check", "test/one", "--case", "case.json", *more]
        command = [sys.executable, "-m", "calc", *arguments]
        environment = {**os.environ, **OURS, "PYTHONUNBUFFERED": request.param, **streams.pop("environment", {})}
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        return subprocess.run(command, cwd=tmp_path, env=environment, text=True, check=False, **streams)

    return run


def closed_pipe() -> BinaryIO:
    """The end of a pipe into which nobody looks any more, as after ``| head -c1``."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "wb")


@VERDICTS
def test_what_arrives_has_the_code_of_its_verdict(program: Any, pain: int, code: int) -> None:
    """The others below differ from this in where the output goes, and in nothing else."""
    assert program(pain).returncode == code


@VERDICTS
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_who_has_gone_is_no_verdict(program: Any, pain: int, code: int, form: str) -> None:
    """Neither "met" nor "not met"; and nothing is said about it."""
    with closed_pipe() as pipe:
        done = program(pain, "--format", form, stdout=pipe)
    assert (done.returncode, done.stderr) == (UNWRITTEN, "")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@VERDICTS
def test_a_full_disk_is_no_verdict(program: Any, pain: int, code: int) -> None:
    """It is said, once."""
    with FULL.open("w") as full:
        done = program(pain, stdout=full)
    assert (done.returncode, done.stderr.count("\n")) == (UNWRITTEN, 1)
    assert done.stderr.startswith("calc: the result cannot be written: ")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_a_complaint_that_cannot_be_written_changes_no_code(program: Any) -> None:
    """Bad input and wrong options stay what they are; help that is lost is not help that was given."""
    with FULL.open("w") as full:
        assert program(14, stderr=full).returncode == 2
        assert program(7, "--wrong", stderr=full).returncode == 2
        assert program(7, "--help", stdout=full).returncode == UNWRITTEN


@VERDICTS
def test_a_closed_output_is_no_verdict(program: Any, pain: int, code: int) -> None:
    """As after ``>&-``."""
    assert program(pain, stdout=None, preexec_fn=lambda: os.close(1)).returncode == UNWRITTEN


def test_a_closed_stream_for_complaints_leaves_the_result_alone(program: Any) -> None:
    """What is wrong does not turn up among what is right."""
    done = program(14, stderr=None, preexec_fn=lambda: os.close(2))
    assert (done.returncode, done.stdout) == (2, "")


@VERDICTS
@pytest.mark.parametrize("place", ["nowhere/receipt.json", ".", "/dev/full"])
def test_a_receipt_that_cannot_be_written_is_no_verdict(program: Any, pain: int, code: int, place: str) -> None:
    """Nor is a verdict printed whose receipt is missing."""
    done = program(pain, "--receipt", place)
    assert (done.returncode, done.stdout) == (UNWRITTEN, "")
    assert "The receipt cannot be written" in done.stderr


@VERDICTS
def test_characters_that_the_terminal_lacks_are_spelled_out(program: Any, pain: int, code: int) -> None:
    """A curly quote in a title is no reason to fail."""
    done = program(pain, environment={"PYTHONIOENCODING": "ascii"})
    assert (
        done.returncode,
        "Held against: Pain that is \\u201csevere\\u201d, version 1 (effective January 2000)." in done.stdout,
    ) == (code, True)


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (KeyboardInterrupt(), INTERRUPTED, ""),
        (RuntimeError("out of steps"), FAILED, "calc: a mistake in calc itself"),
        (MemoryError(), FAILED, "calc: a mistake in calc itself"),
        (RecursionError(), FAILED, "calc: a mistake in calc itself"),
    ],
)
def test_what_ends_a_command_early_is_no_verdict(
    calc: Any, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, said: str
) -> None:
    """Python itself would end a mistake of ours with 1, the code of "not met"."""

    def fail(*_: object) -> int:
        raise raised

    monkeypatch.setitem(command_line.COMMANDS, "list", fail)  # type: ignore[arg-type]
    found, printed = calc("list")
    assert (found, printed.startswith(said)) == (code, True)
