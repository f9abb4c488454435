"""The use of a block: what surrounds its content, and what is laid over it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from scripts.compile.blocks.declared import Block
from scripts.compile.conditions.operators import CRITERION_KEYS
from scripts.compile.problem import Problem, Spot, one_of, problem
from scripts.compile.read.located import Map, Seq, Yaml

_USE_KEYS = ("use", "with", *CRITERION_KEYS)


@dataclass(frozen=True, slots=True)
class Use:
    """What surrounds content: the values of parameters, the blocks it is in, the citation of the innermost use."""

    values: Mapping[str, tuple[Yaml, Spot]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    cite: tuple[Yaml, Spot] | None = None
    depth: int = 0

    def cited_by(self, own: Map) -> Self:
        """With a stand-in for a citation that is missing and has been reported."""
        cite = own.empty()
        cite.put("section", "missing", own.line)
        return replace(self, cite=(cite, own.spot()))


def refuse_extra(value: Map) -> Iterator[Problem]:
    """Keys that do not belong beside ``use``."""
    for key in value:
        if key not in _USE_KEYS:
            found = f"`{key}` does not belong to `use`"
            yield problem(value.spot(key), "unknown-key", found, one_of(_USE_KEYS, key))


def surroundings(name: str, block: Block, own: Map, use: Use) -> tuple[Use, list[Problem]]:
    """What surrounds the content of a block that is used, and what is wrong with the parameters."""
    given, declared = own.map("with"), block.parameters
    problems = []
    for key in given:
        if key not in declared:
            found = f"the block `{name}` has no parameter `{key}`"
            problems.append(problem(given.spot(key), "unknown-parameter", found, one_of(declared, key)))
    for key in declared:
        if key not in given:
            found = f"the block `{name}` gets no value for its parameter `{key}`"
            problems.append(problem(own.spot("use"), "missing-parameter", found, f"add `{key}:` under `with:`"))
    values: dict[str, tuple[Yaml, Spot]] = {key: (given[key], given.spot(key)) for key in given}
    cite = (own["cite"], own.spot("cite")) if "cite" in own else use.cite
    return Use(values, (*use.names, name), cite, use.depth), problems


def laid_over(content: Yaml, spot: Spot, own: Map) -> Yaml:
    """The content of a block as the criterion that the keys beside ``use`` make of it."""
    overrides = [key for key in CRITERION_KEYS if key in own]
    if not overrides:
        return content
    result = own.empty()
    if isinstance(content, Map):
        for key in content:
            result.copy_key(content, key)
    else:
        result.move("yes", content, spot)
    for key in overrides:
        result.copy_key(own, key)
    return result


def stand_in(own: Map) -> Map:
    """What takes the place of a block that cannot be expanded, so that the checks go on."""
    result = own.empty()
    for key in own:
        if key in CRITERION_KEYS:
            result.copy_key(own, key)
    result.move("value", value=True, spot=own.spot())
    return result


def has_uncited(content: Yaml) -> bool:
    """Whether a criterion at any depth has no citation."""
    if isinstance(content, Map):
        return ("id" in content and "cite" not in content) or any(has_uncited(each) for each in content.values())
    return isinstance(content, Seq) and any(has_uncited(each) for each in content)
