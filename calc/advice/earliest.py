"""The earliest date of service on which a case, otherwise unchanged, can meet the criteria."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calc.advice.course import Then, course, with_values
from calc.advice.fresh import fresh
from calc.advice.limits import Limit, limits, newly_asked
from calc.advice.reasons import criteria_in_the_way, supposed
from calc.advice.shortfall import Lack, Shortfall, Values
from calc.advice.steps import Step
from calc.case.case import Case
from calc.case.moving import latest_day, move
from calc.logic.decision_diagrams import TooLarge
from calc.outcomes.conditions import Conditions
from calc.outcomes.determination import Determination, determine
from calc.outcomes.possible import Outlook
from calc.policy.policy import Policy
from calc.policy.settling import settled
from calc.time.dates import Span, shift

type Day = date
# How far behind the earliest date limits that end are looked for.
AHEAD = Span(1, "years")


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
    ``date``, as long as what is in ``fresh`` holds: no answer that is missing, and no judgement, can move it. Else all
    that is known is that no day before it will do. ``limits`` are those of time, on the way to either day and within a
    year behind it. ``newly_asked`` are the criteria of a new episode of care, where that one begins is all that is
    waited for.
    """

    start: Day
    date: Day | None
    case: Case
    determination: Determination
    fresh: tuple[Step, ...] = ()
    closest: Day | None = None
    reasons: tuple[Reason, ...] = ()
    settled: bool = False
    limits: tuple[Limit, ...] = ()
    newly_asked: tuple[str, ...] = ()


def earliest(policy: Policy, case: Case, start: date) -> Earliest:
    """Find the first day from ``start`` on at which the case meets the criteria, or may yet meet them.

    ``start`` is the planned date of service or today, whichever is asked about. The search begins no sooner than the
    latest day that the case holds; a case without a date of service is taken as stated for the day it begins on. With
    open questions the day found is the first on which "criteria met" is possible; ``settled`` says whether it is
    certain as long as what is in ``fresh`` holds.
    """
    looked = _look(policy, case, start)
    if looked.found:
        return _found(policy, looked.case, looked.passed, looked.ahead)
    return _none(policy, looked.case, looked.passed, looked.tried)


def first_day(policy: Policy, case: Case, start: date) -> date | None:
    """The date of ``earliest`` alone, for whoever holds many cases against each other."""
    looked = _look(policy, case, start)
    return looked.passed[-1].day if looked.found else None


@dataclass(frozen=True, slots=True)
class _Looked:
    """The days that passed, up to the one that was ``found``, if one was; ``ahead`` are those behind it."""

    case: Case
    passed: list[Then]
    tried: dict[Values, Then]
    ahead: Iterator[Then]
    found: bool


def _look(policy: Policy, case: Case, start: date) -> _Looked:
    start = max(start, latest_day(policy.vocabulary, case))
    stated = settled(policy, case if case.service else move(policy.vocabulary, case, start).known)
    passed: list[Then] = []
    tried: dict[Values, Then] = {}
    ahead = course(policy, stated, start)
    for then in ahead:
        passed.append(then)
        if then.values not in tried and _may_meet(policy, then.moved.renewed, then.values):
            return _Looked(stated, passed, tried, ahead, found=True)
        tried.setdefault(then.values, then)
    return _Looked(stated, passed, tried, ahead, found=False)


def _found(policy: Policy, case: Case, passed: list[Then], ahead: Iterator[Then]) -> Earliest:
    """The last of the days that have passed is the one."""
    start, then, renewed = passed[0].day, passed[-1], passed[-1].moved.renewed
    found = determine(policy, renewed)
    known = limits(policy, case, [*passed, *_soon(ahead, then.day)], len(passed) - 1, binding=then.day != start)
    binding = [limit for limit in known if limit.binds]
    episode = bool(binding) and all(limit.new_episode for limit in binding)
    return Earliest(
        start,
        then.day,
        renewed,
        found,
        fresh(policy, then.moved),
        settled=policy.favourable.issuperset(found.outcomes),
        limits=known,
        newly_asked=newly_asked(policy, passed[-2], then) if episode else (),
    )


def _soon(ahead: Iterator[Then], day: Day) -> Iterator[Then]:
    last = shift(day, AHEAD)
    for then in ahead:
        if then.day > last:
            return
        yield then


def _may_meet(policy: Policy, case: Case, values: Values) -> bool:
    outlook = Outlook(Conditions(policy.circuit, values, policy.inputs, case))
    return not policy.favourable.isdisjoint(outlook.outcomes(policy.view))


def _none(policy: Policy, case: Case, passed: Sequence[Then], tried: dict[Values, Then]) -> Earliest:
    """No date; of the days tried, the one that the least is missing from says why."""
    start = passed[0].day
    try:
        shortfall = Shortfall(policy)
    except TooLarge:
        first = passed[0].moved.renewed
        return Earliest(start, None, first, determine(policy, first))
    lacks = {values: shortfall.of(values) for values in tried}
    closest = tried[min(lacks, key=lambda values: lacks[values].cost)]
    lack, renewed = lacks[closest.values], closest.moved.renewed
    found = determine(policy, renewed)
    return Earliest(
        start,
        None,
        renewed,
        found,
        closest=closest.day,
        reasons=_reasons(policy, found, closest.values, lack),
        limits=_apart_from(policy, case, passed, closest.day, lack),
    )


def _apart_from(policy: Policy, case: Case, passed: Sequence[Then], day: Day, lack: Lack) -> tuple[Limit, ...]:
    """The limits of time, as if what is lacking on a day were there."""
    days = [then for then in passed if then.day <= shift(day, AHEAD)]
    known: dict[Values, Values] = {}
    for then in days:
        known.setdefault(then.values, tuple(supposed(policy, then.values, lack)))
    place = next(number for number, then in enumerate(days) if then.day == day)
    return limits(policy, case, with_values(days, [known[then.values] for then in days]), place, binding=False)


def _reasons(policy: Policy, found: Determination, values: Values, lack: Lack) -> tuple[Reason, ...]:
    names = criteria_in_the_way(policy, values, lack)
    if names or not lack.cells:
        return tuple(Reason(name, found.findings[name].because) for name in names)
    atoms = (policy.circuit.atom(index) for one, _ in lack.cells for index in one.atoms)
    return (Reason(None, tuple(dict.fromkeys(question for atom in atoms for question in atom.asks()))),)
