"""YAML mappings and lists that know where each of their parts stands."""

from collections.abc import Iterator
from typing import Any, Self

from scripts.compile.problem import Spot

type Yaml = Any


class Map(dict[str, Yaml]):
    """A mapping. ``lines`` holds the line of each key; ``elsewhere`` the spots of values that came from elsewhere."""

    __slots__ = ("elsewhere", "file", "line", "lines", "path")

    def __init__(self, file: str, line: int, path: str) -> None:
        super().__init__()
        self.file, self.line, self.path = file, line, path
        self.lines: dict[str, int] = {}
        self.elsewhere: dict[str, Spot] = {}

    def put(self, key: str, value: Yaml, line: int) -> None:
        """Set a key, and the line it stands on."""
        self[key] = value
        self.lines[key] = line

    def spot(self, key: str | None = None) -> Spot:
        """Where a key stands; without a key, or for one that is absent, where the mapping begins."""
        if key is None:
            return Spot(self.file, self.line, self.path)
        return self.elsewhere.get(key) or Spot(self.file, self.lines.get(key, self.line), join(self.path, key))

    def empty(self) -> Self:
        """A mapping at the same place with nothing in it."""
        return type(self)(self.file, self.line, self.path)

    def copy_key(self, other: "Map", key: str) -> None:
        """Take over a key of another mapping with its place."""
        self.move(key, other[key], other.spot(key))

    def move(self, key: str, value: Yaml, spot: Spot) -> None:
        """Set a key to a value that stands at another place."""
        self.put(key, value, spot.line)
        self.elsewhere[key] = spot

    def seq(self, key: str) -> "Seq":
        """The list under ``key``, an empty one when there is none."""
        value = self.get(key)
        return value if isinstance(value, Seq) else Seq(self.file, self.line, self.path)

    def maps(self, key: str) -> Iterator["Map"]:
        """The mappings in the list under ``key``; whatever else stands there is left to the schema."""
        return (item for item in self.seq(key) if isinstance(item, Map))

    def map(self, key: str) -> "Map":
        """The mapping under ``key``, an empty one when there is none."""
        value = self.get(key)
        return value if isinstance(value, Map) else self.empty()


class Seq(list[Yaml]):
    """A list. ``lines`` holds the line of each item."""

    __slots__ = ("elsewhere", "file", "line", "lines", "path")

    def __init__(self, file: str, line: int, path: str) -> None:
        super().__init__()
        self.file, self.line, self.path = file, line, path
        self.lines: list[int] = []
        self.elsewhere: dict[int, Spot] = {}

    def add(self, value: Yaml, line: int) -> None:
        """Append an item, and the line it stands on."""
        self.append(value)
        self.lines.append(line)

    def spot(self, index: int | None = None) -> Spot:
        """Where an item stands; without an index, where the list begins."""
        if index is None or not 0 <= index < len(self.lines):
            return Spot(self.file, self.line, self.path)
        return self.elsewhere.get(index) or Spot(self.file, self.lines[index], f"{self.path}[{index}]")

    def located(self) -> Iterator[tuple[Yaml, Spot]]:
        """Each item with its place."""
        return ((value, self.spot(index)) for index, value in enumerate(self))

    def move(self, value: Yaml, spot: Spot) -> None:
        """Append an item that stands at another place."""
        self.elsewhere[len(self)] = spot
        self.add(value, spot.line)

    def empty(self) -> Self:
        """A list at the same place with nothing in it."""
        return type(self)(self.file, self.line, self.path)


def join(path: str, key: str) -> str:
    """The path of a key below a path."""
    return f"{path}.{key}" if path else key


def spot_at(root: Map, steps: tuple[int | str, ...]) -> Spot:
    """The spot below ``root`` that ``steps`` lead to; steps that lead nowhere are passed over."""
    here: Yaml = root
    spot = root.spot()
    for step in steps:
        if isinstance(here, Map) and step in here:
            here, spot = here[str(step)], here.spot(str(step))
        elif isinstance(here, Seq) and isinstance(step, int) and step < len(here):
            here, spot = here[step], here.spot(step)
    return spot
