"""Find a Firefox on this machine."""

from pathlib import Path

from scripts.browsers.chromium.find import find_program

NAMES = ("firefox-esr", "firefox")

ADVICE = """\
No Firefox was found, and the tests of the offline site need one. Do one of these, then run the same command again:
  - on Debian: apt-get install firefox-esr
  - name one that is there: FIREFOX=/path/to/firefox make test\
"""


def find_firefox() -> Path | None:
    """Return the browser that FIREFOX names, or else the first one on the search path."""
    return find_program("FIREFOX", NAMES)
