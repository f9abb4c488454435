"""The days of plans as a calendar to take away: no appointment, no approval, and no name of anybody."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date

from calc.calculators.plans import Plan
from calc.case.history import Procedure
from calc.time.dates import Interval
from calc.words.dates import date_in_words
from calc.words.icalendar import CalendarEvent, calendar_text

NAME = "Earliest dates by limits of time"
NO_APPROVAL = (
    "This is the earliest date by the published limits of time and number. It is no approval and no appointment: other "
    "criteria also have to be met, and only the payer decides."
)


def calendar_of(plans: Iterable[Plan], history: tuple[Procedure, ...], stamp: date) -> str:
    """An event for each day that has to be waited for; for a range its last day, from which on none is too early."""
    return calendar_text(NAME, "Repeat planner", _events(plans, history, stamp))


def _events(plans: Iterable[Plan], history: tuple[Procedure, ...], stamp: date) -> Iterator[CalendarEvent]:
    for plan in plans:
        if plan.latest and plan.latest > plan.start:
            yield CalendarEvent(
                uid=_uid(plan, history),
                stamp=stamp,
                days=Interval(plan.latest, plan.latest),
                summary=f"Earliest by limits of time: {plan.procedure} ({plan.number or plan.name})",
                lines=(
                    NO_APPROVAL,
                    *plan.lines,
                    f"Worked out for {date_in_words(Interval(plan.start, plan.start))} on.",
                ),
                category=plan.payer,
                private=True,
            )


def _uid(plan: Plan, history: tuple[Procedure, ...]) -> str:
    """The same for the same list, so that one who takes it twice has one event; another list has another."""
    listed = sorted(f"{each.kind} {each.date} {each.details.get('region')}" for each in history)
    key = json.dumps([plan.policy, plan.procedure, listed])
    return hashlib.sha256(key.encode()).hexdigest()[:32]
