"""Make sure that there is a Firefox: ``python -m scripts.firefox``."""

import sys

from scripts.chromium.install import require
from scripts.firefox.find import ADVICE, find_firefox


def main() -> int:
    """Install Firefox when it is missing and can be installed; else say what to do and return 1."""
    return require("firefox-esr", find_firefox, ADVICE)


if __name__ == "__main__":
    sys.exit(main())
