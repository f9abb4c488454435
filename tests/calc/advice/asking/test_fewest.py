"""The fewest answers to "met", held against every set of answers on small policies."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given

from calc import Policy
from calc.advice.asking import fewest
from calc.advice.asking.asking import next_question
from tests.calc.build import case, compare, either, every, outcomes, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import ANSWERS, CASES, NODES, completions, three_outcomes


def counted(of: Policy, **answers: Any) -> int | None:
    return next_question(of, case(of, **answers)).fewest


def smallest(of: Policy, known: dict[str, Any]) -> int | None:
    """Of all answers to what is open, the fewest whose completions are all met."""
    open_ones = [name for name in ANSWERS if name not in known]
    met = {tuple(filled.items()): outcomes(of, **filled) == ("met",) for filled in completions(known)}
    for size in range(len(open_ones) + 1):
        for names in combinations(open_ones, size):
            held: dict[tuple[Any, ...], bool] = {}
            for filled, is_met in met.items():
                key = tuple(dict(filled)[name] for name in names)
                held[key] = held.get(key, True) and is_met
            if any(held.values()):
                return size
    return None


@given(NODES, NODES, CASES)
def test_the_fewest_answers_are_those_of_the_smallest_set_that_does(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """No more, which would be a wrong certainty, and no fewer; nothing once it is decided."""
    of = three_outcomes(first, second)
    decided = len(outcomes(of, **known)) == 1
    assert counted(of, **known) == (None if decided else smallest(of, known))


def test_the_history_is_one_answer() -> None:
    """However many criteria look at it."""
    count = {"op": "count", "of": "blocks", "cmp": "at_most", "value": 2}
    spaced = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"}
    of = policy(every(count, spaced, yes("a")), selections={"blocks": {"called": "blocks", "procedure": ["block"]}})
    assert counted(of) == 2


def test_of_several_answers_that_are_lacking_one_may_do() -> None:
    """A date of service long after the month of surgery is enough; the exact day of surgery is not needed too."""
    of = policy({"op": "since", "question": "surgery", "cmp": "at_least", "value": "14 days"})
    assert counted(of, surgery="2025-01") == 1
    assert outcomes(of, surgery="2025-01", date_of_service="2025-06-01") == ("met",)


def test_what_the_payer_decides_is_no_answer() -> None:
    """A way that depends on it is none; another one counts."""
    judged = {"op": "case_by_case"}
    assert counted(policy(every(yes("a"), judged))) is None
    assert counted(policy(either(every(yes("a"), judged), every(yes("b"), yes("c"))))) == 2


def test_what_takes_too_long_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No number is better than one that may be too high."""
    monkeypatch.setattr(fewest, "MOST_STEPS", 0)
    assert (
        counted(policy({"op": "at_least", "n": 2, "of": [yes("a"), yes("b"), compare("score", "at_least", 2)]})) is None
    )
