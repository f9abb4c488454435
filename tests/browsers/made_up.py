"""A made-up machine: a folder that stands for its file system."""

from pathlib import Path

from scripts.browsers.machine import Machine


def machine(root: Path, **environ: str) -> Machine:
    """A machine with nothing on it, whose search path is its ``/usr/bin``."""
    return Machine(root, root / "home" / "ada", {"PATH": str(root / "usr" / "bin"), **environ})


def program(path: Path) -> Path:
    """Put an empty program there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path
