"""Replay the worked cases in several orders of asking: ``python -m scripts.bench.questions``."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from calc import Library, read_library
from scripts.bench.questions.cases import Decided, decided_cases
from scripts.bench.questions.fewest import in_the_form, smallest
from scripts.bench.questions.replay import as_the_form_lists_them, in_groups, one_at_a_time, replayed
from scripts.bundle.places import POLICIES

COLUMNS = ("cases", "smallest", "one at a time", "ratio", "clicks, grouped", "ratio", "missing", "form", "jumps")
WIDTH = 16


@dataclass(frozen=True)
class Taken:
    """What one case takes: in the smallest set, and in each order of asking; jumps of the grouped one."""

    smallest: int
    one: int
    grouped: int
    missing: int
    form: int
    jumps: int


def main() -> int:
    """Print a line for each policy and one for all; means, with the most in parentheses, and ratios of sums."""
    library = read_library(json.loads(POLICIES.read_bytes()))
    print(f"{'':30}" + "".join(f"{name:>{WIDTH}}" for name in COLUMNS))
    every: list[Taken] = []
    for name in library.versions:
        taken = list(_taken(library, name))
        every += taken
        _print(name, taken)
    _print("all", every)
    return 0


def _taken(library: Library, name: str) -> Iterator[Taken]:
    for case in decided_cases(library, name):
        yield _taken_by(case)


def _taken_by(case: Decided) -> Taken:
    one, grouped = replayed(case, one_at_a_time), replayed(case, in_groups)
    missing = replayed(case, as_the_form_lists_them)
    least = smallest(case, one.given)
    return Taken(least, one.clicks, grouped.clicks, missing.clicks, in_the_form(case), grouped.jumps)


def _print(name: str, taken: Sequence[Taken]) -> None:
    def spread(of: Callable[[Taken], int]) -> str:
        return f"{mean(map(of, taken)):.2f} ({max(map(of, taken))})"

    def ratio(of: Callable[[Taken], int]) -> str:
        return f"{sum(map(of, taken)) / sum(each.smallest for each in taken):.2f}"

    cells = (
        str(len(taken)),
        spread(lambda each: each.smallest),
        spread(lambda each: each.one),
        ratio(lambda each: each.one),
        spread(lambda each: each.grouped),
        ratio(lambda each: each.grouped),
        spread(lambda each: each.missing),
        spread(lambda each: each.form),
        spread(lambda each: each.jumps),
    )
    print(f"{name:30}" + "".join(f"{cell:>{WIDTH}}" for cell in cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())
