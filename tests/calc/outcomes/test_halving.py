"""Halving, held against a look at every choice of days."""

from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calc.case.partial_dates import between_days, dates_of
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import TRUE, UNKNOWN
from calc.outcomes.halving import Halving
from tests.calc.build import case, decide, every, policy, yes
from tests.calc.criteria.history.test_history_is_never_guessed import CONDITIONS, SELECTIONS

OF = policy(every(yes("a"), *CONDITIONS), selections=SELECTIONS)
ATOMS = [index for index in OF.inputs.together if "history" in str(type(OF.circuit.atom(index)))]
MONTHS = st.sampled_from(["2024-06", "2024-07", "2024-12"])


@settings(max_examples=15, deadline=None)
@given(st.lists(MONTHS, min_size=1, max_size=2), st.sampled_from([{"relief": 60}, {}]))
def test_the_ways_are_those_of_every_choice_of_days(months: list[str], details: dict[str, Any]) -> None:
    """None is left out, none is added, and what one day leaves open is not settled."""
    dates = [*months, "2024-08-15"]
    history = [{"procedure": "block", "date": each, "side": "left", **details} for each in dates]
    known = case(OF, date_of_service="2025-01-15", prior_procedures=history)
    inexact = [one for one in dates_of(known, ()) if not one.date.exact]
    choices = list(product(*([one.date.first + timedelta(3 * more) for more in range(9)] for one in inexact)))

    runs = [Evaluation(between_days(known, inexact, [choice])) for choice in choices]
    rows = [{index: OF.circuit.atom(index).value(run) for index in ATOMS} for run in runs]
    settled = tuple(index for index in ATOMS if all(row[index] != UNKNOWN for row in rows))
    ways = sorted({tuple(row[index] == TRUE for index in settled) for row in rows})
    assert Halving(OF.circuit, known, inexact).ways(ATOMS, choices) == (settled, ways)


def test_few_of_many_days_are_looked_at() -> None:
    """Of a month whose days all differ, but of which one condition turns once, not every day is evaluated."""
    within = {"op": "count", "of": "recent", "cmp": "at_least", "value": 1}
    of = policy(within, selections=SELECTIONS)
    known = case(of, date_of_service="2025-01-15", prior_procedures=[{"procedure": "block", "date": "2024-07"}])
    inexact = [one for one in dates_of(known, ()) if not one.date.exact]
    halving = Halving(of.circuit, known, inexact)
    _, ways = halving.ways(list(of.inputs.together), [(date(2024, 7, day),) for day in range(1, 32)])

    assert ways == [(False,), (True,)]
    assert len(halving.rows) < 12


def test_a_session_that_a_date_may_belong_to_is_looked_at_on_each_day() -> None:
    """On the day of the other line it is one session of both levels, on any other day a procedure of one."""
    of = policy({"op": "count", "of": "at_these", "cmp": "at_least", "value": 1}, selections=SELECTIONS)
    lines = [
        {"procedure": "block", "date": "2024-07-10", "levels": "top"},
        {"procedure": "block", "date": "2024-07", "levels": "middle"},
    ]
    found = decide(of, date_of_service="2025-01-15", levels=["top", "middle"], prior_procedures=lines)
    assert found.outcomes == ("met", "not_met")
