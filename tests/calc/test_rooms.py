"""The rooms of the calculator: imports run one way, from the top to the bottom."""

import ast
from collections.abc import Iterator
from pathlib import Path

CALC = Path(__file__).resolve().parents[2] / "calc"
# From the top; each may import from itself and from those below it.
ROOMS = ("cli", "exchange", "calculators", "words", "advice", "outcomes", "policy", "criteria", "case", "time", "logic")
# What every room may know.
GROUND = ("errors", "version")


def imports(file: Path) -> Iterator[tuple[str, ...]]:
    """The modules of calc that a file imports, each by its path of names below calc."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "calc":
            below = tuple(node.module.split(".")[1:])
            yield from [below] if below else [(name.name,) for name in node.names]


def room_of(file: Path) -> str:
    return file.relative_to(CALC).parts[0]


def modules() -> list[Path]:
    return [file for file in sorted(CALC.rglob("*.py")) if file.parent != CALC]


def test_every_module_is_in_a_room_that_is_named_here() -> None:
    """No room is missing from the order, and none is named that is not there."""
    assert {room_of(file) for file in modules()} == set(ROOMS)


def test_imports_run_from_the_top_to_the_bottom() -> None:
    """No room knows of one above it."""
    backwards = [
        f"{file.relative_to(CALC)} imports {'.'.join(below)}"
        for file in modules()
        for below in imports(file)
        if below[0] not in GROUND and ROOMS.index(below[0]) < ROOMS.index(room_of(file))
    ]
    assert backwards == []


def test_modules_go_in_no_circle() -> None:
    """Modules of one room are in an order too."""
    known = {file.relative_to(CALC).with_suffix("").parts: set(imports(file)) for file in modules()}
    while free := [name for name, needed in known.items() if not needed & known.keys()]:
        for name in free:
            del known[name]
    assert sorted(known) == []


def test_each_room_says_what_it_knows_and_what_not() -> None:
    """A stranger reads it in the first line of the package."""
    said = {room: ast.get_docstring(ast.parse((CALC / room / "__init__.py").read_text("utf-8"))) for room in ROOMS}
    assert [room for room, words in said.items() if not words or "knows nothing of" not in words] == []


def test_the_calculator_needs_the_standard_library_alone() -> None:
    """Nothing of it opens a file or asks a clock; the command line reads what people name."""
    forbidden = {"os", "pathlib", "io", "time", "random", "subprocess", "socket", "sys", "yaml"}
    found = [
        f"{file.relative_to(CALC)}: {name}"
        for file in modules()
        if room_of(file) != "cli"
        for name in _outside(file)
        if name in forbidden
    ]
    assert found == []


def _outside(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]
