"""The rooms of the scripts: which module imports which, types included, and what of that breaks the rules."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

# In code and in comments that name types: import … from "…", export … from "…", import "…", import("…").
IMPORT = re.compile(r"""\b(?:from\s+|import\s*\(?\s*)["'](\.[^"']+)["']""")
# A line of the list at the head of checker/main.js.
ROOM = re.compile(r"^ \*   ([\w-]+)/ ", re.MULTILINE)
ENTRY = "index.js"
PAGE = "checker"
DOOR = "checker/calculator/calculator.js"
# Beside the rooms of the page: who else may import what.
APART = {
    DOOR: {"engine/index.js"},
    "checker/finding/index-file.js": {"payloads/index.js"},
    "ahead/": {"engine/index.js"},
    "search/": {"payloads/index.js"},
    "engine/": {"payloads/index.js"},
    # The two ends of one line: what they say to each other, and what both have to try.
    "worker/": {"engine/errors.js", "engine/messages.js", "engine/webassembly.js"},
}


@dataclass(frozen=True, order=True)
class Import:
    """One module imports another; both by their paths in the folder of all scripts."""

    importer: str
    imported: str

    def __str__(self) -> str:
        return f"{self.importer} imports {self.imported}"


def breaches(scripts: Path) -> list[str]:
    """What breaks the rules in the folder ``scripts``, a line each; nothing when all is as it should be."""
    found = sorted(imports(scripts))
    order = ROOM.findall((scripts / PAGE / "main.js").read_text(encoding="utf-8"))
    wrong = [(each, _reason(each, order)) for each in found]
    return [*_unlisted(scripts, order), *(f"{each}: {reason}" for each, reason in wrong if reason), *_circle(found)]


def imports(scripts: Path) -> Iterator[Import]:
    """Every import of every script in the folder ``scripts``."""
    for path in [*scripts.rglob("*.js"), *scripts.rglob("*.ts")]:
        importer = path.relative_to(scripts).as_posix()
        for address in IMPORT.findall(path.read_text(encoding="utf-8")):
            yield Import(importer, posixpath.normpath(posixpath.join(posixpath.dirname(importer), address)))


def _reason(found: Import, order: list[str]) -> str:
    """Why a module must not import another; nothing when it may."""
    script, other_script = (path.partition("/")[0] for path in (found.importer, found.imported))
    if not script == other_script == PAGE:
        return "" if script == other_script or _is_apart(found) else "not through a door that is there for it"
    room, other = _room(found.importer), _room(found.imported)
    if room == other:
        return ""
    if _floor(room, order) >= _floor(other, order):
        return "a room imports from those below it alone"
    return "" if found.imported == f"{PAGE}/{other}/{ENTRY}" else f"from outside, a room is its {ENTRY}"


def _is_apart(found: Import) -> bool:
    return any(found.importer.startswith(who) and found.imported in what for who, what in APART.items())


def _room(path: str) -> str:
    """The room of a module of the page; nothing for those that stand above all rooms."""
    _, room, *rest = path.split("/")
    return room if rest else ""


def _floor(room: str, order: list[str]) -> int:
    """How many floors below the top."""
    return order.index(room) if room in order else -1


def _unlisted(scripts: Path, order: list[str]) -> list[str]:
    """Where the folders and the list at the head of main.js are not the same."""
    rooms = {path.name for path in (scripts / PAGE).iterdir() if path.is_dir()}
    entries = {path.parent.name for path in (scripts / PAGE).glob(f"*/{ENTRY}")}
    return [
        *(f"{PAGE}/{name}: main.js does not list this room" for name in sorted(rooms - {*order})),
        *(f"{PAGE}/{name}: there is no {ENTRY}" for name in sorted({*rooms, *order} - entries)),
    ]


def _circle(found: list[Import]) -> list[str]:
    """A circle of modules, if there is one."""
    graph: dict[str, list[str]] = {}
    # Within the worker, types come from the module that uses the others; its code runs one way.
    for each in (each for each in found if not each.importer.startswith("worker/")):
        graph.setdefault(each.importer, []).append(each.imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [f"a circle: {' <- '.join(error.args[1])}"]
    return []
