"""The earliest date, held against a scan of every single day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import determine, earliest
from calc.case.turning_days import on_day
from tests.calc.build import case, compare, criterion, every, policy
from tests.calc.criteria.history.test_history_is_never_guessed import SELECTIONS, events

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
OF = policy(LIMITS, selections=SELECTIONS)

HISTORIES = st.fixed_dictionaries(
    {"prior_procedures": st.lists(events(), max_size=4), "side": st.sampled_from(("left", "right"))},
    optional={"surgery": st.sampled_from(("2023", "2024-06", "2024-02-29", "none"))},
)


@settings(max_examples=60)
@given(HISTORIES)
def test_no_day_before_it_would_do(known: dict[str, Any]) -> None:
    """Every day of three years is tried: the first on which the case can be met is the one that was named."""
    asked = case(OF, **known)
    days = (START + timedelta(days=number) for number in range(3 * 366))
    scanned = next((day for day in days if "met" in determine(OF, on_day(asked, day)).outcomes), None)
    found = earliest(OF, asked, START).date
    assert found == scanned


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


def test_open_questions_leave_the_date_uncertain() -> None:
    """The date is the first on which nothing about time stands in the way; the pain is still to be documented."""
    of = policy(every(LIMITS, criterion("severe", compare("pain", "at_least", 6))), selections=SELECTIONS)
    found = earliest(of, case(of, prior_procedures=[], side="left", surgery="none"), START)
    assert (found.date, found.determination.decided) == (START, False)
