"""The blocks that policies share: where they stand, what they take, what they become."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from scripts.compile.problem import Spot
from scripts.compile.read.files import Files
from scripts.compile.read.located import Map, Seq, Yaml

_PARAMETER = re.compile(r"\$([a-z][a-z0-9_]*)")


@dataclass(frozen=True, slots=True)
class Block:
    """A declared block."""

    raw: Map

    @property
    def parameters(self) -> dict[str, Spot]:
        """The declared parameters and where each is declared."""
        return {each: spot for each, spot in self.raw.seq("parameters").located() if isinstance(each, str)}

    @property
    def node(self) -> tuple[Yaml, Spot]:
        """The condition it becomes, and its place."""
        return self.raw.get("node"), self.raw.spot("node")


def read_blocks(files: Files) -> dict[str, Block]:
    """All blocks by id; of two with the same id, the first."""
    found: dict[str, Block] = {}
    for document in files.of("blocks"):
        for name, raw in document.content.map("blocks").items():
            if isinstance(raw, Map) and "node" in raw:
                found.setdefault(name, Block(raw))
    return found


def parameter_in(value: Yaml) -> str | None:
    """The parameter that a scalar stands for."""
    match = _PARAMETER.fullmatch(value) if isinstance(value, str) else None
    return match[1] if match else None


def scalars(value: Yaml, spot: Spot) -> Iterator[tuple[Yaml, Spot]]:
    """Every scalar at every depth, with its place."""
    if isinstance(value, Map):
        yield from chain.from_iterable(scalars(value[key], value.spot(key)) for key in value)
    elif isinstance(value, Seq):
        yield from chain.from_iterable(scalars(each, place) for each, place in value.located())
    else:
        yield value, spot


def blocks_used(value: Yaml) -> Iterator[tuple[str, Spot]]:
    """The blocks that a condition uses, at every depth."""
    if isinstance(value, Map) and isinstance(value.get("use"), str):
        yield value["use"], value.spot("use")
    if isinstance(value, (Map, Seq)):
        yield from chain.from_iterable(map(blocks_used, value.values() if isinstance(value, Map) else value))
