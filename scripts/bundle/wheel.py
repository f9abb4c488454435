"""The wheel of the calculator, as bytecode for the Python inside Pyodide."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.bundle.archive import read_archive, write_archive
from scripts.bundle.errors import BundleError
from scripts.bundle.places import ROOT

# With this set, Python marks bytecode by the hash of its source in place of the time of day.
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}


# What there is no use for in a browser.
COMMAND_LINE = re.compile(r"calc/cli/|calc/__main__\.pyc$|.*\.dist-info/entry_points\.txt$")


def build_wheel(target: Path) -> Path:
    """Build the wheel of ``calc``, without its command line, into the folder ``target`` and return its path.

    The same source gives the same bytes. Raises ``BundleError`` when a tool fails.
    """
    with TemporaryDirectory() as folder:
        _run("hatchling", "build", "--no-hooks", "--target", "wheel", "--directory", folder)
        _run("pyodide_cli", "py-compile", "--silent", folder)
        compiled = next(Path(folder).glob("*.whl"))
        wheel = target / compiled.name
        files = read_archive(compiled)
        needed = {name: data for name, data in files.items() if not COMMAND_LINE.match(name)}
        write_archive(wheel, _with_true_record(needed))
    return wheel


def _run(module: str, *arguments: str) -> None:
    command = [sys.executable, "-m", module, *arguments]
    environment = {**os.environ, **ENVIRONMENT}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 (our own arguments)
    if done.returncode:
        raise BundleError(f"{module} {arguments[0]} failed:\n{done.stdout}{done.stderr}")


def _with_true_record(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with a RECORD of what is in them: py-compile leaves the one that names the sources."""
    record = next(name for name in files if name.endswith(".dist-info/RECORD"))
    others = {name: data for name, data in files.items() if name != record}
    rows = [f"{name},sha256={_digest(data)},{len(data)}\n" for name, data in sorted(others.items())]
    return {**others, record: "".join([*rows, f"{record},,\n"]).encode()}


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
