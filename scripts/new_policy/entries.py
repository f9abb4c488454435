"""Adds an entry to a file that holds one entry for each id, without touching what stands there."""

import json
from collections.abc import Mapping
from pathlib import Path

from scripts.compile.read.loader import load, load_bytes
from scripts.new_policy.identity import CannotScaffoldError


def with_entry(file: Path, name: str, entry: Mapping[str, str]) -> str | None:
    """The text of the file with the entry at its end, or ``None`` when there is one of this name.

    Raises ``CannotScaffoldError`` when the file cannot be read.
    """
    content = file.read_bytes() if file.is_file() else b"{}"
    loaded = load_bytes(content, file.name)
    if loaded.root is None:
        reasons = "\n".join(map(str, loaded.problems))
        raise CannotScaffoldError(f"{file} cannot be read, so nothing was added to it. Correct it first:\n{reasons}")
    if name in loaded.root:
        return None
    before = content.decode().rstrip("\n") + "\n" if loaded.root else ""
    lines = [f"{scalar(name)}:", *(f"  {key}: {scalar(value)}" for key, value in entry.items())]
    return before + "\n".join(lines) + "\n"


def scalar(text: str) -> str:
    """The text as YAML: in quotes only where it would be read as something else, such as a number."""
    loaded = load(f"key: {text}", "")
    is_plain = not loaded.problems and loaded.root is not None and loaded.root.get("key") == text
    return text if is_plain else json.dumps(text)
