"""The licences of what the export carries."""

import json
from importlib.metadata import files, version
from pathlib import Path

from scripts.bundle.places import PYODIDE, ROOT

TEXTS = Path(__file__).with_name("licences")
THEME = "mkdocs-material"


def licences() -> dict[str, bytes]:
    """Return the texts by path in the export: this project's, and that of each part by its name."""
    texts = {
        "LICENSE.txt": (ROOT / "LICENSE").read_bytes(),
        "material-for-mkdocs-MIT.txt": _text_of(THEME),
        **{path.name: path.read_bytes() for path in sorted(TEXTS.iterdir())},
        "CONTENTS.txt": _contents().encode(),
    }
    return {f"LICENSES/{name}": text for name, text in texts.items()}


def _text_of(package: str) -> bytes:
    """The text of the licence that an installed package brings along."""
    found = next(file for file in files(package) or [] if file.name == "LICENSE")
    return found.read_binary()


def _contents() -> str:
    pyodide = json.loads((PYODIDE / "package.json").read_bytes())["version"]
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_bytes())["info"]
    parts = [
        ("Coverage policy reference", "", "LICENSE.txt"),
        ("Material for MkDocs", version(THEME), "material-for-mkdocs-MIT.txt"),
        ("lunr.js and other parts of it", "", "lunr-MIT.txt, parts-of-the-theme.txt, Apache-2.0.txt"),
        ("Pyodide", pyodide, "pyodide-MPL-2.0.txt, parts-of-pyodide.txt"),
        ("CPython", lock["python"], "cpython-PSF-2.0.txt"),
    ]
    return "".join(f"{name} {version}".strip() + f": {text}\n" for name, version, text in parts)
