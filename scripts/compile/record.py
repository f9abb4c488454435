"""Adds the permalinks that are new to the record, without touching what stands there."""

from pathlib import Path

from scripts.compile.data import Data
from scripts.compile.links import HEADER, produced, recorded
from scripts.compile.write import write


def record_permalinks(data: Data, file: Path) -> list[str]:
    """Append every new permalink to the file, and return them."""
    known = {link for link, _, _ in recorded(data.permalinks)}
    new = [link for link in produced(data) if link not in known]
    if new:
        text = file.read_text(encoding="utf-8") if known else HEADER
        write(file, text.rstrip("\n") + "\n" + "".join(f"  - {link}\n" for link in new))
    return new
