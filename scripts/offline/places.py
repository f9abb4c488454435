"""Where things are made."""

import tomllib

from scripts.bundle.places import ROOT

WORK = ROOT / "build" / "offline"
DIST = ROOT / "dist"
NAME = "coverage-policy-reference"


def version() -> str:
    """Return the version of this repository."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def export_name() -> str:
    """Return the name of the export, which is also that of the folder in it."""
    return f"{NAME}-{version()}-offline"
