"""The version stands in one place, and the changelog tells what it holds."""

import json
import re
from datetime import date
from pathlib import Path

from scripts.release import version

ROOT = Path(__file__).resolve().parents[2]
CLOSED = re.compile(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$", re.MULTILINE)


def headings() -> list[str]:
    """The headings of the changelog, newest first."""
    return re.findall(r"^## .+$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)


def releases() -> list[tuple[str, str]]:
    """The closed releases of the changelog, newest first: version and day."""
    return CLOSED.findall((ROOT / "CHANGELOG.md").read_text("utf-8"))


def test_the_newest_closed_release_is_this_version() -> None:
    """A version without an entry, or an entry without its version, was half a release."""
    assert releases()[0][0] == version()


def test_every_heading_is_a_closed_release_but_the_first() -> None:
    """What comes next is collected on top; each other one has a version and a day."""
    assert headings() == ["## Unreleased", *(f"## {number} ({day})" for number, day in releases())]


def test_releases_are_in_order() -> None:
    """The newest first, by version and by day."""
    found = [(tuple(map(int, number.split("."))), date.fromisoformat(day)) for number, day in releases()]

    assert found == sorted(found, reverse=True)


def test_the_version_stands_nowhere_else() -> None:
    """Node would have one of its own."""
    files = [json.loads((ROOT / name).read_bytes()) for name in ("package.json", "package-lock.json")]

    assert [file["version"] for file in files if "version" in file] == []
