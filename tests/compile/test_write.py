"""Writing: whole or not at all."""

import pytest

from scripts.compile.write import write


def test_a_text_that_cannot_be_written_changes_nothing(tmp_path):
    """When writing fails, the file from before stays, nothing is left beside it, and the failure is not hidden."""
    file = tmp_path / "policies.json"
    file.write_text("before")
    with pytest.raises(UnicodeEncodeError):
        write(file, "a lone surrogate: \ud800")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("policies.json", "before")]


def test_a_file_that_anyone_may_read(tmp_path):
    """The file is readable like any other, not only by its owner."""
    write(tmp_path / "new" / "policies.json", "text")
    assert (tmp_path / "new" / "policies.json").stat().st_mode & 0o777 == 0o644
