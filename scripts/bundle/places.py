"""Where things are found and made."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POLICIES = ROOT / "build" / "policies.json"
PYODIDE = ROOT / "node_modules" / "pyodide"
SCRIPTS = ROOT / "docs" / "assets" / "js"

ASSETS = ROOT / "build" / "assets"
ENGINE = ASSETS / "engine"
