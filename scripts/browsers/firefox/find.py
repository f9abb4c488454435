"""Find a Firefox on this machine."""

from pathlib import Path

from scripts.browsers.firefox.download import downloaded
from scripts.browsers.machine import Machine
from scripts.browsers.program import find_program

NAMES = ("firefox-esr", "firefox")
BUNDLES = ("Firefox.app/Contents/MacOS/firefox",)

ADVICE = """\
No Firefox was found, and the tests of the offline site need one. Do one of these, then run the same command again:
  - install Firefox: on Debian, apt-get install firefox-esr; on macOS, into Applications; under Windows' WSL, within
    Linux: a browser of Windows cannot be driven from there
  - run this command where there is a network: Puppeteer then downloads one, which takes no rights
  - name one that is there: FIREFOX=/path/to/firefox make test\
"""


def find_firefox(machine: Machine | None = None) -> Path | None:
    """Return the browser that FIREFOX names, or else the first that is installed, or else Puppeteer's download."""
    return find_program("FIREFOX", NAMES, BUNDLES, machine) or downloaded(machine or Machine())
