"""The records of what was published are whole, and nothing ever left them."""

import subprocess
from pathlib import Path

import pytest
import yaml

from scripts.compile import citing, links
from tests.policy_data.test_worked_cases import result

ROOT = Path(__file__).resolve().parents[2]
FILES = {"permalinks": "policy_data/permalinks.yml", "citations": "policy_data/citations.yml"}


def git(*arguments: str) -> str:
    """What git answers in this repository."""
    command = ["git", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def entries(text: str) -> set[str]:
    """The entries of either record, apart from what became of them."""
    ((kind, found),) = yaml.safe_load(text).items()
    if kind == "citations":
        return {f"{name}: {link}" for name, link in found.items()}
    return {each if isinstance(each, str) else each["link"] for each in found}


def test_everything_in_the_data_is_recorded():
    """What is new is recorded before it is published: make permalinks."""
    data = result().data
    assert data
    assert set(links.produced(data)) - {link for link, _, _ in links.recorded(data.permalinks)} == set()
    assert citing.missing(data) == {}


@pytest.mark.parametrize("kind", FILES)
def test_no_entry_ever_left_the_record(kind: str):
    """Each committed version of the record is in the present one: a permalink stays, an id keeps what it stands for."""
    if not (ROOT / ".git").exists():
        pytest.skip("only a clone has the history")
    now = entries((ROOT / FILES[kind]).read_text("utf-8"))
    for commit in git("log", "--format=%H", "--", FILES[kind]).split():
        assert entries(git("show", f"{commit}:{FILES[kind]}")) - now == set(), f"published in {commit}"
