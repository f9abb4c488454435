"""The other names of payers, procedures and conditions stand where they are said to have been seen."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.checks.sources.check import in_section
from scripts.checks.sources.passages import read_passages
from scripts.compile.data import Data, read_data
from scripts.compile.read.files import read_files
from scripts.compile.read.located import Map

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / os.environ.get("SOURCES", "../shared/sources")
pytestmark = pytest.mark.skipif(
    not any(SOURCES.glob("*.txt")), reason=f"the source documents are not in {SOURCES}; name their folder: SOURCES=…"
)


def seen(data: Data) -> Iterator[Map]:
    """Every other name that is said to stand in a source."""
    kinds = [data.vocabulary.payers, *(data.families or {}).values()]
    for owner in (each for kind in kinds for each in kind.values()):
        yield from (name for name in owner.maps("also_called") if "cite" in name)


def test_each_name_stands_in_the_section_that_is_named() -> None:
    """Word for word, whatever its case; a reference number may stick to it."""
    data, _ = read_data(read_files(ROOT / "policy_data"))
    assert [
        f"{name.spot().file}:{name.spot().line}: {name['name']}" for name in seen(data) if not stands(name, data)
    ] == []


def stands(name: Map, data: Data) -> bool:
    """Whether a name stands in its section."""
    cite = name.map("cite")
    file = SOURCES / data.vocabulary.sources[cite["source"]]["file"]
    words = " ".join(each.text for each in in_section(read_passages(file.read_text("utf-8")), cite["section"]))
    return bool(re.search(rf"\b{re.escape(name['name'])}s?\d*\b", " ".join(words.split()), re.IGNORECASE))
