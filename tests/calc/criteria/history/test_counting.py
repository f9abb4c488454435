"""How many procedures a selection holds, the request among them or not."""

from datetime import date

import pytest

from calc import read_case
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import Count
from calc.criteria.history.counting import counted
from calc.logic.kleene import TRUE, UNKNOWN
from calc.time.dates import Interval
from tests.calc.build import policy

DAY = Interval(date(2025, 1, 10), date(2025, 1, 10))


@pytest.mark.parametrize(("by", "expected"), [({}, [(2, 3), (3, 4)]), ({"by": "day"}, [(1, 1), (2, 2)])])
def test_the_request_is_one_more(by: dict[str, str], expected: list[tuple[int, int]]) -> None:
    """Three lines of one day, one of which may not count, are two or three, and as sessions one."""
    node = {"op": "count", "of": "s", "cmp": "at_least", "value": 1}
    of = policy(node, selections={"s": {"procedure": ["block"], **by}})
    [selection] = [node.selection for node in of.circuit.nodes if isinstance(node, Count)]
    found = tuple((Procedure(item, "block", DAY, {}), held) for item, held in enumerate((TRUE, TRUE, UNKNOWN)))
    run = Evaluation(read_case(of.vocabulary, {})[0])

    assert [counted(selection, found, run, with_request=asked) for asked in (False, True)] == expected
