"""The earliest date of service on which a case, otherwise unchanged, can meet the criteria."""

from dataclasses import dataclass
from datetime import date

from calc.advice.fresh import fresh
from calc.advice.reasons import criteria_in_the_way
from calc.advice.shortfall import Lack, Shortfall, Values
from calc.advice.steps import Step
from calc.case.case import Case
from calc.case.moving import Moved, latest_day, move
from calc.case.turning_days import turning_days
from calc.criteria.evaluation import Evaluation
from calc.logic.decision_diagrams import TooLarge
from calc.outcomes.conditions import Conditions
from calc.outcomes.determination import Determination, determine
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy
from calc.policy.settling import move_to, settled

type Day = date


@dataclass(frozen=True, slots=True)
class Reason:
    """A criterion that stands in the way, and the questions whose answers decided it.

    ``criterion`` is ``None`` for what the order of the outcomes itself asks for.
    """

    criterion: str | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earliest:
    """``date`` is the first day from ``start`` on which no limit of time stands in the way, ``None`` if there is none.

    What is said of it rests on the answers in ``fresh``: they were not stated for that day, and have to hold then.
    Where there is no date, ``closest`` is the day from which the least is missing, and ``reasons`` names what is.
    ``case`` and ``determination`` are those of either day. ``settled`` says that the criteria are certainly met on
    ``date``, as long as what is in ``fresh`` holds: no answer that is missing, and no judgement, can move it. Else there
    is only no day before it.
    """

    start: Day
    date: Day | None
    case: Case
    determination: Determination
    fresh: tuple[Step, ...] = ()
    closest: Day | None = None
    reasons: tuple[Reason, ...] = ()
    settled: bool = False


def earliest(policy: Policy, case: Case, start: date) -> Earliest:
    """Find the first day from ``start`` on at which the case meets the criteria, or may yet meet them.

    ``start`` is the planned date of service or today, whichever is asked about. The search begins no sooner than the
    latest day that the case holds; a case without a date of service is taken as stated for the day it begins on. With
    open questions the day found is the first on which "criteria met" is possible; ``settled`` says whether it is
    certain as long as what is in ``fresh`` holds.
    """
    start = max(start, latest_day(policy.vocabulary, case))
    stated = settled(policy, case if case.service else move(policy.vocabulary, case, start).known)
    tried: dict[Values, Moved] = {}
    for day in turning_days(policy.vocabulary, stated, policy.spans, start):
        moved = move_to(policy, stated, day)
        values = tuple(policy.circuit.evaluate(Evaluation(moved.renewed)))
        if values not in tried and _may_meet(policy, moved.renewed, values):
            found = determine(policy, moved.renewed)
            settled_then = policy.favourable.issuperset(found.outcomes)
            return Earliest(start, day, moved.renewed, found, fresh(policy, moved), settled=settled_then)
        tried.setdefault(values, moved)
    return _none(policy, start, tried)


def _may_meet(policy: Policy, case: Case, values: Values) -> bool:
    outlook = Outlook(Conditions(policy.circuit, values, policy.inputs, case))
    return not policy.favourable.isdisjoint(outlook.outcomes(policy.view))


def _none(policy: Policy, start: date, tried: dict[Values, Moved]) -> Earliest:
    """No date; of the days tried, the one that the least is missing from says why."""
    try:
        shortfall = Shortfall(policy)
    except TooLarge:
        first = next(iter(tried.values())).renewed
        return Earliest(start, None, first, determine(policy, first))
    lacks = {values: shortfall.of(values) for values in tried}
    values = min(lacks, key=lambda values: lacks[values].cost)
    case = tried[values].renewed
    found = determine(policy, case)
    assert case.service
    reasons = _reasons(policy, found, values, lacks[values])
    return Earliest(start, None, case, found, closest=case.service.first, reasons=reasons)


def _reasons(policy: Policy, found: Determination, values: Values, lack: Lack) -> tuple[Reason, ...]:
    names = criteria_in_the_way(policy, values, lack)
    if names or not lack.cells:
        return tuple(Reason(name, found.findings[name].because) for name in names)
    atoms = (policy.circuit.atom(index) for one, _ in lack.cells for index in one.atoms)
    return (Reason(None, tuple(dict.fromkeys(question for atom in atoms for question in atom.asks()))),)
