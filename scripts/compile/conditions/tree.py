"""Conditions as a tree: what the sugar of the YAML stands for, each node with the place it was written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scripts.compile.problem import Spot
from scripts.compile.read.located import Map, Yaml


@dataclass(frozen=True, slots=True)
class Criterion:
    """What makes a node a criterion. ``id`` is the full id, the ids of the enclosing criteria included."""

    id: str
    text: str
    cite: Map
    raw: Map
    reads: tuple[str, ...] = ()
    applies: "Node | None" = None


@dataclass(frozen=True, slots=True)
class Node:
    """One condition. ``args`` and ``spots`` hold its plain values and their places, by canonical key."""

    op: str
    at: Spot
    of: tuple["Node", ...] = ()
    args: Mapping[str, Yaml] = field(default_factory=dict)
    spots: Mapping[str, Spot] = field(default_factory=dict)
    options: Mapping[str, "Node"] = field(default_factory=dict)
    where: "Node | None" = None
    criterion: Criterion | None = None

    def spot(self, arg: str) -> Spot:
        """Where an argument was written."""
        return self.spots.get(arg, self.at)

    def below(self) -> Iterator["Node"]:
        """The conditions directly below, those of an event included."""
        if self.criterion and self.criterion.applies:
            yield self.criterion.applies
        yield from self.of
        yield from self.options.values()
        if self.where:
            yield self.where

    def walk(self) -> Iterator["Node"]:
        """This node and every one below it, from the top, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(list(node.below())))
