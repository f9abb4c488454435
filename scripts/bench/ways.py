"""The ways to meet, in CPython, of every worked case and of each policy's empty one."""

from collections.abc import Callable
from dataclasses import dataclass
from time import process_time

from calc import Case, Policy, determine, read_case, read_library, ways_to_meet
from calc.case.questions import Json
from scripts.bench.spread import Spread, spread

ROUNDS = 3


@dataclass(frozen=True)
class WaysTimes:
    """What one run took, in milliseconds: finding the ways of a case, and its determination."""

    found: Spread
    worst: float
    determined: Spread


def measure_ways(compiled: Json) -> WaysTimes:
    """Each case a few times, of which the quickest counts: the others were held up."""
    library = read_library(compiled)
    cases = [
        (library.in_force(name, case.service), case)
        for name in library.versions
        for answers in ({}, *(each["answers"] for each in compiled["cases"].get(name, ())))
        for case in [read_case(library.vocabulary, answers)[0]]
    ]
    found = [_milliseconds(ways_to_meet, *each) for each in cases]
    determined = [_milliseconds(determine, *each) for each in cases]
    return WaysTimes(spread(found), max(found), spread(determined))


def _milliseconds(action: Callable[[Policy, Case], object], policy: Policy, case: Case) -> float:
    def once() -> float:
        start = process_time()
        action(policy, case)
        return process_time() - start

    return 1000 * min(once() for _ in range(ROUNDS))
