"""The share of many cases that each run takes."""

import pytest

from tests.share import share

CASES = [pytest.param(number, id=f"case-{number}") for number in range(320)]


def taken(count: int) -> set[object]:
    """The ids of those of the first so many cases that every run takes."""
    return {case.id for case in share(CASES[:count], 16) if not case.marks}


def test_about_one_in_so_many_is_taken_and_no_case_is_lost() -> None:
    """The others are kept, and marked."""
    assert [case.id for case in share(CASES, 16)] == [case.id for case in CASES]
    assert 10 < len(taken(320)) < 40


def test_more_cases_do_not_change_which_of_the_others_are_taken() -> None:
    """So that a failure can be repeated."""
    assert taken(160) == taken(320) & {case.id for case in CASES[:160]}
