"""How much of a greatest number is used up, and when the next no longer counts."""

from datetime import date
from typing import Any

from calc import Library
from calc.calculators.planner.used import Used, used
from calc.case.case import read_case

START = date(2026, 11, 27)


def counted(policies: Library, *days: str, most: int = 4) -> Used:
    """Of the epidural injections within 12 months."""
    listed: list[Any] = [{"procedure": "epidural", "region": "lumbar", "date": day} for day in days]
    known = {"spinal_region": "lumbar", "last_surgery_in_region": "none", "new_pathology": "none"}
    case, problems = read_case(policies.vocabulary, {**known, "prior_procedures": listed})
    assert not problems
    found = used(policies.policy("nia/cg-300"), case, START)
    return next(each for each in found if (each.maximum.selection.name, each.maximum.most) == ("past_year", most))


def test_those_in_the_window_count(policies: Library) -> None:
    """One of 12 months ago to the day is out; the next is out 12 months after its own day."""
    found = counted(policies, "2025-11-27", "2025-11-28", "2026-02-28", "2026-11-04")
    assert (found.low, found.high, found.less) == (3, 3, date(2026, 11, 28))


def test_lines_of_one_session_are_one(policies: Library) -> None:
    """As the criterion counts them."""
    found = counted(policies, "2026-11-04", "2026-11-04", "2026-02-28")
    assert (found.low, found.high) == (2, 2)


def test_what_may_count_is_a_range(policies: Library) -> None:
    """It is out once its last day is."""
    found = counted(policies, "2025-11", "2026-11-04")
    assert (found.low, found.high, found.less) == (1, 2, date(2026, 11, 30))
