"""Commands that run at the same time and speak one after the other."""

import shlex
import sys
from pathlib import Path

import pytest

from scripts.checks.side_by_side import main


def python(code: str) -> str:
    """A command that runs this Python."""
    return shlex.join([sys.executable, "-c", code])


def test_each_is_printed_whole_in_its_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The first ends only after the second has spoken, so they run at the same time; and still it speaks first."""
    sign = tmp_path / "spoken"
    wait = f"import os\nprint('a')\nwhile not os.path.exists({str(sign)!r}): pass\nprint('b')"
    speak = f"import sys\nsys.stderr.write('c')\nopen({str(sign)!r}, 'w')"

    assert main([python(wait), python(speak)]) == 0
    assert capsys.readouterr() == (f"{python(wait)}\na\nb\n{python(speak)}\nc", "")


def test_one_that_fails_is_named_and_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """Whichever it is; the others are run all the same."""
    bad, good = python("raise SystemExit(7)"), python("print('good')")

    assert main([bad, good]) == 1
    out, err = capsys.readouterr()
    assert out.endswith("good\n")
    assert err == f"failed: {bad}\n"


def test_one_that_says_very_much_holds_nobody_up(capsys: pytest.CaptureFixture[str]) -> None:
    """A megabyte is more than any pipe holds."""
    assert main([python("print('a')"), python("print('#' * 1_000_000)")]) == 0
    assert capsys.readouterr().out.endswith("#" * 1_000_000 + "\n")
