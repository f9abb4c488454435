"""Writing an export: an older good one is never replaced by a broken one."""

from pathlib import Path

import pytest

from scripts.offline import bundle, export, package
from scripts.offline.errors import OfflineError
from scripts.offline.licences import licences
from scripts.offline.package import write_zip
from scripts.release import version

FILES = {"index.html": b"home"}


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A good zip of an earlier day."""
    path = tmp_path / "export.zip"
    path.write_text("older and good")
    return path


def test_a_zip_that_is_sound_replaces_the_older_one(older: Path) -> None:
    """And nothing else is left in the folder."""
    write_zip(older, "export", FILES)

    assert older.read_bytes()[:2] == b"PK"
    assert list(older.parent.iterdir()) == [older]


def test_a_zip_that_is_damaged_while_it_is_written_replaces_nothing(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk can lose what was written."""

    def write_half(path: Path, files: dict[str, bytes]) -> None:
        truthful(path, files)
        path.write_bytes(path.read_bytes()[:-40])

    truthful = package.write_archive
    monkeypatch.setattr(package, "write_archive", write_half)
    with pytest.raises(OfflineError, match="is not a whole zip file"):
        write_zip(older, "export", FILES)

    assert older.read_text() == "older and good"
    assert list(older.parent.iterdir()) == [older]


def test_a_disk_that_is_full_replaces_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the file and the reason."""

    def fail(path: Path, files: dict[str, bytes]) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(package, "write_archive", fail)
    with pytest.raises(OfflineError, match=r"export\.zip cannot be written: No space left on device\."):
        write_zip(older, "export", FILES)

    assert older.read_text() == "older and good"
    assert list(older.parent.iterdir()) == [older]


def test_a_folder_that_cannot_be_written_to_is_named_before_all_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a build that has nowhere to go."""
    (tmp_path / "dist").write_text("a file in the place of the folder")
    monkeypatch.setattr(export, "make_bundle", lambda folder: pytest.fail("the work was begun"))

    with pytest.raises(OfflineError, match=r"Nothing can be written in .*/dist: .* Make it a folder that you may"):
        export.export(tmp_path / "dist")


def test_without_a_built_site_the_message_says_how_to_build_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The export is made from its parts."""
    monkeypatch.setattr(bundle, "ASSETS", tmp_path)

    with pytest.raises(OfflineError, match=r"The site was not built: .* Build it first: make site"):
        bundle.make_bundle(tmp_path / "bundle")


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    """Whenever it is made."""
    for name in ("one", "two"):
        write_zip(tmp_path / name, "export", FILES)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_licence_of_each_part_is_there() -> None:
    """Each text that the list of contents names, and no empty one."""
    texts = {name.removeprefix("LICENSES/"): text.decode() for name, text in licences().items()}
    lines = texts.pop("CONTENTS.txt").splitlines()
    named = {name for line in lines for name in line.rpartition(": ")[2].split(", ")}

    assert named == set(texts)
    assert min(len(text) for text in texts.values()) > 500


def test_the_readme_names_the_version() -> None:
    """So that people can say which one they have."""
    assert f"version {version()}, offline" in export.readme().decode()
