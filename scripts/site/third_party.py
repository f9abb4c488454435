"""What the site carries of others: names, versions and licences, from the installed packages themselves."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import files, metadata
from pathlib import Path

from scripts.bundle.places import PYODIDE
from scripts.offline.licences import TEXTS, THEME
from scripts.site.view import View

# What the two are made from is read from themselves, the licence of each has to be looked up once.
IN_PYODIDE = {
    "Expat": "MIT",
    "libffi": "MIT",
    "Emscripten": "MIT",
    "musl": "MIT",
    "zlib": "Zlib",
    "bzip2": "bzip2-1.0.6",
    "libmpdec": "BSD-2-Clause",
    "SQLite and liblzma": "public domain",
}
IN_THEME = {
    "clipboard": "MIT",
    "escape-html": "MIT",
    "focus-visible": "W3C",
    "lunr": "MIT",
    "material-design-color": "MIT",
    "rxjs": "Apache-2.0",
    "tslib": "0BSD",
}
TEXT_OF_THEME = "material-for-mkdocs-MIT.txt"
TEXT_OF_PARTS = "parts-of-the-theme.txt"
TEXT_IN_PYODIDE = "parts-of-pyodide.txt"
_PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
# A part's own first words name it and its version, if anything does.
_FIRST_WORDS = 200
_TITLE = re.compile(r"^=+\n(.+)\n=+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Software:
    """A piece of software: ``version`` is empty where it is known only through ``within``, ``text`` is its licence."""

    name: str
    version: str
    licence: str
    text: str
    within: str = ""


class UnknownLicenceError(Exception):
    """The theme has a part whose licence nobody has looked up."""


def software() -> tuple[Software, ...]:
    """All of it, each piece before its parts; raise ``UnknownLicenceError`` for a part that is new."""
    return (*_pyodide(), *_theme())


def render_software(view: View) -> str:
    """The table of all of it, with the texts of the licences."""
    return view.render("site/third_party.html", software=software())


def _pyodide() -> Iterator[Software]:
    package = json.loads((PYODIDE / "package.json").read_bytes())
    built = json.loads((PYODIDE / "pyodide-lock.json").read_bytes())["info"]
    yield Software("Pyodide", package["version"], package["license"], "pyodide-MPL-2.0.txt")
    within = f"Pyodide {package['version']}"
    library = "CPython, with its standard library"
    yield Software(library, built["python"], "PSF-2.0", "cpython-PSF-2.0.txt", within)
    compiler = built["platform"].removeprefix("emscripten_").replace("_", ".")
    for name in _TITLE.findall((TEXTS / TEXT_IN_PYODIDE).read_text(encoding="utf-8")):
        version = compiler if name == "Emscripten" else ""
        yield Software(name, version, _licence(IN_PYODIDE, name, within), TEXT_IN_PYODIDE, within)


def _theme() -> Iterator[Software]:
    about = metadata(THEME)
    yield Software("Material for MkDocs", about["Version"], about["License-Expression"], TEXT_OF_THEME)
    within = f"Material for MkDocs {about['Version']}"
    for name, version in sorted(_bundled().items()):
        text = "lunr-MIT.txt" if name == "lunr" else TEXT_OF_PARTS
        yield Software(name, version, _licence(IN_THEME, name, within), text, within)
    yield Software("Material Design Icons", "", "Apache-2.0", TEXT_OF_PARTS, within)


def _licence(known: Mapping[str, str], name: str, within: str) -> str:
    if name not in known:
        raise UnknownLicenceError(
            f"{within} holds {name}, whose licence is not known here. Look it up, and add it to {Path(__file__).name} "
            f"and its text to {TEXTS}."
        )
    return known[name]


def _bundled() -> dict[str, str]:
    """The packages in the theme's scripts and styles, from their source maps, with the version that a script states."""
    found: dict[str, str] = {}
    for each in files(THEME) or []:
        if each.suffix == ".map":
            for package, version in _packages(json.loads(each.read_text(encoding="utf-8"))):
                found[package] = found.get(package) or version
    return found


def _packages(source_map: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Each package that a source map names, with its version or nothing, once for each of its files."""
    sources = source_map["sources"]
    for source, content in zip(sources, source_map.get("sourcesContent") or [""] * len(sources), strict=True):
        if package := _PACKAGE.search(source):
            version = _VERSION.search(content[:_FIRST_WORDS])
            yield package[1], version[0] if version else ""
