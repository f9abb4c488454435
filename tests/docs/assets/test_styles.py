import re
from pathlib import Path

from scripts.bundle.places import SCRIPTS, STYLES

SHEET = re.compile(r'^@import "\./([^"]+)";$', re.MULTILINE)
# What only a page of a policy has, or one of several policies, and no script touches.
WITHOUT_SCRIPTS = {"across", "compare", "policy"}


def test_every_sheet_is_imported_once() -> None:
    """A sheet that site.css does not name would be missing without a word."""
    there = {path.relative_to(STYLES).as_posix() for path in STYLES.rglob("*.css")}

    assert sorted(SHEET.findall((STYLES / "site.css").read_text())) == sorted(there - {"site.css"})


def test_styles_stand_in_the_rooms_of_the_scripts() -> None:
    """Whoever changes what a room shows finds how it looks under the same name."""
    assert folders(STYLES) - folders(SCRIPTS / "checker") == WITHOUT_SCRIPTS


def folders(place: Path) -> set[str]:
    """The names of the folders in a place."""
    return {path.name for path in place.iterdir() if path.is_dir()}
