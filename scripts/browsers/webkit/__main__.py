"""Make sure that there is a WebKit: ``python -m scripts.browsers.webkit``."""

import sys
from pathlib import Path

from scripts.browsers.install import require
from scripts.browsers.webkit.find import ADVICE, find_browser, find_driver, find_screen


def main() -> int:
    """Install WebKitGTK and a screen when they are missing and can be installed; else say what to do and return 1."""
    return require("webkit2gtk-driver", _find_driven, ADVICE) or require("xvfb", find_screen, ADVICE)


def _find_driven() -> Path | None:
    return find_browser() and find_driver()


if __name__ == "__main__":
    sys.exit(main())
