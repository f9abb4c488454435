"""Finding a Firefox, and what is said when there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.browsers import install
from scripts.browsers.firefox import find_firefox

ROOT = Path(__file__).resolve().parents[3]


def make_program(path: Path) -> Path:
    """Put an empty program there."""
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_firefox_that_is_named_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person may have one that is not on the search path."""
    make_program(tmp_path / "firefox-esr")
    named = make_program(tmp_path / "my-browser")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("FIREFOX", str(named))

    assert find_firefox() == named


def test_without_firefox_and_without_apt_get_the_advice_is_printed(tmp_path: Path) -> None:
    """The program fails and says what to do."""
    environment = {name: value for name, value in os.environ.items() if name != "FIREFOX"} | {"PATH": str(tmp_path)}
    command = [sys.executable, "-m", "scripts.browsers.firefox"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "apt-get install firefox-esr" in done.stderr


def test_a_browser_that_is_missing_is_installed_once_and_then_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said of what was mended."""
    installed: list[str] = []
    monkeypatch.setattr(install, "can_install", lambda: True)
    monkeypatch.setattr(install, "install", installed.append)

    assert install.require("firefox-esr", lambda: Path("/found") if installed else None, "advice") == 0
    assert installed == ["firefox-esr"]


def test_an_installation_that_fails_ends_in_the_advice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a traceback."""

    def fail(package: str) -> None:
        raise subprocess.CalledProcessError(100, "apt-get")

    monkeypatch.setattr(install, "can_install", lambda: True)
    monkeypatch.setattr(install, "install", fail)

    assert install.require("firefox-esr", lambda: None, "advice") == 1
    assert capsys.readouterr().err == "apt-get failed with status 100.\nadvice\n"
