"""Pyodide itself, from the npm package."""

import json
import shutil
from pathlib import Path

from scripts.bundle.errors import BundleError
from scripts.bundle.places import PYODIDE

# The bytecode of the wheel, and what the worker knows about starting, hold for this version alone.
VERSION = "0.29.5"
COPIED = ("pyodide.asm.wasm", "python_stdlib.zip")
# Its functions first: when they are defined, its loader imports nothing.
SCRIPTS = ("pyodide.asm.js", "pyodide.js")
FILES = (*COPIED, *SCRIPTS)


def copy_runtime(target: Path) -> None:
    """Copy Pyodide's files into the folder ``target``, its scripts as one, ``pyodide.js``.

    Raises ``BundleError`` when the package is not as expected.
    """
    _check_version()
    for name in COPIED:
        shutil.copyfile(PYODIDE / name, target / name)
    script = "\n;\n".join((PYODIDE / name).read_text(encoding="utf-8") for name in SCRIPTS)
    (target / "pyodide.js").write_text(script, encoding="utf-8")


def read_lock() -> dict[str, object]:
    """Return Pyodide's own lock without its packages, of which we use none."""
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_bytes())
    return {"info": lock["info"], "packages": {}}


def _check_version() -> None:
    manifest = PYODIDE / "package.json"
    if not manifest.is_file():
        raise BundleError(f"Pyodide is not in {PYODIDE}. Install the locked packages: make setup")
    found = json.loads(manifest.read_bytes())["version"]
    if found != VERSION:
        raise BundleError(f"{PYODIDE} holds Pyodide {found}, and {VERSION} is wanted. Install it: make setup")
