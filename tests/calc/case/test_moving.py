"""A case on another date of service: what still holds, what has grown, and what has to be stated again."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Case, read_library
from calc.case.answers import Onset, Total
from calc.case.moving import latest_day, move
from calc.criteria.answer_atoms import Length
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import UNKNOWN, truth
from calc.time.comparisons import COMPARATORS
from calc.time.dates import Interval, Span, parse_date
from tests.calc.build import case, data, policy, policy_data, yes

OF = policy(yes("a"))
VOCABULARY = OF.vocabulary


def on(day: str, **answers: Any) -> Case:
    """What is known on a day of a case of these answers."""
    return move(VOCABULARY, case(OF, **answers), date.fromisoformat(day)).known


@pytest.mark.parametrize(
    ("service", "length", "day", "expected"),
    [
        ("2025-06-10", "5 weeks", "2025-06-10", Span(5, "weeks")),
        ("2025-06-10", "5 weeks", "2025-06-11", Onset(parse_date("2025-05-06"))),
        ("2025-05-31", "3 months", "2025-06-30", Onset(parse_date("2025-02-28"))),
        ("2025-06", "5 weeks", "2025-06-30", Span(5, "weeks")),
        ("2025-06", "5 weeks", "2025-07-01", Onset(Interval(date(2025, 4, 27), date(2025, 5, 26)))),
        ("2025-06-10", "since 2025-02", "2026-06-10", Onset(parse_date("2025-02"))),
        (None, "5 weeks", "2026-06-10", Span(5, "weeks")),
    ],
)
def test_a_length_that_goes_on_is_counted_from_the_day_it_began(
    service: str | None, length: str, day: str, expected: Span | Onset
) -> None:
    """On its own date it is that long; on any other it began that long before its own."""
    assert on(day, date_of_service=service, duration=length).answers["duration"] == expected


def test_a_length_that_lapses_or_stays_is_as_long_as_it_was() -> None:
    """How long somebody is expected to live says nothing of when that began."""
    whole = data(policy_data(yes("a")))
    whole["questions"]["therapy"]["over_time"] = "lapses"
    of = read_library(whole).policy("test/one")
    moved = move(of.vocabulary, case(of, date_of_service="2025-06-10", therapy="2 years"), date(2025, 6, 11))
    assert (moved.renewed.answers["therapy"], "therapy" in moved.known.answers) == (Span(2, "years"), False)


@pytest.mark.parametrize(("day", "expected"), [("2025-06-10", False), ("2025-06-11", True), ("2025-06-01", True)])
def test_an_answer_that_lapses_holds_for_its_own_date_alone(day: str, expected: bool) -> None:
    """On another date, later or sooner, it is not known, and named; renewed, it is as it was."""
    moved = move(VOCABULARY, case(OF, date_of_service="2025-06-10", pain=7), date.fromisoformat(day))
    assert (moved.lapsed == ("pain",), "pain" not in moved.known.answers, moved.renewed.answers["pain"]) == (
        expected,
        expected,
        7,
    )


@pytest.mark.parametrize(("day", "lapsed"), [("2025-06-01", ()), ("2025-06-30", ()), ("2025-07-01", ("pain",))])
def test_all_days_of_a_partial_date_were_stated_for(day: str, lapsed: tuple[str, ...]) -> None:
    """What is said of June is said of whichever day of June it will be."""
    assert move(VOCABULARY, case(OF, date_of_service="2025-06", pain=7), date.fromisoformat(day)).lapsed == lapsed


def test_without_a_date_of_service_a_case_is_stated_for_the_day_it_is_moved_to() -> None:
    """There is no other day that it could have been stated for."""
    moved = move(VOCABULARY, case(OF, pain=7, a=True), date(2025, 6, 10))
    assert (moved.known.service, moved.lapsed) == (parse_date("2025-06-10"), ())


def test_what_stays_is_as_it_was() -> None:
    """A finding, a date, and what came of a procedure."""
    prior = [{"procedure": "block", "date": "2025-01-02", "relief": 60}]
    stated = case(OF, date_of_service="2025-06-10", a=True, surgery="2024-03", prior_procedures=prior)
    moved = move(VOCABULARY, stated, date(2027, 1, 1)).known
    assert (moved.answers["a"], moved.answers["surgery"], moved.history) == (
        True,
        parse_date("2024-03"),
        stated.history,
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-06-12", "2025-06-12"), ("2025-06-30", "2025-06-30"), ("2025-07-20", "2025-06-30")],
)
def test_a_partial_date_ends_on_the_new_date_of_service(day: str, expected: str) -> None:
    """June, cut on the 10th at the date of service, is cut on the new one, or is the whole of June again."""
    prior = [{"procedure": "block", "date": "2025-06"}]
    moved = on(day, date_of_service="2025-06-10", surgery="2025-06", duration="since 2025-06", prior_procedures=prior)
    assert moved.history
    dates = moved.answers["surgery"], moved.answers["duration"], moved.history[0].date
    whole = Interval(date(2025, 6, 1), date.fromisoformat(expected))
    assert dates == (whole, Onset(whole), whole)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"surgery": "2025-06-09"}, date(2025, 6, 9)),
        ({"surgery": "2025-06"}, date(2025, 6, 1)),
        ({"surgery": "none"}, date.min),
        ({"duration": "since 2025-05-02"}, date(2025, 5, 2)),
        ({"duration": "5 weeks"}, date(2025, 5, 6)),
        ({"therapy": "5 weeks"}, date.min),
        ({"prior_procedures": [{"procedure": "block", "date": "2025-06-03"}]}, date(2025, 6, 3)),
    ],
)
def test_a_case_can_be_entered_from_its_latest_date_on(answers: dict[str, Any], expected: date) -> None:
    """A procedure, an operation or an onset cannot lie after the date of service."""
    assert latest_day(VOCABULARY, case(OF, date_of_service="2025-06-10", **answers)) == expected


def test_a_case_is_not_moved_before_a_date_that_it_holds() -> None:
    """It could not be entered for such a day."""
    with pytest.raises(ValueError, match="2025-06-08 is before"):
        on("2025-06-08", date_of_service="2025-06", surgery="2025-06-09")


SERVICE = date(2025, 6, 10)
DAYS = st.integers(0, 60)


@given(st.sampled_from(COMPARATORS), DAYS, st.integers(-30, 60), DAYS, st.floats(0, 1))
def test_a_total_is_never_said_to_be_what_it_may_not_be(
    comparator: str, length: int, later: int, bound: int, share: float
) -> None:
    """However much of the time between has been therapy, a comparison that is decided comes out so for that."""
    stated = case(OF, date_of_service=SERVICE.isoformat(), therapy=f"{length} days")
    moved = move(VOCABULARY, stated, SERVICE + timedelta(days=later)).known
    value = Length("therapy", comparator, Span(bound, "days")).value(Evaluation(moved))
    grown = Evaluation(Case({"therapy": Span(max(0, length + round(share * later)), "days")}))
    assert value in (UNKNOWN, Length("therapy", comparator, Span(bound, "days")).value(grown))


@pytest.mark.parametrize(
    ("comparator", "bound", "expected"),
    [("at_least", 7, True), ("at_least", 8, None), ("at_least", 10, None), ("at_least", 11, False),
     ("more_than", 6, True), ("more_than", 9, None), ("more_than", 10, False),
     ("equals", 6, False), ("equals", 7, None), ("equals", 10, None), ("equals", 11, False)],
)  # fmt: skip
def test_a_total_of_a_week_three_days_later(comparator: str, bound: int, expected: bool | None) -> None:
    """It is at least that week, and at most ten days."""
    moved = on("2025-06-13", date_of_service="2025-06-10", therapy="7 days")
    assert isinstance(moved.answers["therapy"], Total)
    assert Length("therapy", comparator, Span(bound, "days")).value(Evaluation(moved)) == truth(expected)
