"""The texts of policy_data: every value that is a text, with its place."""

from collections.abc import Iterator
from pathlib import Path

from scripts.compile.problem import Spot
from scripts.compile.read.files import read_files
from scripts.compile.read.located import Map, Seq, Yaml

# The works a policy refers to are named as they are: names of authors, and titles of studies.
_NAMES_OF_WORKS = "references"


def texts_of(data: Path) -> Iterator[tuple[str, Spot]]:
    """Every text below a folder of data, in the order of the files."""
    for document in read_files(data).documents:
        yield from _texts(document.content, document.content.spot())


def _texts(value: Yaml, spot: Spot) -> Iterator[tuple[str, Spot]]:
    if isinstance(value, Map):
        for key, each in value.items():
            if key != _NAMES_OF_WORKS:
                yield from _texts(each, value.spot(key))
    elif isinstance(value, Seq):
        for each, place in value.located():
            yield from _texts(each, place)
    elif isinstance(value, str):
        yield value, spot
