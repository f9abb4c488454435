"""Published names: each holds the hash of what is in the file, so that a browser may keep it for good."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from scripts.bundle.errors import BundleError

MANIFEST = "manifest.json"
DIGITS = 10


def hashed_name(path: Path) -> str:
    """Return the published name of a file: ``checker.js`` becomes ``checker-1a2b3c4d5e.js``."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
    return f"{path.stem}-{digest}{path.suffix}"


def copy_hashed(path: Path, folder: Path) -> str:
    """Copy a file into ``folder`` under its published name, and return that name."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(path, folder / hashed_name(path))).name


def write_manifest(assets: Path, names: Mapping[str, str]) -> None:
    """Write down where in ``assets`` each file is, by its own name."""
    text = json.dumps(names, indent=1, sort_keys=True)
    (assets / MANIFEST).write_text(f"{text}\n", encoding="utf-8")


def published(assets: Path, name: str) -> str:
    """Return where in ``assets`` the file ``name`` is, as an address relative to that folder.

    Raises ``BundleError`` when there is no bundle there or it has no such file.
    """
    manifest = assets / MANIFEST
    if not manifest.is_file():
        raise BundleError(f"There is no bundle in {assets}. Make it first: make bundle")
    names: dict[str, str] = json.loads(manifest.read_bytes())
    if name not in names:
        raise BundleError(f"The bundle in {assets} has no {name}. Make it anew: make clean bundle")
    return names[name]


def engine_names(assets: Path) -> dict[str, str]:
    """Return the published names of the files in the engine's folder, by their own."""
    names: dict[str, str] = json.loads((assets / MANIFEST).read_bytes())
    return {PurePosixPath(own).name: PurePosixPath(name).name for own, name in names.items() if "/" in own}
