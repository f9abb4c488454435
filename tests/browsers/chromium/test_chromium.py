"""Finding a Chromium, and what is said when there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.browsers.chromium import find_chromium
from scripts.browsers.install import can_install

ROOT = Path(__file__).resolve().parents[3]


def make_program(path: Path) -> Path:
    """Put an empty program there."""
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_chromium_is_found_on_the_search_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian's name comes first."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    make_program(tmp_path / "google-chrome")

    assert find_chromium() == tmp_path / "google-chrome"


def test_the_browser_that_is_named_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person may have one that is not on the search path."""
    make_program(tmp_path / "chromium")
    named = make_program(tmp_path / "my-browser")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", str(named))

    assert find_chromium() == named


def test_without_chromium_and_without_apt_get_the_advice_is_printed(tmp_path: Path) -> None:
    """The program fails and says what to do."""
    environment = {name: value for name, value in os.environ.items() if name != "CHROMIUM"} | {"PATH": str(tmp_path)}
    command = [sys.executable, "-m", "scripts.browsers.chromium"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "apt-get install chromium" in done.stderr


def test_nobody_but_root_installs_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary person is told what to do instead."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert not can_install()
