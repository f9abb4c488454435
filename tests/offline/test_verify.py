"""Checking an export: each file that is not as it was made is named."""

import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from scripts.bundle.places import ROOT
from scripts.offline.errors import OfflineError
from scripts.offline.manifest import MANIFEST
from scripts.offline.package import write_zip
from scripts.offline.verify import verify

FILES = {"index.html": b"<h1>Home</h1>" * 50, "assets/a b.js": b"script", "policies/ü.html": b"policy"}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small export."""
    target = tmp_path / "export.zip"
    write_zip(target, "export-1.0", FILES)
    return target


@pytest.fixture
def folder(archive: Path, tmp_path: Path) -> Path:
    """The same, unpacked."""
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "unpacked")
    return tmp_path / "unpacked" / "export-1.0"


def test_a_whole_export_has_nothing_wrong(archive: Path, folder: Path) -> None:
    """Neither the zip nor the folder."""
    assert verify(archive) == []
    assert verify(folder) == []


def test_each_changed_missing_and_added_file_is_named(folder: Path) -> None:
    """All of them at once."""
    (folder / "index.html").write_text("other")
    (folder / "policies" / "ü.html").unlink()
    (folder / "added.js").touch()

    expected = ["not in the manifest: added.js", "differs: index.html", "missing: policies/ü.html"]
    assert sorted(expected) == sorted(verify(folder))


def test_the_manifest_is_one_for_sha256sum(folder: Path) -> None:
    """Whoever has no Python checks with what the system has."""
    (folder / "index.html").write_text("other")
    done = subprocess.run(
        ["sha256sum", "--quiet", "-c", MANIFEST],  # noqa: S607 (the system's own)
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (1, "index.html: FAILED\n")


def test_a_file_that_is_damaged_within_the_zip_is_named(archive: Path) -> None:
    """One byte of its content is enough."""
    data = bytearray(archive.read_bytes())
    data[data.index(b"index.html") + len("index.html") + 5] ^= 0xFF
    archive.write_bytes(data)

    assert verify(archive) == ["differs: index.html"]


@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: b"no zip" * 99])
def test_what_is_no_whole_zip_is_refused(archive: Path, damage) -> None:
    """The message says what to do."""
    archive.write_bytes(damage(archive.read_bytes()))

    with pytest.raises(OfflineError, match=r"export\.zip is not a whole zip file .* Get it or make it again\."):
        verify(archive)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("export-1.0/added.js", "not in the manifest: added.js"),
        ("other/index.html", "not in the manifest: ../other/index.html"),
        ("index.html", "not in the manifest: ../index.html"),
        ("export-1.0/index.html", "not in the manifest: ../export-1.0/index.html"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_was_added_to_the_zip_is_named(archive: Path, name: str, wrong: str) -> None:
    """Also one beside the folder, and one that is there twice: programs that unpack differ in which they keep."""
    with zipfile.ZipFile(archive, "a") as opened:
        opened.writestr(name, b"added")

    assert verify(archive) == [wrong]


@pytest.mark.slow
@pytest.mark.parametrize("mask", [0x01, 0x80, 0xFF])
def test_any_byte_that_is_damaged_leads_to_an_answer(archive: Path, mask: int) -> None:
    """Whichever it is: each file is as it was made, or it is named, or the zip is refused in one sentence."""
    good = archive.read_bytes()
    for place in range(len(good)):
        archive.write_bytes(good[:place] + bytes([good[place] ^ mask]) + good[place + 1 :])
        with suppress(OfflineError):
            verify(archive)


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    """It has no manifest to check against."""
    with pytest.raises(OfflineError, match=r"holds no MANIFEST\.sha256"):
        verify(tmp_path)


def test_a_manifest_with_a_line_of_something_else_is_refused(folder: Path) -> None:
    """The line is named."""
    with (folder / MANIFEST).open("a") as file:
        file.write("no digest\n")

    with pytest.raises(OfflineError, match=r"MANIFEST\.sha256, line 4: “no digest”"):
        verify(folder)


def test_the_command_names_the_files_and_fails(folder: Path) -> None:
    """A script that calls it can tell."""
    (folder / "index.html").write_text("other")
    command = [sys.executable, "-m", "scripts.offline", "verify", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (1, "differs: index.html\n", "")


def test_the_command_says_what_is_not_there(tmp_path: Path) -> None:
    """In one line, without a traceback."""
    command = [sys.executable, "-m", "scripts.offline", "verify", str(tmp_path / "gone.zip")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"There is no {tmp_path}/gone.zip. Name a zip or an unpacked folder.\n"
