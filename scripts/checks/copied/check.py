"""Compares every text of policy_data with every source."""

from collections.abc import Iterator
from pathlib import Path

from scripts.checks.copied.names import Names, read_names
from scripts.checks.copied.runs import MOST, Run, Sources
from scripts.checks.copied.texts import texts_of
from scripts.checks.copied.words import Words, words_of
from scripts.checks.sources.passages import read_passages
from scripts.compile.problem import Problem, Spot, problem

ACCEPTED = (
    f"say it in other words (at most {MOST} in a row may be the same); a name goes into scripts/checks/copied/names.txt"
)


def check_copied(data: Path, sources: Path, names: Names | None = None) -> list[Problem]:
    """Each run of more than 8 words that a text of ``data`` shares with a text in the folder ``sources``."""
    known = read_names() if names is None else names
    index = Sources.of(read_sources(sources))
    found = (_problems(text, spot, index, known) for text, spot in texts_of(data))
    return [each for problems in found for each in problems]


def read_sources(folder: Path) -> dict[str, Words]:
    """The words of each source; page footers are left out, so that a sentence goes on over the end of a page."""
    return {file.name: _words(file) for file in sorted(folder.glob("*.txt"))}


def _words(file: Path) -> Words:
    passages = read_passages(file.read_text(encoding="utf-8"))
    return tuple(word for passage in passages for word in words_of(passage.text))


def _problems(text: str, spot: Spot, index: Sources, names: Names) -> Iterator[Problem]:
    for run in index.runs(words_of(text), names):
        yield problem(spot, "copied", _found(run), ACCEPTED)


def _found(run: Run) -> str:
    return f"{run.counted} words in a row stand in {run.source} too: “{' '.join(run.words)}”"
