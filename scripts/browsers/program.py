"""Find a program on a machine.

Under Windows' WSL that is a Linux program: a browser of Windows, below ``/mnt/c``, is left alone. It would inherit none
of the pipes that Playwright speaks to a browser through, and could not read the paths it is given.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.browsers.machine import Machine


def find_program(
    variable: str, names: Sequence[str], bundles: Sequence[str] = (), machine: Machine | None = None
) -> Path | None:
    """Return the program that an environment variable names, or else the first that is found.

    ``names`` are looked up on the search path, and then ``bundles`` among the applications of macOS: each is the path
    of a program from there, such as ``Firefox.app/Contents/MacOS/firefox``.
    """
    here = machine or Machine()
    return next((path for path in _candidates(variable, names, bundles, here) if is_program(path)), None)


def is_program(path: Path) -> bool:
    """Tell whether a file is there that may be run."""
    return path.is_file() and os.access(path, os.X_OK)


def _candidates(variable: str, names: Sequence[str], bundles: Sequence[str], machine: Machine) -> Iterator[Path]:
    for name in (machine.environ.get(variable, ""), *names):
        # Without a search path, shutil would take the one of this process.
        if found := name and shutil.which(name, path=machine.environ.get("PATH", "")):
            yield Path(found)
    yield from (folder / bundle for folder in machine.applications for bundle in bundles)
