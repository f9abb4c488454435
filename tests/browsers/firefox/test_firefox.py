"""Finding a Firefox, and what is said when there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.browsers.firefox import find_firefox
from scripts.browsers.firefox.download import TOOL
from tests.browsers.made_up import machine, program

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    "place",
    [
        "usr/bin/firefox-esr",
        "usr/bin/firefox",
        "Applications/Firefox.app/Contents/MacOS/firefox",
        "home/ada/Applications/Firefox.app/Contents/MacOS/firefox",
        "home/ada/.cache/puppeteer/firefox/linux-stable_145.0/firefox/firefox",
        "home/ada/.cache/puppeteer/firefox/mac_arm-stable_145.0/Firefox.app/Contents/MacOS/firefox",
    ],
)
def test_firefox_is_found_in_its_usual_places(tmp_path: Path, place: str) -> None:
    """On Linux and on macOS, and where Puppeteer puts it."""
    there = program(tmp_path / place)

    assert find_firefox(machine(tmp_path)) == there


def test_the_tool_that_downloads_firefox_is_installed() -> None:
    """It comes with Puppeteer, under a name that may change."""
    assert TOOL.is_file()


def test_without_firefox_and_without_a_way_to_get_one_the_advice_is_printed(tmp_path: Path) -> None:
    """The program fails and says what to do; the cache is no folder, so that nothing can be downloaded into it."""
    cache = tmp_path / "cache"
    cache.touch()
    environment = {
        **{name: value for name, value in os.environ.items() if name != "FIREFOX"},
        "PATH": str(tmp_path),
        "HOME": str(tmp_path),
        "PUPPETEER_CACHE_DIR": str(cache),
    }
    command = [sys.executable, "-m", "scripts.browsers.firefox"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "apt-get install firefox-esr" in done.stderr
