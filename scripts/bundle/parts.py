"""The files that the worker loads, under their own names."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle.errors import BundleError
from scripts.bundle.places import POLICIES
from scripts.bundle.runtime import copy_runtime
from scripts.bundle.snapshot import build_id, build_snapshot
from scripts.bundle.wheel import build_wheel

# What the worker fetches beside its scripts, for each way to start.
FETCHED = {
    "snapshot": ("pyodide.asm.wasm", "snapshot.bin"),
    "plain": ("pyodide.asm.wasm", "python_stdlib.zip", "calc.whl", "policies.json"),
}


@dataclass(frozen=True)
class Parts:
    """The files by name, and the id of the build that the snapshot is of."""

    files: Mapping[str, Path]
    build: str

    def sizes(self) -> dict[str, int]:
        """Return how many bytes the worker fetches for each way to start; it does not see its scripts arrive."""
        return {way: sum(self.files[name].stat().st_size for name in names) for way, names in FETCHED.items()}


def gather(folder: Path) -> Parts:
    """Make ``folder`` anew with all that the worker loads; raise ``BundleError`` when something cannot be had."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    copy_policies(folder)
    copy_runtime(folder)
    wheel = build_wheel(folder).rename(folder / "calc.whl")
    build = build_id(wheel, folder / POLICIES.name)
    shutil.copyfile(build_snapshot(wheel, folder / POLICIES.name, build), folder / "snapshot.bin")
    return Parts({path.name: path for path in sorted(folder.iterdir())}, build)


def copy_policies(folder: Path) -> None:
    """Copy the compiled policies without their worked cases, which stand on the pages.

    Raises ``BundleError`` when the policies were not compiled.
    """
    if not POLICIES.is_file():
        raise BundleError(f"There is no {POLICIES}. Compile the policies first: make compile")
    policies = {**json.loads(POLICIES.read_bytes()), "cases": {}}
    text = json.dumps(policies, ensure_ascii=False, separators=(",", ":"))
    (folder / POLICIES.name).write_text(text, encoding="utf-8")
