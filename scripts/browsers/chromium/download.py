"""The Chromium that Playwright downloads for itself: it takes no rights, only a network."""

import subprocess
import sys
from pathlib import Path

from scripts.browsers.machine import Machine
from scripts.browsers.program import is_program

# In a process of its own: Playwright cannot be asked while it is at work in this one.
ASK = "from playwright.sync_api import sync_playwright as run\nwith run() as it: print(it.chromium.executable_path)"


def downloaded(machine: Machine) -> Path | None:
    """Return the Chromium that Playwright has downloaded, or ``None``."""
    path = location(machine)
    return path if path and is_program(path) else None


def location(machine: Machine) -> Path | None:
    """Return where Playwright keeps its Chromium, once it has one; ``None`` on a system for which there is none."""
    command = [sys.executable, "-c", ASK]
    asked = subprocess.run(command, env=machine.environ, capture_output=True, text=True, check=False)  # noqa: S603 (our own)
    return Path(asked.stdout.strip()) if asked.returncode == 0 else None


def download() -> None:
    """Have Playwright download its Chromium into its cache; raise ``CalledProcessError`` when that fails."""
    print("No Chromium was found: asking Playwright to download its own.", file=sys.stderr)
    command = [sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)  # noqa: S603 (constant command)
