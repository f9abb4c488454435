"""Where exactness would cost too much, more is reported, never less."""

from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from calc.outcomes import conditions, possible
from tests.calc.build import decide, either, every, no, outcomes, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import CASES, NODES, three_outcomes


def test_a_condition_and_its_opposite_are_never_both_open() -> None:
    """One of the two holds, whatever the answer."""
    assert outcomes(policy(either(yes("a"), no("a")))) == ("met",)


@pytest.mark.parametrize(
    ("operator", "more", "expected"),
    [("all", {}, ("met",)), ("any", {}, ("not_met",)), ("at_least", {"n": 1}, ("not_met",))],
)
def test_a_group_without_parts_is_settled(operator: str, more: dict[str, Any], expected: tuple[str, ...]) -> None:
    """All of none hold, and no one of them does."""
    assert outcomes(policy({"op": operator, "of": [], **more})) == expected


@pytest.mark.parametrize(("module", "limit"), [(possible, "MOST_STEPS"), (conditions, "MOST_VARIABLES")])
def test_beyond_either_limit_kleene_speaks(monkeypatch: pytest.MonkeyPatch, module: ModuleType, limit: str) -> None:
    """What an exact look would rule out stays possible, and all that is open counts as missing."""
    of = policy(every(yes("b"), either(every(yes("a"), yes("c")), every(no("a"), yes("c")))))
    fine = decide(of)
    monkeypatch.setattr(module, limit, 1)
    rough = decide(of)
    assert ({gap.question for gap in fine.missing}, {gap.question for gap in rough.missing}) == (
        {"b", "c"},
        {"a", "b", "c"},
    )
    assert fine.outcomes == rough.outcomes == ("met", "not_met")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NODES, NODES, CASES)
def test_what_is_rough_holds_all_that_is_exact(
    monkeypatch: pytest.MonkeyPatch, first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """No outcome and no missing question is lost beyond the limit."""
    of = three_outcomes(first, second)
    fine = decide(of, **known)
    with monkeypatch.context() as limited:
        limited.setattr(possible, "MOST_STEPS", 0)
        rough = decide(of, **known)
    assert set(fine.outcomes) <= set(rough.outcomes)
    assert set(fine.missing) <= set(rough.missing)
