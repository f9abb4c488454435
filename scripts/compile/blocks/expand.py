"""Replaces each use of a block by the block's condition, parameters filled in.

Everything keeps the place it was written at: a part of the block its place in the block file, the value of a
parameter its place beside ``use``. Growth is bounded, since blocks that use blocks could multiply without end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from scripts.compile.blocks.declared import Block, parameter_in
from scripts.compile.blocks.use import Use, has_uncited, laid_over, refuse_extra, stand_in, surroundings
from scripts.compile.problem import Problem, Spot, one_of, problem, shown
from scripts.compile.read.located import Map, Seq, Yaml

MOST_PARTS = 200_000
MOST_DEPTH = 100


class _TooMuchError(Exception):
    """Ends an expansion that grows without bound; the problem has been noted."""


@dataclass(slots=True)
class Expansion:
    """Expands the blocks of one policy."""

    blocks: Mapping[str, Block]
    problems: list[Problem] = field(default_factory=list)
    parts: int = 0

    def expand(self, root: Map) -> Map:
        """The same content with every use of a block replaced; nothing of it when it would grow too much."""
        try:
            return self.mapping(root, Use())
        except _TooMuchError:
            return root.empty()

    def value(self, value: Yaml, spot: Spot, use: Use) -> tuple[Yaml, Spot]:
        """Any value, expanded, with the place it comes from."""
        self.count(spot, use)
        below = replace(use, depth=use.depth + 1)
        if isinstance(value, Map):
            return (self.used(value, below) if "use" in value else self.mapping(value, below)), spot
        if isinstance(value, Seq):
            return self.sequence(value, below), spot
        name = parameter_in(value)
        return self.parameter(name, value, spot, use) if name else (value, spot)

    def count(self, spot: Spot, use: Use) -> None:
        """Stop when there is too much."""
        self.parts += 1
        if self.parts > MOST_PARTS or use.depth > MOST_DEPTH:
            found = f"the conditions expand to more than {MOST_PARTS:,} parts, or {MOST_DEPTH} levels"
            self.problems.append(problem(spot, "too-large", found, "use fewer blocks within blocks"))
            raise _TooMuchError

    def mapping(self, value: Map, use: Use) -> Map:
        """A mapping; a criterion of a block without a citation takes that of the use."""
        result = value.empty()
        for key, each in value.items():
            result.move(key, *self.value(each, value.spot(key), use))
        if "id" in result and "cite" not in result and use.cite:
            result.move("cite", *use.cite)
        return result

    def sequence(self, value: Seq, use: Use) -> Seq:
        """A list."""
        result = value.empty()
        for each, spot in value.located():
            result.move(*self.value(each, spot, use))
        return result

    def parameter(self, name: str, written: str, spot: Spot, use: Use) -> tuple[Yaml, Spot]:
        """The value of a parameter; within a block, ``check.blocks`` reports one that is not declared."""
        if name in use.values:
            return use.values[name]
        if not use.names:
            found = f"`{written}` is a parameter, which has no value outside a block"
            self.problems.append(problem(spot, "unknown-parameter", found, "write the value itself"))
        return written, spot

    def used(self, value: Map, use: Use) -> Yaml:
        """What the use of a block becomes."""
        self.problems.extend(refuse_extra(value))
        own = value.empty()
        for key in value:
            own.move(
                key, *(self.value(value[key], value.spot(key), use) if key != "use" else (value[key], value.spot(key)))
            )
        name = value["use"]
        block = self.blocks.get(name) if isinstance(name, str) else None
        if block is None:
            found = f"there is no block {shown(name)}"
            self.problems.append(problem(value.spot("use"), "unknown-block", found, one_of(self.blocks, name)))
        if block is None or name in use.names:  # a block within itself is reported by check.blocks
            return stand_in(own)
        inner, faults = surroundings(name, block, own, use)
        self.problems.extend(faults)
        return self.content(block, own, inner)

    def content(self, block: Block, own: Map, use: Use) -> Yaml:
        """The block's condition with what stands beside ``use`` laid over it."""
        content, spot = self.value(*block.node, use)
        if use.cite is None and has_uncited(content):
            found = f"the block `{use.names[-1]}` has criteria, and there is no `cite` for them"
            self.problems.append(problem(own.spot("use"), "missing-citation", found, "add `cite:` beside `use:`"))
            content, spot = self.value(*block.node, use.cited_by(own))
        return laid_over(content, spot, own)
