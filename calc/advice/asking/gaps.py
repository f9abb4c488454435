"""What a case lacks, as asking sees it: by condition, without what was set aside."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from calc.case.case import Case
from calc.criteria.circuit import Index
from calc.criteria.evaluation import Evaluation, Missing
from calc.errors import Place
from calc.outcomes.any_day import on_any_day
from calc.outcomes.conditions import Conditions
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy
from calc.policy.settling import settled


@dataclass(frozen=True, slots=True)
class Gaps:
    """The outlook of a settled case, and what is missing of each atom that can still change the outcome.

    ``asked`` is the part of ``missing`` that was not set aside. Both are in the order of the form.
    """

    case: Case
    outlook: Outlook
    missing: Mapping[Index, tuple[Missing, ...]]
    asked: Mapping[Index, tuple[Missing, ...]]

    @property
    def are_some_aside(self) -> frozenset[Index]:
        """The atoms of which something was set aside."""
        return frozenset(index for index, gaps in self.asked.items() if gaps != self.missing[index])


def find_gaps(policy: Policy, case: Case, aside: Collection[Place]) -> Gaps:
    """Hold a case against a policy as far as asking needs it: without the trace and the other readings."""
    case = settled(policy, case)
    run = Evaluation(case)
    values, inputs = on_any_day(policy, case, policy.circuit.evaluate(run))
    outlook = Outlook(Conditions(policy.circuit, values, inputs, case))
    atoms = outlook.atoms(policy.view)
    missing = {policy.circuit.places[atom]: in_form_order(policy, {*atom.gaps(run)}) for atom in atoms}
    asked = {index: tuple(gap for gap in gaps if _place(gap) not in aside) for index, gaps in missing.items()}
    return Gaps(case, outlook, missing, asked)


def in_form_order(policy: Policy, gaps: Iterable[Missing]) -> tuple[Missing, ...]:
    """What is missing, as the form asks it; of the history entry by entry."""
    order = {question: place for place, question in enumerate(policy.questions)}
    return tuple(sorted(gaps, key=lambda gap: (order.get(gap.question, 0), gap.item or 0, gap.field or "")))


def _place(gap: Missing) -> Place:
    return Place(gap.question, gap.item, gap.field)
