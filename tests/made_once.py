"""What takes long to make is made once, however many processes run the tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder that ``make`` fills: called by the process that comes first, while the others wait for it."""
    base = factory.getbasetemp()
    # With several processes, each has a folder of its own within that of the session.
    session = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, draft = session / "made" / name, session / "draft" / name
    folder.parent.mkdir(exist_ok=True)
    with FileLock(session / f"{name}.lock"):
        if not folder.is_dir():
            draft.mkdir(parents=True, exist_ok=True)
            make(draft)
            draft.rename(folder)
    return folder
