"""Adds what is new to the records of permalinks and citation ids, without touching what stands there."""

from collections.abc import Iterable
from pathlib import Path

from scripts.compile import citing, links
from scripts.compile.data import Data
from scripts.compile.write import write


def record_permalinks(data: Data, file: Path) -> list[str]:
    """Append every new permalink to the file, and return them."""
    known = {link for link, _, _ in links.recorded(data.permalinks)}
    new = [link for link in links.produced(data) if link not in known]
    _append(file, links.HEADER, bool(known), (f"  - {link}\n" for link in new))
    return new


def record_citations(data: Data, file: Path) -> list[str]:
    """Append a citation id for everything that has none to the file, and return the new ones."""
    new = citing.missing(data)
    known = bool(citing.recorded(data.citations))
    _append(file, citing.HEADER, known, (f"  {name}: {link}\n" for name, link in new.items()))
    return list(new)


def _append(file: Path, header: str, is_begun: bool, lines: Iterable[str]) -> None:
    added = "".join(lines)
    if added:
        text = file.read_text(encoding="utf-8") if is_begun else header
        write(file, text.rstrip("\n") + "\n" + added)
