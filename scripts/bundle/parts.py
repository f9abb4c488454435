"""The files that the worker loads, under their own names."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.bundle.errors import BundleError
from scripts.bundle.for_calculator import for_calculator
from scripts.bundle.javascript import bundle_script
from scripts.bundle.places import CACHE, POLICIES, SCRIPTS
from scripts.bundle.runtime import copy_runtime, read_lock
from scripts.bundle.snapshot import build_id, build_snapshot
from scripts.bundle.wheel import build_wheel

type Json = dict[str, Any]

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
        """Return how many bytes the worker sees arrive for each way to start: neither its scripts nor WebAssembly."""
        seen = {way: [name for name in names if not name.endswith(".wasm")] for way, names in FETCHED.items()}
        return {way: sum(self.files[name].stat().st_size for name in names) for way, names in seen.items()}

    def engine(self, names: Mapping[str, str]) -> dict[str, object]:
        """Return what the worker has to know, with the published names of the files by their own."""
        known = {"build": self.build, "lock": read_lock(), "sizes": self.sizes(), "memory": self._memory()}
        return {"files": names, **known}

    def _memory(self) -> int:
        """How many bytes the snapshot has unpacked: they stand at the end of what was packed with gzip."""
        return int.from_bytes(self.files["snapshot.bin"].read_bytes()[-4:], "little")


def gather(folder: Path, cache: Path = CACHE) -> Parts:
    """Make ``folder`` anew with all that the worker loads; raise ``BundleError`` when something cannot be had."""
    return _gather(folder, cache, compiled())


def gather_policy(folder: Path, policy: str, cache: Path) -> Parts:
    """The same for one policy alone, with a worker that knows the files by their own names."""
    policies = compiled()
    one = {part: {policy: policies[part][policy]} for part in ("policies", "older") if policy in policies.get(part, {})}
    parts = _gather(folder, cache, {**policies, "older": {}, **one})
    names = {name: name for name in parts.files}
    bundle_script(SCRIPTS / "worker" / "main.js", folder / "worker.js", {"ENGINE": parts.engine(names)})
    return parts


def _gather(folder: Path, cache: Path, policies: Json) -> Parts:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    text = json.dumps(policies, ensure_ascii=False, separators=(",", ":"))
    (folder / POLICIES.name).write_text(text, encoding="utf-8")
    copy_runtime(folder)
    wheel = build_wheel(folder).rename(folder / "calc.whl")
    build = build_id(wheel, folder / POLICIES.name)
    shutil.copyfile(build_snapshot(wheel, folder / POLICIES.name, build, cache), folder / "snapshot.bin")
    return Parts({path.name: path for path in sorted(folder.iterdir())}, build)


def compiled() -> Json:
    """Return the compiled policies as the calculator needs them.

    Raises ``BundleError`` when the policies were not compiled.
    """
    if not POLICIES.is_file():
        raise BundleError(f"There is no {POLICIES}. Compile the policies first: make compile")
    return for_calculator(json.loads(POLICIES.read_bytes()))
