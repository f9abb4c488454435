"""Real policies over partial dates: worked cases of which less is known, held against every day."""

from calendar import monthrange
from collections.abc import Iterator
from copy import deepcopy
from itertools import product
from typing import Any

import pytest

from calc import determine, read_case
from calc.policy.settling import settle
from tests.policy_data.test_worked_cases import compiled, library

pytestmark = pytest.mark.slow

OF_EACH_POLICY = 6
WITH_HISTORY = sorted(
    policy
    for policy, cases in compiled()["cases"].items()
    if any(case["answers"].get("prior_procedures") for case in cases)
)


def with_months(answers: dict[str, Any], number: int) -> tuple[dict[str, Any], list[int]] | None:
    """The case with the days of its last procedures left out, and which those are; ``None`` where it has no such."""
    known = deepcopy(answers)
    events = [place for place, event in enumerate(known.get("prior_procedures") or ()) if len(event["date"]) == 10]
    if len(events) < number or "date_of_service" not in known:
        return None
    for place in events[-number:]:
        known["prior_procedures"][place]["date"] = known["prior_procedures"][place]["date"][:7]
    return known, events[-number:]


def days_of(month: str) -> list[str]:
    return [f"{month}-{day:02}" for day in range(1, monthrange(*map(int, month.split("-")))[1] + 1)]


def on_every_day(known: dict[str, Any], places: list[int]) -> Iterator[dict[str, Any]]:
    """The case with each day that the partial dates can stand for, up to the day of service."""
    months = [known["prior_procedures"][place]["date"] for place in places]
    days = [
        [f"{month}-{day:02}" for day in range(1, monthrange(*map(int, month.split("-")))[1] + 1)] for month in months
    ]
    for choice in product(*days):
        if all(day <= known["date_of_service"] for day in choice):
            filled = deepcopy(known)
            for place, day in zip(places, choice, strict=True):
                filled["prior_procedures"][place]["date"] = day
            yield filled


def outcomes(policy: str, answers: dict[str, Any]) -> tuple[str, ...] | None:
    """``None`` of a case that there cannot be: of a procedure, relief cannot have lasted longer than the time since."""
    case, problems = read_case(library().vocabulary, answers)
    assert problems == []
    of = library().in_force(policy, case.service)
    return None if settle(of, case).problems else determine(of, case).outcomes


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("policy", WITH_HISTORY)
def test_outcomes_are_those_of_every_day(policy: str, number: int) -> None:
    """None that no day leads to that it can have been, and none left out, whatever else the case leaves open."""
    found = filter(None, (with_months(case["answers"], number) for case in compiled()["cases"][policy]))
    chosen = list(found)[:: max(1, 30 // OF_EACH_POLICY)][: OF_EACH_POLICY if number == 1 else 1]

    for known, places in chosen:
        every = {one for filled in on_every_day(known, places) for one in outcomes(policy, filled) or ()}
        assert set(outcomes(policy, known) or ()) == every, known
