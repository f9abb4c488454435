"""Every byte of others that the site carries comes from a package whose fingerprint is locked."""

import base64
import hashlib
import json
import re
from importlib.metadata import files
from pathlib import Path

import pytest

from scripts.bundle.names import MANIFEST
from scripts.bundle.places import PYODIDE
from scripts.bundle.runtime import COPIED, SCRIPTS
from scripts.offline.licences import THEME

ROOT = Path(__file__).resolve().parents[2]
COMPRESSED = {".br", ".gz"}
PYODIDES = {*COPIED, "pyodide.js"}
# Made by this build from our own sources and from the packages below; so is what the bundle does not copy as it is.
MADE_HERE = re.compile(
    r".*\.html|sitemap\.xml|search/search_index\.json|LICENSES/.*|assets/manifest\.json"
    r"|data/v1/.*\.(json|csv)|changes/.*\.(xml|ics)"
    r"|assets/images/mark(-light)?\.svg|assets/images/checker-(light|dark)\.webp"
)


@pytest.fixture(scope="session")
def of_others(site) -> list[Path]:
    """The files of the site that are neither made here nor a compressed form of another."""
    found = [path for path in site.rglob("*") if path.is_file() and path.suffix not in COMPRESSED]
    bundled = made_by_the_bundle(site / "assets")
    return [path for path in found if path not in bundled and not MADE_HERE.fullmatch(str(path.relative_to(site)))]


def made_by_the_bundle(assets: Path) -> set[Path]:
    """The bundle's files but for those of Pyodide."""
    names: dict[str, str] = json.loads((assets / MANIFEST).read_bytes())
    return {assets / name for own, name in names.items() if Path(own).name not in PYODIDES}


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def theme_digests() -> set[bytes]:
    """The fingerprints that the installed theme was recorded with."""
    hashes = [file.hash.value for file in files(THEME) or [] if file.hash]
    return {base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)) for value in hashes}


def test_each_file_of_others_is_the_one_of_its_package(site, of_others):
    """Bit for bit, from the theme or from Pyodide, whose two scripts stand in one file."""
    scripts = "\n;\n".join((PYODIDE / name).read_text(encoding="utf-8") for name in SCRIPTS)
    pyodides = {digest(path) for path in PYODIDE.iterdir() if path.is_file()}
    known = theme_digests() | pyodides | {hashlib.sha256(scripts.encode()).digest()}

    assert len(of_others) > 5
    assert [path.relative_to(site).as_posix() for path in of_others if digest(path) not in known] == []


def test_those_packages_are_locked_by_fingerprint():
    """So that an installation gets these bytes or none."""
    python = (ROOT / "requirements.txt").read_text().replace("\\\n", " ")
    locked = json.loads((ROOT / "package-lock.json").read_bytes())["packages"]["node_modules/pyodide"]

    assert re.search(rf"^{THEME}==\S+ .*--hash=sha256:[0-9a-f]{{64}}", python, re.MULTILINE)
    assert locked["integrity"].startswith("sha512-")
