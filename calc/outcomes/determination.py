"""A determination: what the published criteria say about a case, and what they cannot say yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calc.case.case import Case
from calc.criteria.atoms import Atom, Judgement
from calc.criteria.evaluation import Evaluation, Missing
from calc.outcomes.any_day import on_any_day
from calc.outcomes.conditions import Conditions
from calc.outcomes.possible import Outlook
from calc.outcomes.trace import Finding, trace
from calc.policy.policy import Policy
from calc.policy.settling import settled


@dataclass(frozen=True, slots=True)
class OtherReading:
    """What the outcomes would be if the text were read in another of its ways."""

    reading: str
    taken: str
    option: str
    outcomes: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Derived:
    """An answer that the history gives, and why."""

    question: str
    answer: bool
    because: str


@dataclass(frozen=True, slots=True)
class Determination:
    """The outcomes still possible, in the policy's order; one means decided, whatever is still unanswered.

    ``missing`` holds the unknowns that can still change the outcome, in the order of the form;
    ``judgements`` the criteria that the payer decides case by case and on which the outcome hangs; ``derived`` the
    questions that need not be asked, since the history answers them.
    """

    policy: str
    version: str
    hash: str
    outcomes: tuple[str, ...]
    findings: dict[str, Finding]
    missing: tuple[Missing, ...]
    judgements: tuple[str, ...]
    readings: tuple[OtherReading, ...]
    derived: tuple[Derived, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether no remaining answer can change the outcome."""
        return len(self.outcomes) == 1

    @property
    def payer_decides(self) -> bool:
        """Whether the outcome is open, and nothing but what the payer decides case by case can settle it."""
        return not self.decided and not self.missing and bool(self.judgements)


def determine(policy: Policy, case: Case) -> Determination:
    """Hold a case against a policy, with what its history gives, and without answers that contradict each other."""
    case = settled(policy, case)
    run = Evaluation(case)
    values, inputs = on_any_day(policy, case, policy.circuit.evaluate(run))
    outlook = Outlook(Conditions(policy.circuit, values, inputs, case))
    outcomes, atoms = outlook.outcomes(policy.view), outlook.atoms(policy.view)
    return Determination(
        policy=policy.id,
        version=policy.version,
        hash=policy.hash,
        outcomes=outcomes,
        findings=trace(policy.circuit, policy.view, values),
        missing=_missing(policy, atoms, run),
        judgements=_judgements(atoms),
        readings=_other_readings(policy, outlook, outcomes),
        derived=tuple(_derived(policy, case)),
    )


def _missing(policy: Policy, atoms: Iterable[Atom], run: Evaluation) -> tuple[Missing, ...]:
    order = {question: place for place, question in enumerate(policy.questions)}
    found = {gap for atom in atoms for gap in atom.gaps(run)}
    return tuple(sorted(found, key=lambda gap: (order.get(gap.question, 0), gap.item or 0, gap.field or "")))


def _derived(policy: Policy, case: Case) -> Iterator[Derived]:
    for name in policy.questions:
        if name in (case.derived or ()):
            yield Derived(name, case.answers[name] is True, policy.coherence.derivations[name].because)


def _judgements(atoms: Iterable[Atom]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(atom.criterion for atom in atoms if isinstance(atom, Judgement)))


def _other_readings(policy: Policy, outlook: Outlook, taken: tuple[str, ...]) -> tuple[OtherReading, ...]:
    found = []
    for reading in policy.readings:
        for option in reading.others:
            outcomes = outlook.outcomes(policy.other_views[reading.id, option])
            found.append(OtherReading(reading.id, reading.taken, option, outcomes, outcomes != taken))
    return tuple(found)
