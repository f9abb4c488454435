"""Install one of Debian's browsers where that is possible without asking anybody."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path


def require(package: str, find: Callable[[], Path | None], advice: str) -> int:
    """Install ``package`` when ``find`` finds no browser and this may be done; else print ``advice`` and return 1."""
    if find() is None and can_install():
        try:
            install(package)
        except subprocess.CalledProcessError as error:
            print(f"apt-get failed with status {error.returncode}.", file=sys.stderr)
    if find() is None:
        print(advice, file=sys.stderr)
        return 1
    return 0


def can_install() -> bool:
    """Tell whether this is root on a system with apt-get."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str) -> None:
    """Install ``package``; raise ``CalledProcessError`` when apt-get fails."""
    print(f"No {package} was found: installing Debian's package {package}.", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
        subprocess.run(command, check=True, env=environment, stdin=subprocess.DEVNULL)  # noqa: S603 (constant commands)
