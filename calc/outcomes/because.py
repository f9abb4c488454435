"""Because: the smallest set of facts that decides a case, and the criteria by which it does.

With these facts alone the outcome is the same, whatever all other answers are; without any one of them it is open, or
another. Where the payer's judgment is all that is open, the same holds of that. Of an open case there is nothing yet
that decides; then the reasons say which route it has taken so far.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from calc.case.case import Case
from calc.criteria.circuit import Index
from calc.criteria.evaluation import Evaluation
from calc.errors import Place
from calc.logic.kleene import TRUE, UNKNOWN, Truth
from calc.outcomes.any_day import on_any_day
from calc.outcomes.conditions import Conditions
from calc.outcomes.facts import facts_of, fewest, with_only
from calc.outcomes.possible import Outlook
from calc.outcomes.reasons import Reason, Role, Walk
from calc.outcomes.support import Support
from calc.policy.narrowing import narrowed
from calc.policy.policy import Policy
from calc.policy.settling import settled


@dataclass(frozen=True, slots=True)
class Because:
    """``reasons`` in the order of their roles, then of the policy; ``facts`` are the fewest that decide.

    ``context`` are further facts that a reason tells of, where the facts that decide leave open by which of several
    criteria they do: above all by which prior procedures are selected. ``case`` is the whole case. ``settled`` is false
    for an open case: no facts decide it.
    """

    outcomes: tuple[str, ...]
    settled: bool
    reasons: tuple[Reason, ...]
    facts: tuple[Place, ...]
    context: tuple[Place, ...]
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
        return Because(whole.outcomes, False, _route(policy, whole), (), (), case)
    facts, context = _Facts(narrowed(policy), case, whole).found()
    least = _result(policy, settled(policy, with_only(case, (*facts, *context))))
    if least.outcomes != whole.outcomes:
        # With fewer conditions to look at, partial dates can be more exact.
        facts, context = _Facts(policy, case, whole).found()
        least = _result(policy, settled(policy, with_only(case, (*facts, *context))))
    walk = Walk(policy, least.values)
    walk.from_outcomes()
    roles = list(Role)
    reasons = sorted((*walk.reasons(), *walk.also(whole.values)), key=lambda each: roles.index(each.role))
    return Because(whole.outcomes, True, tuple(reasons), facts, context, case)


@dataclass(frozen=True, slots=True)
class _Facts:
    """The search for the facts that decide a case, which comes to ``whole`` with all that is known."""

    policy: Policy
    case: Case
    whole: _Result

    def found(self) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """The fewest facts that decide, and those that say in what way."""
        roots = self._roots()
        support = Support(self.policy.circuit, self.whole.values, self.policy.vocabulary.questions)
        start = facts_of(self.case, support.of(roots))
        if not self._decides(self._with(start)):
            start = facts_of(self.case, self.policy.asked)
        facts = fewest(start, lambda some: self._decides(self._with(some)))
        known = [index for index in roots if self.whole.values[index] != UNKNOWN]
        if self._knows(self._with(facts), known):
            return facts, ()
        others = [each for each in start if each not in facts]
        return facts, fewest(others, lambda some: self._knows(self._with((*facts, *some)), known))

    def _roots(self) -> list[Index]:
        """The conditions of the outcomes, up to the one that it is."""
        found = []
        for index in self.policy.view.roots:
            found.append(index)
            if self.whole.values[index] == TRUE:
                break
        return found

    def _with(self, facts: Collection[Place]) -> _Result:
        return _result(self.policy, settled(self.policy, with_only(self.case, facts)))

    def _decides(self, found: _Result) -> bool:
        return found.outcomes == self.whole.outcomes and found.open == self.whole.open

    def _knows(self, found: _Result, known: Sequence[Index]) -> bool:
        return all(found.values[index] == self.whole.values[index] for index in known)


def _route(policy: Policy, whole: _Result) -> tuple[Reason, ...]:
    """What is known of an open case about the criteria that it has to meet."""
    walk = Walk(policy, whole.values)
    walk.from_outcomes()
    return tuple(each for each in walk.reasons() if each.role == Role.ROUTE)


def _result(policy: Policy, case: Case) -> _Result:
    values, inputs = on_any_day(policy, case, policy.circuit.evaluate(Evaluation(case)))
    outlook = Outlook(Conditions(policy.circuit, values, inputs, case))
    outcomes = outlook.outcomes(policy.view)
    is_open = len(outcomes) > 1 and any(True for atom in outlook.atoms(policy.view) if atom.asks())
    return _Result(outcomes, values, is_open)
