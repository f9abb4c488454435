"""Finding WebKit, its driver and a screen, and what is said when one of them is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.browsers.webkit import find, find_webkit
from scripts.browsers.webkit.programs import ScreenError, screen

ROOT = Path(__file__).resolve().parents[3]
VARIABLES = ("WEBKIT", "WEBKIT_DRIVER", "XVFB")


def make_program(path: Path, *lines: str) -> Path:
    """Put a small program there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines]))
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that has all three, as Debian puts them."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(find, "ROOT", tmp_path)
    for place in ("lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "bin/WebKitWebDriver", "bin/Xvfb"):
        make_program(tmp_path / place)
    return tmp_path


def test_the_browser_is_found_in_debians_place(machine: Path) -> None:
    """It is not on the search path."""
    found = find_webkit()

    assert found
    assert found.browser == machine / "lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"


def test_the_programs_that_are_named_come_first(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person may have others, anywhere."""
    named = [make_program(machine / f"my-{variable}") for variable in VARIABLES]
    for variable, path in zip(VARIABLES, named, strict=True):
        monkeypatch.setenv(variable, str(path))
    found = find_webkit()

    assert found
    assert [found.browser, found.driver, found.screen] == named


@pytest.mark.parametrize(
    "missing", ["lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "bin/WebKitWebDriver", "bin/Xvfb"]
)
def test_all_three_are_needed(machine: Path, missing: str) -> None:
    """None of them is of use alone."""
    (machine / missing).unlink()

    assert find_webkit() is None


def test_without_a_screen_and_without_apt_get_the_advice_is_printed(tmp_path: Path) -> None:
    """The program fails and says what to do."""
    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES} | {"PATH": str(tmp_path)}
    command = [sys.executable, "-m", "scripts.browsers.webkit"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "apt-get install webkit2gtk-driver xvfb" in done.stderr


def test_a_screen_that_does_not_start_is_said_so(tmp_path: Path) -> None:
    """And not found out by a browser that has nowhere to go."""
    program = make_program(tmp_path / "Xvfb", "exit 1")

    with pytest.raises(ScreenError, match="has no display to offer"), screen(program):
        pytest.fail("there is no screen")
