"""Where a program is looked for, and in which order."""

from pathlib import Path

import pytest

from scripts.browsers.program import find_program
from tests.browsers.made_up import machine, program

BUNDLE = "Lynx.app/Contents/MacOS/Lynx"


def find(root: Path, **environ: str) -> Path | None:
    """Look for a made-up browser on the made-up machine."""
    return find_program("LYNX", ("lynx", "lynx-esr"), (BUNDLE,), machine(root, **environ))


def test_the_first_name_on_the_search_path_is_found(tmp_path: Path) -> None:
    """The names stand in the order of preference."""
    program(tmp_path / "usr" / "bin" / "lynx-esr")
    preferred = program(tmp_path / "usr" / "bin" / "lynx")

    assert find(tmp_path) == preferred


@pytest.mark.parametrize("folder", ["Applications", "home/ada/Applications"])
def test_on_macos_it_is_found_among_the_applications(tmp_path: Path, folder: str) -> None:
    """Of all people, or of one."""
    there = program(tmp_path / folder / BUNDLE)

    assert find(tmp_path) == there


def test_the_search_path_comes_before_the_applications(tmp_path: Path) -> None:
    """What a person put there was put there for programs."""
    program(tmp_path / "Applications" / BUNDLE)
    there = program(tmp_path / "usr" / "bin" / "lynx")

    assert find(tmp_path) == there


def test_what_the_environment_names_comes_first(tmp_path: Path) -> None:
    """A person may have one that is nowhere else looked for."""
    program(tmp_path / "usr" / "bin" / "lynx")
    named = program(tmp_path / "opt" / "my-lynx")

    assert find(tmp_path, LYNX=str(named)) == named


def test_a_file_that_cannot_be_run_is_no_program(tmp_path: Path) -> None:
    """An application that was only half removed, say."""
    program(tmp_path / "Applications" / BUNDLE).chmod(0o644)

    assert find(tmp_path) is None


def test_a_browser_of_windows_is_left_alone_under_wsl(tmp_path: Path) -> None:
    """It is on the search path there, and could not be driven."""
    windows = tmp_path / "mnt" / "c" / "Program Files" / "Lynx"
    program(windows / "lynx.exe")

    assert find(tmp_path, PATH=str(windows)) is None
