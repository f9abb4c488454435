"""The release that this is: its version stands in ``pyproject.toml``, and nowhere else.

The version of the calculator's engine (``calc.ENGINE``) is another thing: a receipt carries it, and it changes when a
determination could, which most releases leave as it is.
"""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def version() -> str:
    """Return the version of this repository."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])
