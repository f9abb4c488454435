"""The list of third-party software comes from the packages themselves."""

import json
from importlib.metadata import version

import pytest

from scripts.bundle.places import PYODIDE
from scripts.offline.licences import TEXTS, licences
from scripts.site import third_party
from scripts.site.third_party import Software, UnknownLicenceError, software


@pytest.fixture(scope="module")
def listed() -> tuple[Software, ...]:
    """The list, read once from what is installed: megabytes of source maps."""
    return software()


def test_versions_are_those_of_the_installed_packages(listed):
    """Whoever renews a package renews the list."""
    found = {each.name: each.version for each in listed}

    assert found["Material for MkDocs"] == version("mkdocs-material")
    assert found["Pyodide"] == json.loads((PYODIDE / "package.json").read_bytes())["version"]
    assert found["CPython, with its standard library"].startswith("3.13.")


def test_parts_of_the_theme_are_read_from_its_source_maps(listed):
    """With the version that the code itself states."""
    found = {each.name: each.version for each in listed if each.within.startswith("Material for MkDocs")}

    assert {"lunr", "rxjs", "clipboard", "tslib", "escape-html", "focus-visible"} <= found.keys()
    assert found["lunr"] == "2.3.9"


def test_every_licence_has_its_text(listed):
    """Which travels with the site."""
    texts = {path.removeprefix("LICENSES/") for path in licences()}

    assert {each.text for each in listed} <= texts


def test_the_text_for_parts_of_the_theme_names_each_of_them(listed):
    """A licence counts only with the words of those who gave it."""
    text = (TEXTS / third_party.TEXT_OF_PARTS).read_text().lower()
    named = [each.name.lower() for each in listed if each.text == third_party.TEXT_OF_PARTS]

    assert [name for name in named if name not in text] == []


def test_a_part_whose_licence_nobody_looked_up_stops_the_build(monkeypatch):
    """And says what to do."""
    monkeypatch.delitem(third_party.IN_THEME, "tslib")

    with pytest.raises(UnknownLicenceError, match=r"holds tslib, whose licence is not known here\. Look it up"):
        software()
