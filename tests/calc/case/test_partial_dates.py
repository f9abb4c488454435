"""The choices of a day for each partial date: which of them a patient can have lived, and the case on them."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from calc.case.answers import Onset
from calc.case.case import Case
from calc.case.partial_dates import Dated, between_days, dates_of, in_order
from calc.time.dates import Interval
from tests.calc.build import case, policy, yes

OF = policy(yes("a"))
DATED = ("date_of_service", "surgery", "duration")
BLOCK = {"procedure": "block"}


def read(**answers: Any) -> tuple[Case, list[Dated]]:
    """A case with its partial dates."""
    found = case(OF, **answers)
    return found, [one for one in dates_of(found, DATED) if not one.date.exact]


def kept(*days: str, **answers: Any) -> list[tuple[str, ...]]:
    """The choices of these days, for each of the partial dates alike, that are in order."""
    found, inexact = read(**answers)
    choices = product([date.fromisoformat(day) for day in days], repeat=len(inexact))
    return [tuple(day.isoformat() for day in choice) for choice in in_order(found, inexact, choices)]


def test_nothing_past_comes_after_an_exact_date_of_service() -> None:
    """On that very day it may have been."""
    known = {"date_of_service": "2025-03-14", "surgery": "2025-03"}
    assert kept("2025-03-13", "2025-03-14", "2025-03-15", **known) == [("2025-03-13",), ("2025-03-14",)]


def test_a_partial_date_of_service_lies_no_sooner_than_what_is_past() -> None:
    """Each day of it goes with the days of the past up to it."""
    found = kept("2025-03-10", "2025-03-20", date_of_service="2025-03", surgery="2025-03")
    assert found == [("2025-03-10", "2025-03-10"), ("2025-03-20", "2025-03-10"), ("2025-03-20", "2025-03-20")]


@pytest.mark.parametrize(
    "past",
    [
        {"surgery": "2025-03-15"},
        {"duration": "since 2025-03-15"},
        {"prior_procedures": [{**BLOCK, "date": "2025-03-15"}]},
    ],
)
def test_an_exact_day_of_the_past_bounds_the_date_of_service(past: dict[str, Any]) -> None:
    """Whether it is that of an answer, of an onset or of a procedure."""
    assert kept("2025-03-14", "2025-03-15", date_of_service="2025-03", **past) == [("2025-03-15",)]


def test_a_procedure_of_the_month_of_service_came_no_later() -> None:
    """Its day hangs on that of the service."""
    found = kept("2025-03-10", "2025-03-20", date_of_service="2025-03", prior_procedures=[{**BLOCK, "date": "2025-03"}])
    assert found == [("2025-03-10", "2025-03-10"), ("2025-03-20", "2025-03-10"), ("2025-03-20", "2025-03-20")]


def test_without_a_date_of_service_every_choice_is_possible() -> None:
    """Nothing is known that it could come after."""
    assert kept("2025-03-10", "2099-01-01", surgery="2025-03") == [("2025-03-10",), ("2099-01-01",)]


def test_some_choices_leave_a_case_on_which_the_dates_lie_between_them() -> None:
    """At questions, as an onset and at a procedure; an exact date stays."""
    history = [{**BLOCK, "date": "2025-01-05"}, {**BLOCK, "date": "2025-02"}]
    found, inexact = read(
        date_of_service="2025-03-14", surgery="2025-01", duration="since 2025-01", prior_procedures=history
    )
    days = [date(2025, 1, 10), date(2025, 1, 20)]
    narrowed = between_days(found, inexact, list(product(days, repeat=3)))

    between, fifth, service = Interval(*days), Interval(date(2025, 1, 5), date(2025, 1, 5)), found.service
    assert [one.date for one in dates_of(narrowed, DATED)] == [service, between, between, fifth, between]
    assert narrowed.answers["duration"] == Onset(between)
