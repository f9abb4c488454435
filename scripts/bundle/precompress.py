"""Compress a built site in advance: ``python -m scripts.bundle.precompress site``.

Beside each file that is worth it, a server finds it as ``.br`` and ``.gz``, and need not compress at each request.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.bundle.errors import BundleError
from scripts.bundle.nodejs import run_script
from scripts.bundle.places import CACHE

# What is text, or packs like text; the rest is packed already.
SUFFIXES = {".css", ".csv", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"}
ENDINGS = (".br", ".gz")
SMALLEST = 1024


def main() -> int:
    """Compress the site in the folder that is named; return 1, with a message, when that cannot be done."""
    try:
        precompress(Path(sys.argv[1]))
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def precompress(site: Path, cache: Path = CACHE / "compressed") -> None:
    """Put ``.br`` and ``.gz`` beside the files of ``site``, from ``cache`` where nothing changed.

    Afterwards the cache holds this site's files and no others. Raises ``BundleError`` when Node fails.
    """
    kept = {path: cache / hashlib.sha256(path.read_bytes()).hexdigest() for path in compressible(site)}
    cache.mkdir(parents=True, exist_ok=True)
    _fill(cache, {target: path for path, target in kept.items() if not _is_there(target)})
    for path, target in kept.items():
        for ending in ENDINGS:
            shutil.copyfile(_with(target, ending), _with(path, ending))
    _prune(cache, set(kept.values()))


def compressible(site: Path) -> list[Path]:
    """Return the files of ``site`` that are worth compressing."""
    return sorted(
        path
        for path in site.rglob("*")
        if path.suffix in SUFFIXES and path.is_file() and path.stat().st_size > SMALLEST
    )


def _fill(cache: Path, missing: Mapping[Path, Path]) -> None:
    """Compress what is missing, aside at first: what is in the cache is always whole."""
    with TemporaryDirectory(dir=cache) as folder:
        todo = Path(folder) / "list.json"
        todo.write_text(json.dumps([[str(path), str(Path(folder) / target.name)] for target, path in missing.items()]))
        run_script("compress.mjs", todo)
        for target in missing:
            for ending in ENDINGS:
                _with(Path(folder) / target.name, ending).replace(_with(target, ending))


def _is_there(target: Path) -> bool:
    return all(_with(target, ending).is_file() for ending in ENDINGS)


def _with(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _prune(cache: Path, kept: set[Path]) -> None:
    for path in cache.iterdir():
        if path.is_file() and path.with_suffix("") not in kept:
            path.unlink()


if __name__ == "__main__":
    sys.exit(main())
