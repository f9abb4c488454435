"""Why a selection does not count an earlier procedure: only what is certain to be the reason."""

from typing import Any

import pytest

from calc.advice.counts import LeftOut, counts
from calc.time.dates import Span
from tests.calc.build import case, policy

WITHIN_FIRST = {"of": "all", "within_first": "1 year"}
EPISODE = {"episode": {"gap": "2 years", "breaks": []}}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"of": "all", "within": "12 months"}, LeftOut("within", within=Span(12, "months"))),
        ({"of": "all", **EPISODE}, LeftOut("episode")),
        ({**WITHIN_FIRST, **EPISODE}, None),
    ],
)
def test_of_two_filters_that_may_be_the_reason_none_is_named(filters: dict[str, Any], expected: LeftOut | None) -> None:
    """A block of three years ago, with none since."""
    selections = {"all": {"procedure": ["block"]}, "s": filters}
    of = policy({"op": "count", "of": "s", "cmp": "at_most", "value": 1}, selections=selections)
    prior = [{"procedure": "block", "date": "2022-03-01"}]
    [found] = counts(of, case(of, date_of_service="2025-03-14", prior_procedures=prior))

    assert (found.by, found.left_out) == ((), expected)
