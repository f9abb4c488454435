"""Find a Chromium on this machine."""

from pathlib import Path

from scripts.browsers.chromium.download import downloaded
from scripts.browsers.machine import Machine
from scripts.browsers.program import find_program

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
BUNDLES = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")

ADVICE = """\
No Chromium was found, and the browser tests need one. Do one of these, then run the same command again:
  - install Chromium or Google Chrome: on Debian, apt-get install chromium; on macOS, into Applications;
    under Windows' WSL, within Linux: a browser of Windows cannot be driven from there
  - have Playwright download its own, which takes no rights: .venv/bin/python -m playwright install chromium
  - name one that is there: CHROMIUM=/path/to/chromium make test\
"""


def find_chromium(machine: Machine | None = None) -> Path | None:
    """Return the browser that CHROMIUM names, or else the first that is installed, or else Playwright's own."""
    return find_program("CHROMIUM", NAMES, BUNDLES, machine) or downloaded(machine or Machine())
