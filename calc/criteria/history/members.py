"""The members of a selection, each with the certainty that it is one, and what their dates say together."""

from operator import itemgetter

from calc.case.history import Procedure
from calc.logic.kleene import TRUE, Truth
from calc.time.dates import Interval

type Members = tuple[tuple[Procedure, Truth], ...]


def first_date(base: Members) -> Interval:
    """When the earliest of some members took place; the last one that is certain bounds it from above."""
    certain = [event.date.last for event, held in base if held == TRUE]
    possible = [event.date for event, _ in base]
    earliest = min(day.first for day in possible)
    return Interval(earliest, min(certain) if certain else max(day.last for day in possible))


def last_date(base: Members) -> Interval:
    """When the latest of some members took place."""
    certain = [event.date.first for event, held in base if held == TRUE]
    possible = [event.date for event, _ in base]
    latest = max(day.last for day in possible)
    return Interval(max(certain) if certain else min(day.first for day in possible), latest)


def certain(base: Members) -> tuple[Procedure, ...]:
    """The members that belong to the selection whatever the unknowns turn out to be."""
    return tuple(event for event, held in base if held == TRUE)


def possible(base: Members) -> tuple[Procedure, ...]:
    """Every member that may belong to it."""
    return tuple(map(itemgetter(0), base))
