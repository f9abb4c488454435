"""The command line, run within the test."""

import json
from pathlib import Path
from typing import Any

import pytest

from calc.cli.main import main
from tests.calc.build import data
from tests.calc.cli.sample import POLICY


@pytest.fixture
def calc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command line on a case, and give the exit code and what it printed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build/policies.json").write_text(json.dumps(data(POLICY)))

    def run(*arguments: str, case: Any = None, name: str = "case.json") -> tuple[int, str]:
        if case is not None:
            Path(name).write_text(case if isinstance(case, str) else json.dumps(case))
        code = main(arguments)
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run
