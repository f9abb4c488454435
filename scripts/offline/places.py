"""Where things are made."""

from scripts.bundle.places import ROOT
from scripts.release import version

WORK = ROOT / "build" / "offline"
DIST = ROOT / "dist"
NAME = "coverage-policy-reference"


def export_name() -> str:
    """Return the name of the export, which is also that of the folder in it."""
    return f"{NAME}-{version()}-offline"
