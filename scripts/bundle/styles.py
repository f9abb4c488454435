"""The styles of the pages, bundled into one sheet: each sheet is asked for apart, and holds up the whole page."""

from pathlib import Path

from scripts.bundle.javascript import bundle_script
from scripts.bundle.names import copy_hashed
from scripts.bundle.places import STYLES


def bundle_styles(work: Path, folder: Path) -> str:
    """Put the sheet into ``folder``, made in ``work``, and return its published name."""
    return copy_hashed(bundle_script(STYLES / "site.css", work / "site.css"), folder)
