"""Because: the smallest set of facts that decides a case, and the criteria by which it does.

With these facts alone the outcome is the same, whatever all other answers are; without any one of them it is open, or
another. Where the payer's judgement is all that is open, the same holds of that. Of an open case there is nothing yet
that decides; then the reasons say which route it has taken so far.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from calc.case.case import Case
from calc.criteria.evaluation import Evaluation
from calc.errors import Place
from calc.logic.kleene import FALSE, TRUE, Truth
from calc.outcomes.any_day import on_any_day
from calc.outcomes.conditions import Conditions
from calc.outcomes.facts import facts_of, fewest, with_only
from calc.outcomes.possible import Outlook
from calc.outcomes.reasons import Reason, Role, Walk
from calc.outcomes.support import Support
from calc.policy.policy import Policy
from calc.policy.settling import settled


@dataclass(frozen=True, slots=True)
class Because:
    """``reasons`` in the order of their roles, then of the policy; ``facts`` are all that they rest on.

    ``case`` holds these facts alone. ``settled`` is false for an open case, which has no facts that decide.
    """

    outcomes: tuple[str, ...]
    settled: bool
    reasons: tuple[Reason, ...]
    facts: tuple[Place, ...]
    case: Case


@dataclass(frozen=True, slots=True)
class _Result:
    """What a case comes to, and the values of its conditions."""

    outcomes: tuple[str, ...]
    values: Sequence[Truth]
    open: bool  # whether an answer could still change it


def because(policy: Policy, case: Case) -> Because:
    """Why a case comes out as it does."""
    case = settled(policy, case)
    whole = _result(policy, case)
    if len(whole.outcomes) > 1 and whole.open:
        return Because(whole.outcomes, False, (), (), case)

    def will_do(facts: Collection[Place]) -> bool:
        found = _result(policy, settled(policy, with_only(case, facts)))
        return found.outcomes == whole.outcomes and found.open == whole.open

    support = Support(policy.circuit, whole.values, policy.vocabulary.questions)
    start = facts_of(case, support.of(_roots(policy, whole)))
    if not will_do(start):
        start = facts_of(case, policy.asked)
    facts = fewest(start, will_do)
    least = settled(policy, with_only(case, facts))
    walk = Walk(policy, _result(policy, least).values)
    walk.from_outcomes()
    return Because(whole.outcomes, True, tuple(walk.reasons()), facts, least)


def _result(policy: Policy, case: Case) -> _Result:
    values, inputs = on_any_day(policy, case, policy.circuit.evaluate(Evaluation(case)))
    outlook = Outlook(Conditions(policy.circuit, values, inputs, case))
    outcomes = outlook.outcomes(policy.view)
    is_open = len(outcomes) > 1 and any(True for atom in outlook.atoms(policy.view) if atom.asks())
    return _Result(outcomes, values, is_open)


def _roots(policy: Policy, whole: _Result) -> list[int]:
    """The conditions of the outcomes, up to the one that it is."""
    found = []
    for index in policy.view.roots:
        found.append(index)
        if whole.values[index] == TRUE:
            break
    return found
