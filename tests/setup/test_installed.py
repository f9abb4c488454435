"""What the set-up puts into .venv besides packages of others."""

import subprocess
import sys
from pathlib import Path


def test_the_command_line_is_installed() -> None:
    """``calc`` runs as a program of its own, from any folder."""
    program = Path(sys.executable).with_name("calc")
    done = subprocess.run([program, "--help"], cwd="/", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "exit codes" in done.stdout
