"""What is asked of a line is asked of its session: each line is given all levels and sides of the session it is of.

A line of one level, beside another of the same day and kind, is a session of two levels. Where it is not known whether
another line is of the session, because of its date or because it may not belong to the selection, what that line would
add leaves the session open.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from calc.case.answers import Answer
from calc.case.history import Procedure
from calc.criteria.history.members import Members
from calc.logic.kleene import TRUE, UNKNOWN, Truth
from calc.time.dates import overlap

type Line = tuple[Procedure, Truth]


def whole_sessions(base: Members) -> Members:
    """The same members, each with the levels and sides of its session; what is not known of that is left out."""
    days: dict[object, list[Line]] = {}
    vague: dict[str, list[Line]] = {}
    for line in base:
        event = line[0]
        if event.date.exact:
            days.setdefault((event.kind, event.date), []).append(line)
        else:
            vague.setdefault(event.kind, []).append(line)
    return tuple(
        (_whole(event, [*_others(event, days.get((event.kind, event.date), ()), vague, base)]), held)
        for event, held in base
    )


def _others(
    event: Procedure, same: Sequence[Line], vague: Mapping[str, Sequence[Line]], base: Members
) -> Iterator[Line]:
    """The other lines that are or may be of its session, each with whether it surely is."""
    yield from (line for line in same if line[0] is not event)
    near = vague.get(event.kind, ()) if event.date.exact else base
    for other, _ in near:
        if other is not event and other.kind == event.kind and overlap(other.date, event.date):
            yield other, UNKNOWN


def _whole(event: Procedure, others: Sequence[Line]) -> Procedure:
    if not others:
        return event
    names = {name for line in (event, *(other for other, _ in others)) for name in _sets(line)}
    known = {name: _joined(name, event, others) for name in names}
    rest = {name: value for name, value in event.details.items() if name not in names}
    return replace(event, details={**rest, **{name: value for name, value in known.items() if value is not None}})


def _sets(event: Procedure) -> Iterator[str]:
    return (name for name, value in event.details.items() if isinstance(value, frozenset))


def _joined(name: str, event: Procedure, others: Sequence[Line]) -> Answer | None:
    """All that the lines of a session have in a field, or ``None`` where that is not known."""
    found = [event.details.get(name), *(other.details.get(name) for other, held in others if held == TRUE)]
    sets = [each for each in found if isinstance(each, frozenset)]
    whole = frozenset[str]().union(*sets)
    perhaps = [other.details.get(name) for other, held in others if held != TRUE]
    added = all(isinstance(each, frozenset) and each <= whole for each in perhaps)
    return whole if len(sets) == len(found) and added else None
