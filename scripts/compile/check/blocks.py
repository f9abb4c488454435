"""Blocks: unique ids, parameters that are declared and used, no block within itself."""

from collections.abc import Iterator, Mapping

from scripts.compile.blocks.declared import Block, blocks_used, parameter_in, read_blocks, scalars
from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.graph import reachable
from scripts.compile.problem import Problem, one_of, problem


def check(data: Data) -> Iterator[Problem]:
    """Every block, used or not."""
    blocks = read_blocks(data.files)
    yield from _twice(data, blocks)
    for name, block in blocks.items():
        yield from _parameters(name, block)
    yield from _cycles(blocks)


def _twice(data: Data, blocks: Mapping[str, Block]) -> Iterator[Problem]:
    for document in data.files.of("blocks"):
        declared = document.content.map("blocks")
        for name, raw in declared.items():
            if name in blocks and raw is not blocks[name].raw:
                first = blocks[name].raw.spot()
                found = f"the block `{name}` is also declared in {first.file}:{first.line}"
                yield problem(declared.spot(name), "duplicate-id", found, "rename one of them")


def _parameters(name: str, block: Block) -> Iterator[Problem]:
    used = {inner: spot for value, spot in scalars(*block.node) if (inner := parameter_in(value))}
    for parameter, spot in used.items():
        if parameter not in block.parameters:
            accepted = f"add it to `parameters:`; {one_of(block.parameters, parameter)}"
            yield problem(spot, "unknown-parameter", f"`${parameter}` is no parameter of `{name}`", accepted)
    for parameter, spot in block.parameters.items():
        if parameter not in used:
            accepted = f"write ${parameter} where its value belongs, or remove it"
            yield problem(spot, "unused-parameter", f"the parameter `{parameter}` is not used", accepted)


def _cycles(blocks: Mapping[str, Block]) -> Iterator[Problem]:
    used = {name: list(blocks_used(block.node[0])) for name, block in blocks.items()}
    leads = {name: [target for target, _ in inner] for name, inner in used.items()}
    for name, inner in used.items():
        for target, spot in inner:
            if name in reachable(target, leads):
                through = "" if target == name else f", through `{target}`"
                yield problem(spot, "recursive-block", f"the block `{name}` uses itself{through}", "write it out")


CHECK = Check("blocks", "vocabulary", check)
