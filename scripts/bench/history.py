"""How the time for a determination grows with the number of earlier procedures, in CPython."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import log2
from time import process_time

from calc import Library, determine, read_case, read_library
from calc.case.history import MOST_PROCEDURES
from calc.case.questions import PRIOR_PROCEDURES, Json

SERVICE = date(2025, 6, 10)
# Coprime with the number of procedures, so that their days spread over some years in no order.
STEP, DAYS = 37, 1500
ROUNDS = 5


@dataclass(frozen=True)
class HistoryTimes:
    """Milliseconds for a determination over the longest history, of the slowest policy, and what it is held against.

    ``half`` is the time for half as many procedures, ``worked`` that for the worked case of the policy with most to it.
    """

    policy: str
    whole: float
    half: float
    worked: float

    @property
    def exponent(self) -> float:
        """The power of the number of procedures with which the time grows from half to the whole."""
        return log2(self.whole / self.half)


def measure_history(compiled: Json) -> HistoryTimes:
    """Every policy that looks at earlier procedures; the slowest of them."""
    library = read_library(compiled)
    found = [_of_policy(library, compiled, name) for name in _with_history(library)]
    return max(found, key=lambda each: each.whole)


def _with_history(library: Library) -> Iterator[str]:
    return (name for name in library.versions if PRIOR_PROCEDURES in library.policy(name).questions)


def _of_policy(library: Library, compiled: Json, name: str) -> HistoryTimes:
    answers = max((each["answers"] for each in compiled["cases"][name]), key=lambda each: len(json.dumps(each)))
    histories = [made_up(library, name, number) for number in (MOST_PROCEDURES, MOST_PROCEDURES // 2)]
    cases = [{**answers, "date_of_service": str(SERVICE), PRIOR_PROCEDURES: history} for history in histories]
    return HistoryTimes(name, *(_milliseconds(_determination(library, name, each)) for each in (*cases, answers)))


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


def _determination(library: Library, name: str, answers: Json) -> Callable[[], object]:
    case, _ = read_case(library.vocabulary, answers)
    policy = library.in_force(name, case.service)
    return lambda: determine(policy, case)


def _milliseconds(action: Callable[[], object]) -> float:
    def once() -> float:
        start = process_time()
        action()
        return process_time() - start

    return 1000 * min(once() for _ in range(ROUNDS))
