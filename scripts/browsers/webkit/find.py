"""Find WebKitGTK on this machine: the smallest browser made with it, what drives that browser, and a screen for it."""

from dataclasses import dataclass
from pathlib import Path

from scripts.browsers.program import find_program

ROOT = Path("/usr")
# The browser is not on the search path. Debian's place comes first.
PLACES = ("lib/*/webkit2gtk-4.*/MiniBrowser", "libexec/webkit2gtk-4.*/MiniBrowser", "lib/webkit2gtk-4.*/MiniBrowser")

ADVICE = """\
No WebKitGTK was found, or no screen for it, and the tests in Safari's family need both. Do one of these, then run the
same command again:
  - on Debian and Ubuntu: apt-get install webkit2gtk-driver xvfb
  - name what is there: WEBKIT=/path/to/MiniBrowser WEBKIT_DRIVER=/path/to/WebKitWebDriver XVFB=/path/to/Xvfb make test\
"""


@dataclass(frozen=True)
class WebKit:
    """The three programs that it takes."""

    browser: Path
    driver: Path
    screen: Path


def find_webkit() -> WebKit | None:
    """Return what the environment names, or else what is in the usual places; ``None`` when one of them is missing."""
    browser, driver, screen = find_browser(), find_driver(), find_screen()
    return WebKit(browser, driver, screen) if browser and driver and screen else None


def find_browser() -> Path | None:
    """Return the browser that WEBKIT names, or else the first one in its usual places."""
    return find_program("WEBKIT", [str(path) for pattern in PLACES for path in sorted(ROOT.glob(pattern))])


def find_driver() -> Path | None:
    """Return what drives the browser."""
    return find_program("WEBKIT_DRIVER", ["WebKitWebDriver"])


def find_screen() -> Path | None:
    """Return what shows windows to nobody."""
    return find_program("XVFB", ["Xvfb"])
