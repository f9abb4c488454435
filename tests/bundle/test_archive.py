"""Archives that do not depend on when and where they are made."""

from pathlib import Path

from scripts.bundle.archive import read_archive, write_archive

FILES = {"b.txt": b"second", "a/a.txt": b"first"}


def test_an_archive_holds_what_was_put_in(tmp_path: Path) -> None:
    """Names and contents survive."""
    write_archive(tmp_path / "one.zip", FILES)

    assert read_archive(tmp_path / "one.zip") == FILES


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    """The same files give the same bytes."""
    write_archive(tmp_path / "one.zip", FILES)
    write_archive(tmp_path / "two.zip", dict(reversed(FILES.items())))

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
