"""A policy narrowed to our reading comes to the same, and looks at less."""

from typing import Any

from hypothesis import given

from calc import determine
from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import UNKNOWN
from calc.policy.narrowing import narrowed
from tests.calc.build import case, criterion, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import CASES, NODES, three_outcomes


@given(NODES, NODES, CASES)
def test_the_outcomes_are_the_same(first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]) -> None:
    """Nothing that our reading stands on is left out."""
    of = three_outcomes(first, second)
    assert determine(narrowed(of), case(of, **known)).outcomes == determine(of, case(of, **known)).outcomes


def test_what_only_another_reading_asks_for_stays_unknown() -> None:
    """It is not looked at, though it has an answer."""
    reading = {"op": "reading", "reading": "which", "options": {"one": yes("a"), "other": yes("b")}}
    options = [{"id": "one", "text": "One."}, {"id": "other", "text": "Other."}]
    of = policy(
        criterion("one", reading),
        readings=[{"id": "which", "title": "Which", "taken": "one", "options": options}],
    )
    circuit, answered = narrowed(of).circuit, case(of, a=True, b=True)
    values = dict(zip(circuit.nodes, circuit.evaluate(Evaluation(answered)), strict=True))
    assert [values[atom] == UNKNOWN for atom in circuit.nodes] == [False, True]
