"""Where the policies come from when none are named."""

import json
from pathlib import Path
from typing import Any

import pytest

from calc.cli import files
from tests.calc.build import data
from tests.calc.cli.sample import POLICY


@pytest.fixture
def places(calc: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The three places, with policies that bear their names."""
    found = {
        "here": tmp_path / "build/policies.json",
        "installed": tmp_path / "installed/policies.json",
        "checkout": tmp_path / "checkout/build/policies.json",
    }
    for name, path in found.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data({**POLICY, "title": name})))
    monkeypatch.setattr(files, "INSTALLED", found["installed"])
    monkeypatch.setattr(files, "CHECKOUT", tmp_path / "checkout")
    return found


@pytest.mark.parametrize(
    ("missing", "used"), [((), "here"), (("here",), "installed"), (("here", "installed"), "checkout")]
)
def test_the_nearest_policies_are_used(calc: Any, places: dict[str, Path], missing: tuple[str, ...], used: str) -> None:
    """Those compiled in this folder, else those installed, else those of the checkout; --help says so."""
    for name in missing:
        places[name].unlink()
    assert calc("list") == (0, f"test/one\t1\t{used}\n")


def test_policies_that_are_named_are_used_whatever_lies_around(calc: Any, places: dict[str, Path]) -> None:
    """And no others where they are not there."""
    assert calc("--policies", str(places["checkout"]), "list")[1] == "test/one\t1\tcheckout\n"
    assert calc("--policies", "elsewhere.json", "list")[0] == 2


def test_without_policies_it_is_said_how_to_get_them(calc: Any, places: dict[str, Path]) -> None:
    """Compile them, or name them."""
    for path in places.values():
        path.unlink()
    code, said = calc("list")
    assert (code, "make compile" in said, "--policies" in said) == (2, True, True)


@pytest.mark.parametrize("content", ["{", "\udcff", "[]", '{"format": 1}', "[" * 100_000])
def test_damaged_policies_are_bad_input(calc: Any, content: str) -> None:
    """A message, not a traceback, whose exit code would be a verdict's."""
    Path("build/policies.json").write_text(content, "utf-8", "surrogateescape")
    code, said = calc("list")
    assert (code, said.startswith("calc: ")) == (2, True)
