"""Make the bundle: ``python -m scripts.bundle``."""

import json
import shutil
import sys
from collections.abc import Mapping

from scripts.bundle.errors import BundleError
from scripts.bundle.finding.index import write_index
from scripts.bundle.javascript import bundle_script
from scripts.bundle.layout import layout
from scripts.bundle.names import copy_hashed, write_manifest
from scripts.bundle.parts import gather
from scripts.bundle.places import ASSETS, PARTS, POLICIES, SCRIPTS
from scripts.bundle.styles import bundle_styles


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
    parts = gather(PARTS)
    shutil.rmtree(ASSETS, ignore_errors=True)
    names = {name: copy_hashed(path, ASSETS / "engine") for name, path in parts.files.items()}
    worker = bundle_script(SCRIPTS / "worker" / "main.js", PARTS / "worker.js", {"ENGINE": parts.engine(names)})
    names["worker.js"] = copy_hashed(worker, ASSETS / "engine")
    finder = copy_hashed(write_index(json.loads(POLICIES.read_bytes()), PARTS), ASSETS)
    knowing: dict[str, dict[str, object]] = {
        "checker": {"LAYOUT": layout(names), "FINDER": {"file": finder}},
        "ahead": {"LAYOUT": layout(names)},
        "search": {"SEARCH": None},
    }
    pages = {f"{name}.js": _script_of_pages(name, constants) for name, constants in knowing.items()}
    published = {f"engine/{name}": f"engine/{hashed}" for name, hashed in names.items()}
    write_manifest(ASSETS, {**published, **pages, "finder.json": finder, "site.css": bundle_styles(PARTS, ASSETS)})


def _script_of_pages(name: str, constants: Mapping[str, object]) -> str:
    return copy_hashed(bundle_script(SCRIPTS / name / "main.js", PARTS / f"{name}.js", constants), ASSETS)


if __name__ == "__main__":
    sys.exit(main())
