"""What tests of several folders share: the built site, served, and the browser of this machine."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from scripts.browsers.chromium import find_chromium
from scripts.browsers.chromium.find import ADVICE
from scripts.browsers.chromium.flags import FLAGS
from scripts.offline.export import export
from scripts.serve.server import serving

ROOT = Path(__file__).resolve().parents[1]

# How long an example takes is for the benchmark to say; a busy machine must not fail a test.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The Chromium of this machine; without one, the test fails and says how to get it."""
    path = find_chromium()
    if path is None:
        pytest.fail(ADVICE, pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """One Chromium for all tests of the session."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site, built now if it was not."""
    folder = ROOT / "site"
    if not (folder / "index.html").is_file():
        subprocess.run(["make", "site"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)  # noqa: S607 (whichever make the person uses)
    return folder


@pytest.fixture(scope="session")
def archive(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of the offline site, made now from what the site was made from."""
    return export(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the built site, served for as long as the tests run; it ends with a slash."""
    with serving(site) as server:
        yield server.url


# The fixtures that take a browser or a site, by the mark of a test that asks for them, itself or through another one.
# "built" is what a module calls a site of its own.
TAKEN = {"browser": {"browser", "chromium_path"}, "site": {"site", "built"}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test with what it takes, so that `make check` can leave it out without a list that somebody keeps."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        for mark, fixtures in TAKEN.items():
            if asked & fixtures:
                item.add_marker(mark)
