"""A bundle with nothing in it, for pages that are only looked at."""

from pathlib import Path

from scripts.bundle.names import write_manifest

NAMES = ("ahead.js", "checker.js", "search.js", "site.css")


def write_bundle(folder: Path) -> Path:
    """Make ``folder`` a bundle whose files are named as they are and empty, and return it."""
    folder.mkdir(parents=True)
    for name in NAMES:
        (folder / name).touch()
    write_manifest(folder, {name: name for name in NAMES})
    return folder
