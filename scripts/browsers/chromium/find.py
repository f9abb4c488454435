"""Find a Chromium on this machine."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

ADVICE = """\
No Chromium was found, and the browser tests need one. Do one of these, then run the same command again:
  - on Debian and Ubuntu: apt-get install chromium
  - name one that is there: CHROMIUM=/path/to/chromium make test\
"""


def find_chromium() -> Path | None:
    """Return the browser that CHROMIUM names, or else the first one on the search path."""
    return find_program("CHROMIUM", NAMES)


def find_program(variable: str, names: Sequence[str]) -> Path | None:
    """Return the program that an environment variable names, or else the first of some names on the search path."""
    found = (shutil.which(name) for name in (os.environ.get(variable, ""), *names) if name)
    return next((Path(path) for path in found if path), None)
