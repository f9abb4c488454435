"""Finding a Chromium."""

from pathlib import Path

import pytest

from scripts.browsers.chromium import find_chromium
from scripts.browsers.chromium.download import location
from tests.browsers.made_up import machine, program


@pytest.mark.parametrize(
    "place",
    [
        "usr/bin/chromium",
        "usr/bin/google-chrome",
        "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "home/ada/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
)
def test_chromium_is_found_in_its_usual_places(tmp_path: Path, place: str) -> None:
    """On Linux and on macOS."""
    there = program(tmp_path / place)

    assert find_chromium(machine(tmp_path)) == there


@pytest.mark.slow
def test_the_chromium_that_playwright_downloaded_is_found(tmp_path: Path) -> None:
    """Where Playwright itself says that it is."""
    bare = machine(tmp_path, PLAYWRIGHT_BROWSERS_PATH=str(tmp_path / "cache"))
    place = location(bare)
    assert place
    assert place.is_relative_to(tmp_path)
    there = program(place)

    assert find_chromium(bare) == there
