"""Reads YAML text into mappings and lists that know their lines, and refuses what could surprise a reader.

Refused: duplicate keys, anchors and aliases, tags, several documents, keys that are not words, scalars that
YAML readers disagree about, forbidden characters, nesting deeper than 60 and files larger than 2 MB. What can
be read on past is collected; the rest ends the reading of that file.
"""

from dataclasses import dataclass

import yaml

from scripts.compile.problem import Problem, Spot, problem
from scripts.compile.read.builder import Builder, UnreadableError
from scripts.compile.read.characters import forbidden
from scripts.compile.read.located import Map

MOST_BYTES = 2_000_000
LOADER_CODES = frozenset(
    {"alias", "tag", "ambiguous", "key-not-text", "duplicate-key", "forbidden-character", "not-yaml", "not-a-mapping"}
)
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's content, ``None`` when it cannot be read, and what is wrong with it."""

    root: Map | None
    problems: tuple[Problem, ...]


def load_bytes(content: bytes, file: str) -> Loaded:
    """Read a file's bytes."""
    if len(content) > MOST_BYTES:
        found = f"the file has {len(content):,} bytes"
        accepted = f"at most {MOST_BYTES:,} are accepted; split it"
        return Loaded(None, (problem(Spot(file, 1), "too-large", found, accepted),))
    try:
        return load(content.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        spot = Spot(file, content.count(b"\n", 0, error.start) + 1)
        return Loaded(None, (problem(spot, "not-utf-8", "a byte is not UTF-8 text", "save the file as UTF-8"),))


def load(text: str, file: str) -> Loaded:
    """Read a file's text."""
    found = tuple(forbidden(text, file))
    if found:
        return Loaded(None, found)
    builder = Builder(file)
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        builder.refuse_syntax(error)
        return Loaded(None, tuple(builder.problems))
    except UnreadableError:
        return Loaded(None, tuple(builder.problems))
    return Loaded(builder.finish(), tuple(builder.problems))
