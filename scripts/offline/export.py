"""The whole site in one zip."""

from pathlib import Path
from string import Template

from scripts.offline.bundle import make_bundle
from scripts.offline.licences import licences
from scripts.offline.package import draft_beside, write_zip
from scripts.offline.places import DIST, WORK, export_name
from scripts.offline.site import build_site, read_site
from scripts.release import version

README = Path(__file__).with_name("README.txt")


def export(dist: Path = DIST) -> Path:
    """Write the zip into ``dist`` and return its path; raise ``OfflineError`` when it cannot be made."""
    target = dist / f"{export_name()}.zip"
    # Better to know before all the work than after it.
    draft_beside(target).unlink()
    make_bundle(WORK / "bundle")
    build_site(WORK / "bundle", WORK / "site")
    write_zip(target, export_name(), {**read_site(WORK / "site"), **licences(), "README.txt": readme()})
    return target


def readme() -> bytes:
    """Return the README of the export."""
    return Template(README.read_text(encoding="utf-8")).substitute(version=version()).encode()
