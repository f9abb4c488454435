"""The manifest: the SHA-256 of each file, as ``sha256sum`` writes it and checks it."""

import hashlib
from collections.abc import Iterator, Mapping

from scripts.offline.errors import OfflineError

MANIFEST = "MANIFEST.sha256"
_DIGITS = 64


def manifest(files: Mapping[str, bytes]) -> str:
    """Return the manifest of ``files``, by path."""
    return "".join(f"{digest(data)}  {name}\n" for name, data in sorted(files.items()))


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_manifest(text: str) -> dict[str, str]:
    """Return the digests by path; raise ``OfflineError`` when a line is no line of a manifest."""
    return dict(_line(number, line) for number, line in enumerate(text.splitlines(), 1))


def _line(number: int, line: str) -> tuple[str, str]:
    found, separator, name = line.partition("  ")
    if not separator or not name or len(found) != _DIGITS:
        raise OfflineError(f"{MANIFEST}, line {number}: “{line[:80]}” is no digest and path. Unpack the zip again.")
    return name, found


def differences(expected: Mapping[str, str], found: Mapping[str, str]) -> Iterator[str]:
    """Yield one line for each file that differs, is missing, or does not belong there."""
    for name in sorted({*expected, *found}):
        if name not in found:
            yield f"missing: {name}"
        elif name not in expected:
            yield f"not in the manifest: {name}"
        elif expected[name] != found[name]:
            yield f"differs: {name}"
