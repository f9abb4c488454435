"""Check an export against its manifest."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from scripts.offline.errors import OfflineError
from scripts.offline.manifest import MANIFEST, differences, digest, read_manifest


def verify(export: Path) -> list[str]:
    """Return what is wrong with a zip or an unpacked folder, one line for each file.

    Raises ``OfflineError`` when it is no export at all.
    """
    if not export.exists():
        raise OfflineError(f"There is no {export}. Name a zip or an unpacked folder.")
    found = _folder(export) if export.is_dir() else _zip(export)
    if MANIFEST not in found:
        raise OfflineError(f"{export} holds no {MANIFEST}, and so is no export of this site.")
    expected = read_manifest(found.pop(MANIFEST).decode(errors="replace"))
    return list(differences(expected, {name: digest(data) for name, data in found.items()}))


def _folder(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _zip(path: Path) -> dict[str, bytes]:
    try:
        with ZipFile(path) as archive:
            return dict(_entries(archive))
    # A damaged table of contents fails in any of these ways.
    except (BadZipFile, OSError, NotImplementedError, UnicodeDecodeError) as error:
        raise OfflineError(f"{path} is not a whole zip file ({error}). Get it or make it again.") from error


def _entries(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield path and content; what stands beside the folder of the manifest, or is there twice, is seen from there."""
    folder = next((name.removesuffix(MANIFEST) for name in archive.namelist() if name.endswith(f"/{MANIFEST}")), "")
    seen: set[str] = set()
    for entry in archive.infolist():
        name = entry.filename
        belongs = name.startswith(folder) and name not in seen
        yield name.removeprefix(folder) if belongs else f"../{name}", _content(archive, entry)
        seen.add(name)


def _content(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Return what is in an entry; nothing, which differs from all that was put there, where it cannot be unpacked."""
    try:
        return archive.read(entry)
    except (BadZipFile, zlib.error, EOFError, RuntimeError):
        return b""
