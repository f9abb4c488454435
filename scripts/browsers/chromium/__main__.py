"""Make sure that there is a Chromium: ``python -m scripts.browsers.chromium``."""

import sys

from scripts.browsers.chromium.download import download
from scripts.browsers.chromium.find import ADVICE, find_chromium
from scripts.browsers.install import require


def main() -> int:
    """Get Chromium when it is missing and can be had; else say what to do and return 1."""
    return require("chromium", find_chromium, ADVICE, download)


if __name__ == "__main__":
    sys.exit(main())
