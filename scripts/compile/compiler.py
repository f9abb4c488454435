"""The compile step: read, check everything, and only then write."""

from dataclasses import dataclass
from pathlib import Path

from scripts.compile.canonical.whole import canonical, serialise
from scripts.compile.check import CHECKS
from scripts.compile.data import Data, read_data
from scripts.compile.problem import Problem, at_most
from scripts.compile.read.files import read_files
from scripts.compile.read.loader import LOADER_CODES


@dataclass(frozen=True, slots=True)
class Result:
    """The compiled text, or ``None`` and what is wrong; ``partial`` when checks were left out as pointless."""

    text: str | None
    problems: tuple[Problem, ...]
    partial: bool = False
    data: Data | None = None


def compile_data(directory: Path) -> Result:
    """Compile the data below a directory without writing anything."""
    files = read_files(directory)
    if files.vocabulary_unreadable:
        return Result(None, tuple(sorted(files.problems)), partial=True)
    data, found = read_data(files)
    found += [problem for check in CHECKS for problem in at_most(check.run(data))]
    problems = one_for_each_cause(list(files.problems), found)
    if problems:
        return Result(None, problems)
    return Result(serialise(canonical(data)) + "\n", (), data=data)


def one_for_each_cause(first: list[Problem], then: list[Problem]) -> tuple[Problem, ...]:
    """All problems in the order of the files; what stands where a file itself is unsound only follows from that."""
    unsound = {(each.file, each.line, each.field) for each in first}
    unread = {(each.file, each.line) for each in first if each.code in LOADER_CODES}
    kept = [each for each in then if (each.file, each.line, each.field) not in unsound]
    kept = [each for each in kept if (each.file, each.line) not in unread]
    return tuple(sorted({*first, *kept}))
