"""Where the inputs of a goal can be, on each day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.advice.standings import cells_left
from calc.criteria.evaluation import Evaluation
from calc.criteria.inputs import Input
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth
from tests.calc.build import case, compare, either, policy

BOUNDS = ("0 days", "14 days", "6 weeks", "90 days", "12 weeks", "3 months", "13 weeks", "1 years", "365 days")
LENGTHS = policy(either(*(compare("duration", sign, bound) for bound in BOUNDS for sign in ("at_least", "more_than"))))
SPANS = st.builds("{} {}".format, st.integers(0, 400), st.sampled_from(("days", "weeks", "months")))
ONSETS = st.dates(date(2023, 1, 1), date(2025, 3, 14)).map("since {}".format)


@pytest.mark.parametrize(
    ("values", "left"),
    [([TRUE, FALSE], 0b010), ([UNKNOWN, UNKNOWN], 0b111), ([TRUE, UNKNOWN], 0b110), ([FALSE, TRUE], 0b111)],
)
def test_the_cells_that_are_left(values: list[Truth], left: int) -> None:
    """Those that agree with what is known; an answer that agrees with none rules nothing out."""
    one = Input(0, (0, 1), ((False, False), (True, False), (True, True)))
    assert cells_left(one, values) == left


@given(st.one_of(SPANS.filter(lambda span: not span.endswith("months") or int(span.split()[0]) <= 300), ONSETS))
def test_every_length_of_time_is_in_a_cell(length: str) -> None:
    """Stated or counted from a beginning, however the units of the bounds mix."""
    run = Evaluation(case(LENGTHS, date_of_service="2025-03-14", duration=length))
    one: Any = next(iter(LENGTHS.inputs.together.values()))
    values = LENGTHS.circuit.evaluate(run)
    known = {index: values[index] == TRUE for index in one.atoms if values[index] != UNKNOWN}
    rows = (dict(zip(one.atoms, cell, strict=True)) for cell in one.cells)
    assert any(all(row[index] == holds for index, holds in known.items()) for row in rows)
