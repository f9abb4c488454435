"""Every page of the built site, parsed once for all tests."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.html_tree import Page

type Pages = Mapping[Path, Page]


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """The pages of the built site, by file."""
    found = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    assert site / "index.html" in found
    return found
