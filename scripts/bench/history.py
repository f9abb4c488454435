"""How the time for a determination grows with the number of earlier procedures, in CPython."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import log2
from time import process_time

from calc import Case, Library, determine, read_case, read_library
from calc.case.history import MOST_PROCEDURES
from calc.case.questions import PRIOR_PROCEDURES, Json
from scripts.bench.consistent import consistent

SERVICE = date(2025, 6, 10)
# Coprime with the number of procedures, so that their days spread over some years in no order.
STEP, DAYS = 37, 1500
ROUNDS = 5
SIZES = (MOST_PROCEDURES, MOST_PROCEDURES // 2)
# So many of the dates are partial at most.
MOST_MONTHS = 3


@dataclass(frozen=True)
class Growth:
    """Milliseconds for a determination over the longest history, and over one of half as many procedures."""

    whole: float
    half: float

    @property
    def exponent(self) -> float:
        """The power of the number of procedures with which the time grows from half to the whole."""
        return log2(self.whole / self.half)


@dataclass(frozen=True)
class HistoryTimes:
    """Of the slowest policy: with all dates exact, with one, two and three partial ones, and what it is held against.

    ``worked`` is the time, in milliseconds, for the worked case of the policy with most to it.
    """

    policy: str
    exact: Growth
    partial: tuple[Growth, ...]
    worked: float

    @property
    def slowest(self) -> float:
        """The longest of the times for the longest history."""
        return max(each.whole for each in (self.exact, *self.partial))


def measure_history(compiled: Json) -> HistoryTimes:
    """Every policy that looks at earlier procedures; the slowest of them."""
    library = read_library(compiled)
    found = [_of_policy(library, compiled, name) for name in _with_history(library)]
    return max(found, key=lambda each: each.slowest)


def _with_history(library: Library) -> Iterator[str]:
    return (name for name in library.versions if PRIOR_PROCEDURES in library.policy(name).questions)


def _of_policy(library: Library, compiled: Json, name: str) -> HistoryTimes:
    answers = max((each["answers"] for each in compiled["cases"][name]), key=lambda each: len(json.dumps(each)))

    def milliseconds(number: int, months: int = 0) -> float:
        history = made_up(library, name, number)
        for place in range(months):
            # Every fourth one, so that they are of different kinds; of its date the month is left.
            history[4 * place]["date"] = history[4 * place]["date"][: len("2025-06")]
        long = {**answers, "date_of_service": str(SERVICE), PRIOR_PROCEDURES: history}
        return _milliseconds(library, name, consistent(library, name, long))

    whole, half = (milliseconds(number) for number in SIZES)
    partial = tuple(Growth(*(milliseconds(number, months) for number in SIZES)) for months in range(1, MOST_MONTHS + 1))
    worked, _ = read_case(library.vocabulary, answers)
    return HistoryTimes(name, Growth(whole, half), partial, _milliseconds(library, name, worked))


def made_up(library: Library, name: str, number: int) -> list[Json]:
    """So many procedures of the kinds that a policy looks at, each with all fields, in no order of time."""
    kinds = library.policy(name).data["uses"]["kinds"]
    fields = {field: _values(field, library) for field in library.policy(name).data["uses"]["fields"]}
    return [
        {
            "procedure": kinds[place % len(kinds)],
            "date": str(SERVICE - timedelta(days=1 + STEP * place % DAYS)),
            **{field: values[place // 2 % len(values)] for field, values in fields.items()},
        }
        for place in range(number)
    ]


def _values(field: str, library: Library) -> list[Json]:
    """The first answers that a field takes."""
    question = library.vocabulary.fields[field]
    if question.kind == "choice":
        return [*(question.options or ())][:3]
    answers: dict[str, list[Json]] = {
        "yes_no": [True, False],
        "number": [80, 20, 60],
        "duration": ["3 months", "2 weeks"],
    }
    return answers[question.kind]


def _milliseconds(library: Library, name: str, case: Case) -> float:
    policy = library.in_force(name, case.service)

    def once() -> float:
        start = process_time()
        determine(policy, case)
        return process_time() - start

    return 1000 * min(once() for _ in range(ROUNDS))
