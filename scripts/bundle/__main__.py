"""Make the bundle: ``python -m scripts.bundle``."""

import shutil
import sys
from pathlib import Path

from scripts.bundle.errors import BundleError
from scripts.bundle.javascript import bundle_script
from scripts.bundle.places import ASSETS, ENGINE, POLICIES, SCRIPTS
from scripts.bundle.runtime import copy_runtime, read_lock
from scripts.bundle.wheel import build_wheel


def main() -> int:
    """Fill ``build/assets``; return 1, with a message, when that cannot be done."""
    try:
        make_bundle()
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make_bundle() -> None:
    """Make ``build/assets`` anew: the engine in a folder of its own, and the script of the pages beside it."""
    shutil.rmtree(ASSETS, ignore_errors=True)
    ENGINE.mkdir(parents=True)
    copy_policies()
    copy_runtime(ENGINE)
    wheel = build_wheel(ENGINE)
    engine = {"wheel": wheel.name, "lock": read_lock(), "size": fetched_size(ENGINE)}
    bundle_script(SCRIPTS / "worker" / "main.js", ENGINE / "worker.js", {"ENGINE": engine})
    bundle_script(SCRIPTS / "checker" / "main.js", ASSETS / "checker.js")


def fetched_size(engine: Path) -> int:
    """Return how many bytes the worker fetches; it does not see its scripts arrive."""
    return sum(path.stat().st_size for path in engine.iterdir() if path.suffix != ".js")


def copy_policies() -> None:
    """Copy the compiled policies; raise ``BundleError`` when they were not compiled."""
    if not POLICIES.is_file():
        raise BundleError(f"There is no {POLICIES}. Compile the policies first: make compile")
    shutil.copyfile(POLICIES, ENGINE / POLICIES.name)


if __name__ == "__main__":
    sys.exit(main())
