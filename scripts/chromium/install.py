"""Install Debian's Chromium where that is possible without asking anybody."""

import os
import shutil
import subprocess
import sys


def can_install() -> bool:
    """Tell whether this is root on a system with apt-get."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> None:
    """Install the package ``chromium``; raise ``CalledProcessError`` when apt-get fails."""
    print("No Chromium was found: installing Debian's package chromium.", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        subprocess.run(command, check=True, env=environment, stdin=subprocess.DEVNULL)  # noqa: S603 (constant commands)
