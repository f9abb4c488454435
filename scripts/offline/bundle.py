"""The bundle of the offline site: the same scripts as online, and the engine's files as payloads."""

import shutil
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from scripts.bundle.javascript import bundle_script
from scripts.bundle.names import copy_hashed, engine_names, write_manifest
from scripts.bundle.places import ASSETS, PARTS, SCRIPTS
from scripts.bundle.styles import bundle_styles
from scripts.offline.errors import OfflineError
from scripts.offline.payloads import Payloads, engine_payloads, write_payload

SEARCH = "search"
FINDER = "finder.json"


def require_bundle() -> dict[str, str]:
    """Return the published names of the engine's files; raise ``OfflineError`` when there is no bundle yet."""
    if not (ASSETS / "manifest.json").is_file() or not (PARTS / "worker.js").is_file():
        raise OfflineError("The site was not built: there is no bundle in build/. Build it first: make site")
    return engine_names(ASSETS)


def make_bundle(folder: Path) -> None:
    """Make ``folder`` anew: payloads in ``engine/``, and beside it the scripts of the pages that know them."""
    payloads = engine_payloads(PARTS, require_bundle())
    shutil.rmtree(folder, ignore_errors=True)
    files = {name: write_payload(name, text, folder / "engine") for name, text in payloads.texts.items()}
    layout: dict[str, object] = {"LAYOUT": payloads.layout(files)}
    search: dict[str, object] = {"SEARCH": _search(folder)}
    finder = {"name": FINDER, "file": write_payload(FINDER, (PARTS / FINDER).read_text(encoding="utf-8"), folder)}
    scripts = {
        "checker.js": ("checker/main.js", {**layout, "FINDER": finder}),
        "ahead.js": ("ahead/main.js", layout),
        "search.js": ("search/main.js", search),
    }
    pages = {name: _script(entry, folder / name, known) for name, (entry, known) in scripts.items()}
    write_manifest(folder, {**pages, "site.css": bundle_styles(PARTS, folder)})


def checker_source(payloads: Payloads, work: Path) -> str:
    """Return the script of a page that holds all payloads itself."""
    work.mkdir(parents=True, exist_ok=True)
    known = {"LAYOUT": payloads.layout({}), "FINDER": None}
    script = bundle_script(SCRIPTS / "checker" / "main.js", work / "checker.js", known)
    return script.read_text(encoding="utf-8")


def _script(entry: str, target: Path, constants: Mapping[str, object]) -> str:
    published = copy_hashed(bundle_script(SCRIPTS / entry, target, constants), target.parent)
    target.unlink()
    return published


def _search(folder: Path) -> dict[str, str]:
    """The theme's search as a payload."""
    workers = files("material") / "templates" / "assets" / "javascripts" / "workers"
    source = next(file for file in workers.iterdir() if file.name.endswith(".js")).read_text(encoding="utf-8")
    return {"name": SEARCH, "file": write_payload(SEARCH, source, folder)}
