"""The earliest date, held against a scan of every single day, and what it rests on."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import determine, earliest
from calc.case.moving import move
from tests.calc.build import case, compare, criterion, either, every, policy, yes
from tests.calc.criteria.history.test_history_is_never_guessed import CONDITIONS, SELECTIONS, events
from tests.calc.entering import first_day

START = date(2025, 1, 15)
LIMITS = every(
    criterion("spaced", {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"}),
    criterion("half-year", {"op": "count", "of": "recent", "cmp": "at_most", "value": 2, "with_request": True}),
    criterion("episode", {"op": "count", "of": "episode", "cmp": "at_most", "value": 1}),
    criterion(
        "not-too-late",
        {"op": "not", "of": [{"op": "since", "question": "surgery", "cmp": "more_than", "value": "2 years"}]},
    ),
)
LENGTHS: list[dict[str, Any]] = [
    compare("duration", "less_than", "3 months"),
    compare("duration", "more_than", "8 weeks"),
    compare("therapy", "at_least", "6 weeks"),
    compare("therapy", "equals", "2 months"),
]
CASES = st.fixed_dictionaries(
    {
        "date_of_service": st.sampled_from(("2025-01-15", "2025-01-31", "2024-12", "2025-02", "2025")),
        "prior_procedures": st.lists(events(), max_size=3),
        "side": st.sampled_from(("left", "right")),
    },
    optional={
        "surgery": st.sampled_from(("2023", "2024-06", "2024-02-29", "2024-12", "none")),
        "duration": st.sampled_from(("0 days", "5 weeks", "3 months", "since 2024-12", "since 2024-11-30")),
        "therapy": st.sampled_from(("3 weeks", "6 weeks", "1 month", "2 months")),
    },
)
STARTS = st.sampled_from((date(2024, 12, 1), START, date(2025, 2, 28)))


@settings(max_examples=25)
@given(CASES, STARTS)
def test_no_day_before_it_would_do(answers: dict[str, Any], start: date) -> None:
    """Every day of three years is entered: the first on which the case can be met is the one that was named."""
    of = policy(every(LIMITS, *LENGTHS[:3]), selections=SELECTIONS)
    assert earliest(of, case(of, **answers), start).date == first_day(of, answers, start)


@pytest.mark.slow
@settings(max_examples=75)
@given(CASES, STARTS, st.lists(st.sampled_from(CONDITIONS + LENGTHS), min_size=1, max_size=4))
def test_whatever_the_condition_no_day_before_it_would_do(
    answers: dict[str, Any], start: date, conditions: list[dict[str, Any]]
) -> None:
    """The same for each condition on a history or a length that the data language has."""
    of = policy(every(*conditions), selections=SELECTIONS)
    assert earliest(of, case(of, **answers), start).date == first_day(of, answers, start)


@pytest.mark.parametrize(
    ("last", "expected"),
    [("2024-12-31", date(2025, 2, 28)), ("2025-01-14", date(2025, 3, 14)), ("2024-11-15", START)],
)
def test_the_end_of_a_month_is_no_trap(last: str, expected: date) -> None:
    """Two months after the last day of December is the last day of February."""
    node = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "2 months"}
    of = policy(node, selections=SELECTIONS)
    asked = case(of, prior_procedures=[{"procedure": "block", "date": last}])
    assert earliest(of, asked, START).date == expected


def test_where_time_does_not_help_there_is_no_date() -> None:
    """A score that is too low stays so; the determination says what stands in the way."""
    of = policy(criterion("severe", compare("pain", "at_least", 6)))
    found = earliest(of, case(of, pain=5), START)
    assert (found.date, found.determination.findings["severe"].status) == (None, "not_met")
    assert (found.start, found.closest, found.case) == (START, START, case(of, pain=5, date_of_service="2025-01-15"))


def test_open_questions_leave_the_date_uncertain() -> None:
    """The date is the first on which nothing about time stands in the way; the pain is still to be documented."""
    of = policy(every(LIMITS, criterion("severe", compare("pain", "at_least", 6))), selections=SELECTIONS)
    found = earliest(of, case(of, prior_procedures=[], side="left", surgery="none"), START)
    assert (found.date, found.determination.decided) == (START, False)


@pytest.mark.parametrize(("answers", "is_settled"), [({"a": True}, True), ({}, False)])
def test_a_date_is_settled_where_no_answer_can_move_it(answers: dict[str, Any], is_settled: bool) -> None:
    """Two weeks after the last block; an open question may yet rule it out."""
    of = policy(every(LIMITS["of"][0], yes("a")), selections=SELECTIONS)
    prior = [{"procedure": "block", "date": "2025-01-10"}]
    found = earliest(of, case(of, prior_procedures=prior, **answers), START)
    assert (found.date, found.settled) == (date(2025, 1, 24), is_settled)


@pytest.mark.parametrize(
    ("service", "expected"),
    [("2025-01-15", date(2025, 1, 29)), ("2025-01", date(2025, 1, 29)), (None, date(2025, 1, 29))],
)
def test_the_search_begins_no_sooner_than_the_latest_date_of_the_case(service: str | None, expected: date) -> None:
    """Before the operation, the case could not be entered; an answer with the date of service counts like any other."""
    of = policy({"op": "since", "question": "surgery", "cmp": "at_least", "value": "14 days"})
    found = earliest(of, case(of, date_of_service=service, surgery="2025-01-15"), date(2025, 1, 1))
    assert (found.start, found.date) == (START, expected)


def test_a_date_that_nobody_can_enter_is_none() -> None:
    """The form takes dates up to the end of 2199."""
    of = policy({"op": "since", "question": "surgery", "cmp": "at_least", "value": "2 years"})
    asked = case(of, date_of_service="2199-01-01", surgery="2199-01-01")
    assert earliest(of, asked, date(2199, 1, 1)).date is None


SOON = criterion("spaced", {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"})
SEVERE = criterion("severe", compare("pain", "at_least", 6))
BLOCK = [{"procedure": "block", "date": "2025-01-10"}]


def rests_on(found: Any) -> list[tuple[str, Any]]:
    return [(step.question, step.allowed) for step in found.fresh]


@pytest.mark.parametrize(
    ("service", "pain", "expected"),
    [
        ("2025-01-15", 7, [("pain", ((True,),))]),
        ("2025-01", 7, []),
        ("2025-01-24", 7, []),
        ("2025-02-15", 7, [("pain", ((True,),))]),
        (None, 7, [("pain", ((True,),))]),
    ],
)
def test_a_date_rests_on_what_was_stated_for_another(service: str | None, pain: int, expected: list[Any]) -> None:
    """The pain of the 15th says nothing of the 24th; that of January, or of the 24th itself, does."""
    of = policy(every(SOON, SEVERE), selections=SELECTIONS)
    found = earliest(of, case(of, date_of_service=service, pain=pain, prior_procedures=BLOCK), START)
    assert (found.date, found.determination.outcomes, rests_on(found)) == (date(2025, 1, 24), ("met",), expected)


def test_a_date_rests_on_nothing_that_does_not_matter() -> None:
    """Where something else that stays is enough, the pain need not be what it was."""
    of = policy(every(SOON, either(SEVERE, {"op": "yes", "question": "a"})), selections=SELECTIONS)
    found = earliest(of, case(of, date_of_service="2025-01-15", pain=7, a=True, prior_procedures=BLOCK), START)
    assert (found.determination.outcomes, rests_on(found)) == (("met",), [])


def test_an_open_question_hides_nothing_that_has_to_be_fresh() -> None:
    """The result is open, and would be more so without the pain."""
    of = policy(every(SOON, SEVERE, {"op": "yes", "question": "a"}), selections=SELECTIONS)
    found = earliest(of, case(of, date_of_service="2025-01-15", pain=7, prior_procedures=BLOCK), START)
    assert (found.determination.decided, rests_on(found)) == (False, [("pain", ((True,),))])


def test_a_length_that_goes_on_can_be_too_long_by_then() -> None:
    """Pain of 11 weeks is less than 3 months today, and more when the two weeks since the last block are over."""
    of = policy(every(SOON, criterion("acute", compare("duration", "less_than", "3 months"))), selections=SELECTIONS)
    asked = case(of, date_of_service="2025-01-15", duration="12 weeks", prior_procedures=BLOCK)
    assert earliest(of, asked, START).date is None


def test_therapy_may_have_gone_on() -> None:
    """From the day on which it could have lasted long enough, the date is possible and not certain."""
    of = policy(criterion("treated", compare("therapy", "at_least", "6 weeks")))
    found = earliest(of, case(of, date_of_service="2025-01-15", therapy="5 weeks"), START)
    assert (found.date, found.determination.outcomes) == (date(2025, 1, 22), ("met", "not_met"))


def test_a_moved_case_is_what_the_determination_is_of() -> None:
    """With the lapsed answers as they were stated."""
    of = policy(every(SOON, SEVERE), selections=SELECTIONS)
    asked = case(of, date_of_service="2025-01-15", pain=7, prior_procedures=BLOCK)
    found = earliest(of, asked, START)
    assert found.date
    renewed = move(of.vocabulary, asked, found.date).renewed
    assert (found.case, found.determination) == (renewed, determine(of, renewed))
