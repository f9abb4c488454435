"""The repeat planner: for each kind and region of a list, the earliest next date by each policy's limits of time."""

from collections.abc import Iterator
from datetime import date

from calc.advice.earliest import earliest
from calc.calculators.calculator import Calculator, Inputs
from calc.calculators.citing import cited
from calc.calculators.planner.asked import PLAN_FROM, asks
from calc.calculators.planner.calendar import calendar_of
from calc.calculators.planner.counting import counted_in_words
from calc.calculators.planner.in_words import (
    depends_in_words,
    headline_of,
    others_in_words,
    plan_counts,
    plan_limits,
    supposed_in_words,
)
from calc.calculators.planner.limiting import limiting
from calc.calculators.planner.overview import overview
from calc.calculators.planner.requests import Request, planning, requests
from calc.calculators.planner.supposing import suppose
from calc.calculators.planner.used import used
from calc.calculators.plans import Plan
from calc.calculators.result import Cited, Result
from calc.case.case import Case
from calc.case.history import Procedure
from calc.case.moving import latest_day, move
from calc.errors import Problem
from calc.policy.library import Library
from calc.policy.settling import settle
from calc.time.dates import Interval
from calc.words.criteria import criteria_of

NOTHING = "List at least one earlier procedure, each with its kind and date."
NO_START = "Enter the date to plan from."
ONLY_TIME = (
    "These are limits of time and number alone. Other criteria also have to be met on that day, and only the payer "
    "decides."
)


def work_out(library: Library, inputs: Inputs) -> Result:
    """A plan for each next procedure under each policy that limits it."""
    start = _start(inputs)
    if not inputs.history:
        return Result(NOTHING)
    if start is None:
        return Result(NO_START)
    found = requests(library, inputs.history)
    planned = [_plan(library, request, inputs.history, start) for request in found.found]
    plans = tuple(plan for plan, _ in planned)
    stamp = inputs.today.first if inputs.today else start
    return Result(
        headline=overview(plans),
        caveat=ONLY_TIME if plans else "",
        open=tuple(_open(library, inputs.history, found.unlimited)),
        plans=plans,
        counted=tuple(counted_in_words(library, inputs.history, planned)),
        calendar=calendar_of(plans, inputs.history, stamp),
    )


def cites(library: Library) -> tuple[Cited, ...]:
    """The criteria that limit how often something is repeated."""
    return tuple(
        cited(library, policy, node)
        for policy in planning(library)
        for node in criteria_of(policy)
        if node["id"] in limiting(policy)
    )


def checks(library: Library, inputs: Inputs) -> list[Problem]:
    """Answers in the list that contradict each other, or the day that is planned from: they count as unknown."""
    if not inputs.history:
        return []
    case, start = Case({}, inputs.history), _start(inputs)
    dated = move(library.vocabulary, case, max(start, latest_day(library.vocabulary, case))).known if start else case
    found = (problem for policy in planning(library) for problem in settle(policy, dated).problems)
    return [*dict.fromkeys(found)]


def _start(inputs: Inputs) -> date | None:
    start = inputs.answers.get(PLAN_FROM) or inputs.today
    return start.first if isinstance(start, Interval) else None


def _plan(library: Library, request: Request, history: tuple[Procedure, ...], start: date) -> tuple[Plan, Case]:
    policy, known = request.policy, request.case(history)
    supposed = suppose(policy, known, start)
    found = earliest(policy, supposed.case, start)
    plan = Plan(
        policy=policy.id,
        version=policy.version,
        payer=str(library.data.get("payers", {}).get(policy.data.get("payer"), {}).get("name", "")),
        name=policy.data["title"],
        number=policy.data.get("number", ""),
        procedure=request.title,
        start=found.start,
        day=found.date,
        latest=supposed.latest,
        headline=headline_of(found, supposed),
        supposed=tuple(supposed_in_words(policy, supposed.supposed)),
        others=tuple(others_in_words(policy, supposed)),
        limits=tuple(plan_limits(policy, found)),
        counts=tuple(plan_counts(policy, [*used(policy, supposed.case, start)], found.date)),
        depends=tuple(depends_in_words(policy, found, supposed.supposed)),
        answers=request.answers,
        kinds=tuple(policy.data["uses"]["kinds"]),
        fields=tuple(policy.data["uses"]["fields"]),
    )
    return plan, supposed.case


def _open(library: Library, history: tuple[Procedure, ...], unlimited: tuple[str, ...]) -> Iterator[str]:
    vocabulary = library.vocabulary
    for each in history:
        if "region" not in each.details:
            yield f"the spinal region of procedure {each.item + 1}, so that it may count in each"
    for kind in unlimited:
        yield f"how often this may be repeated, which no policy here says: {vocabulary.kinds[kind]}"


REPEAT_PLANNER = Calculator("repeat-planner", asks, work_out, cites, checks)
