"""What keeps the machine busy for `make test-under-load` is there while the tests run, and gone afterwards."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import under_load

ROOT = Path(__file__).resolve().parents[1]


def test_the_loops_run_as_long_as_they_should() -> None:
    """All four, and none of them any longer."""
    with under_load.load() as processes:
        during = [process.poll() for process in processes]

    assert during == [None] * 4
    assert [process.poll() for process in processes] == [-signal.SIGKILL] * 4


def test_the_loops_end_when_a_person_stops_the_tests() -> None:
    """As Ctrl-C does."""
    with pytest.raises(KeyboardInterrupt), under_load.load() as processes:
        raise KeyboardInterrupt

    assert None not in [process.poll() for process in processes]


def test_a_loop_does_not_outlive_who_started_it() -> None:
    """Even one that had no chance to end it."""
    command = [sys.executable, "-c", under_load.LOOP, "-1"]

    assert subprocess.run(command, check=False).returncode == 0


def test_each_run_is_told_and_a_failed_one_is_not_hidden(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """By a line for each, and by the status of the program."""
    codes = iter([0, 1, 0])
    monkeypatch.setattr(under_load, "LOOPS", 0)
    monkeypatch.setattr(subprocess, "run", lambda command, check: subprocess.CompletedProcess(command, next(codes)))
    status = under_load.main([])

    lines = [line.partition(" after ")[0] for line in capsys.readouterr().out.splitlines()]
    assert status == 1
    assert lines == [
        "Run 1 of 3 beside 0 endless loops: passed",
        "Run 2 of 3 beside 0 endless loops: failed with status 1",
        "Run 3 of 3 beside 0 endless loops: passed",
    ]
