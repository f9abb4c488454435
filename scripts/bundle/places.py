"""Where things are found and made."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POLICIES = ROOT / "build" / "policies.json"
PYODIDE = ROOT / "node_modules" / "pyodide"
SCRIPTS = ROOT / "docs" / "assets" / "js"
STYLES = ROOT / "docs" / "assets" / "css"
NODE_SCRIPTS = Path(__file__).resolve().parent / "node"

# Files under their own names, and the same files as they are published.
PARTS = ROOT / "build" / "parts"
ASSETS = ROOT / "build" / "assets"
# What took long to make, under the hash of what it was made from.
CACHE = ROOT / "build" / "cache"
