"""Make sure that there is a Chromium: ``python -m scripts.chromium``."""

import subprocess
import sys

from scripts.chromium.find import ADVICE, find_chromium
from scripts.chromium.install import can_install, install


def main() -> int:
    """Install Chromium when it is missing and can be installed; else say what to do and return 1."""
    if find_chromium() is None and can_install():
        try:
            install()
        except subprocess.CalledProcessError as error:
            print(f"apt-get failed with status {error.returncode}.", file=sys.stderr)
    if find_chromium() is None:
        print(ADVICE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
