"""Getting a browser that is missing."""

import os
import subprocess
from pathlib import Path

import pytest

from scripts.browsers import install


class Missing:
    """A browser that is found once it was got in one of the given ways."""

    def __init__(self, *ways: str) -> None:
        self.ways = ways
        self.tried: list[str] = []

    def find(self) -> Path | None:
        """Find it, if it is there."""
        return Path("/found") if set(self.ways) & set(self.tried) else None

    def install(self, package: str) -> None:
        """Install it as a package."""
        self._try(package)

    def download(self) -> None:
        """Download it."""
        self._try("download")

    def _try(self, way: str) -> None:
        self.tried.append(way)
        if way not in self.ways:
            raise subprocess.CalledProcessError(100, way)


def require(browser: Missing, monkeypatch: pytest.MonkeyPatch, *, root: bool) -> int:
    monkeypatch.setattr(install, "can_install", lambda: root)
    monkeypatch.setattr(install, "install", browser.install)
    return install.require("firefox-esr", browser.find, "advice", browser.download)


def test_root_gets_the_package_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is downloaded beside it."""
    browser = Missing("firefox-esr", "download")

    assert (require(browser, monkeypatch, root=True), browser.tried) == (0, ["firefox-esr"])


def test_who_may_install_nothing_gets_a_download(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a network, and no rights."""
    browser = Missing("firefox-esr", "download")

    assert (require(browser, monkeypatch, root=False), browser.tried) == (0, ["download"])


def test_a_package_that_cannot_be_installed_is_replaced_by_a_download(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may know no such package."""
    browser = Missing("download")

    assert (require(browser, monkeypatch, root=True), browser.tried) == (0, ["firefox-esr", "download"])


def test_what_fails_ends_in_the_advice(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """After what was tried, and without a traceback."""
    assert require(Missing(), monkeypatch, root=True) == 1
    assert capsys.readouterr().err == (
        "Command 'firefox-esr' returned non-zero exit status 100.\n"
        "Command 'download' returned non-zero exit status 100.\n"
        "advice\n"
    )


def test_a_browser_that_is_there_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is installed or downloaded."""
    browser = Missing("there")
    browser.tried.append("there")

    assert (require(browser, monkeypatch, root=True), browser.tried) == (0, ["there"])


def test_nobody_but_root_installs_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor anybody on a system that has no user ids."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not install.can_install()
    monkeypatch.delattr(os, "geteuid")
    assert not install.can_install()
