"""Zip archives that are the same bytes whenever and wherever they are made."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

# The first moment a zip archive can name.
EPOCH = (1980, 1, 1, 0, 0, 0)
MODE = 0o644 << 16


def read_archive(path: Path) -> dict[str, bytes]:
    """Return the files of an archive by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write_archive(path: Path, files: Mapping[str, bytes]) -> None:
    """Write files in the order of their names, all with one date and one mode."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, on every machine
            entry.external_attr = MODE
            archive.writestr(entry, files[name])
