"""Make sure that there is a Firefox: ``python -m scripts.browsers.firefox``."""

import sys

from scripts.browsers.firefox.download import download
from scripts.browsers.firefox.find import ADVICE, find_firefox
from scripts.browsers.install import require


def main() -> int:
    """Get Firefox when it is missing and can be had; else say what to do and return 1."""
    return require("firefox-esr", find_firefox, ADVICE, download)


if __name__ == "__main__":
    sys.exit(main())
