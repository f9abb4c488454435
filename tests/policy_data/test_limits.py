"""Limits of time on real cases: one day before its first day a criterion fails, on it it does not."""

from datetime import timedelta
from typing import Any

import pytest

from calc import Case, Policy, determine, earliest, read_case
from calc.advice.limits import Limit
from calc.outcomes.trace import Status
from calc.policy.settling import move_to, settled
from tests.policy_data.test_facts_age import STENOSIS
from tests.policy_data.test_worked_cases import compiled, library
from tests.share import share

ONE_DAY = timedelta(days=1)
FOURTH = {
    **STENOSIS,
    "date_of_service": "2026-12-01",
    "prior_procedures": [
        {"procedure": "epidural", "date": day, "region": "lumbar", "purpose": "therapeutic", "relief_percent": relief,
         "relief_duration": length, "function_improved": True, "function_duration": length}
        for day, relief, length in (
            ("2025-12-20", 60, "8 months"), ("2026-09-09", 60, "4 weeks"),
            ("2026-10-14", 50, "3 weeks"), ("2026-11-04", 40, "2 weeks"),
        )
    ],
}  # fmt: skip
WITH_HISTORY = [
    pytest.param(policy, each["answers"], id=f"{policy}-{each['id']}")
    for policy, cases in compiled()["cases"].items()
    for each in cases
    if each["answers"].get("prior_procedures") and each["answers"].get("date_of_service")
]


def read(policy: str, answers: dict[str, Any]) -> tuple[Policy, Case]:
    case, problems = read_case(library().vocabulary, answers)
    assert problems == []
    of = library().in_force(policy, case.service)
    return of, settled(of, case)


def statuses(of: Policy, case: Case, limit: Limit) -> tuple[Status, Status]:
    """The status of the criterion on the day before the turn, and on its day."""
    turn = limit.first or (limit.last and limit.last + ONE_DAY)
    assert turn
    before, after = (determine(of, move_to(of, case, day).renewed) for day in (turn - ONE_DAY, turn))
    return before.findings[limit.criterion].status, after.findings[limit.criterion].status


@pytest.mark.slow
@pytest.mark.parametrize(("policy", "answers"), [*share(WITH_HISTORY, 4)])
def test_each_limit_turns_its_criterion_on_its_day(policy: str, answers: dict[str, Any]) -> None:
    """Of each worked case with a history: it fails before and not on the day; of one that ends the other way round."""
    of, case = read(policy, answers)
    assert case.service
    found = earliest(of, case, case.service.first)
    for limit in found.limits:
        before, after = statuses(of, case, limit)
        decided = {Status.MET, Status.NOT_MET}
        fails, does_not = (before, after) if limit.first else (after, before)
        assert fails in decided, limit
        assert does_not != fails, limit
    if found.date and found.date != found.start:
        assert max(limit.first for limit in found.limits if limit.binds and limit.first) == found.date


def test_the_fourth_injection_has_two_limits_and_the_new_episode_binds() -> None:
    """Two months since the last one are over in January; only a new episode helps, with criteria of its own."""
    of, case = read("nia/cg-300", FOURTH)
    assert case.service
    found = earliest(of, case, case.service.first)
    said = [
        (each.criterion, str(each.first), str(each.bound), [event.item for event in each.events], each.new_episode)
        for each in found.limits
    ]
    assert said == [
        ("repeat.interval", "2027-01-04", "2 months", [3], False),
        ("repeat", "2028-11-04", "2 years", [3], True),
    ]
    assert {"spinal-stenosis", "first-injection-maximum"} <= {*found.newly_asked}
