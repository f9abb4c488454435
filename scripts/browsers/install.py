"""Get a browser that is missing, where that is possible without asking anybody."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path


def require(
    package: str, find: Callable[[], Path | None], advice: str, download: Callable[[], object] | None = None
) -> int:
    """Get a browser when ``find`` finds none; without one in the end, print ``advice`` and return 1, else return 0.

    Root gets Debian's ``package``; whoever is not root, or has no apt-get, gets what ``download`` fetches. Both raise
    ``CalledProcessError`` when they fail.
    """
    ways = [lambda: install(package)] if can_install() else []
    for way in (*ways, *([download] if download else [])):
        if find():
            return 0
        _try(way)
    if find():
        return 0
    print(advice, file=sys.stderr)
    return 1


def can_install() -> bool:
    """Tell whether this is root on a system with apt-get."""
    # Windows' own Python knows no user ids.
    user = getattr(os, "geteuid", lambda: None)()
    return user == 0 and shutil.which("apt-get") is not None


def install(package: str) -> None:
    """Install ``package``; raise ``CalledProcessError`` when apt-get fails."""
    print(f"No {package} was found: installing Debian's package {package}.", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
        subprocess.run(command, check=True, env=environment, stdin=subprocess.DEVNULL)  # noqa: S603 (constant commands)


def _try(way: Callable[[], object]) -> None:
    try:
        way()
    except subprocess.CalledProcessError as error:
        print(error, file=sys.stderr)
