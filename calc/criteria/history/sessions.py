"""Sessions: what was done on one day, of one kind, is one procedure, however many lines of a claim it has.

Where a selection counts by day, its members of one kind and one day are one session, with all of their levels and
sides. How many sessions there are is known between two bounds: partial dates may or may not stand for the same day,
and what may belong to the selection may or may not be a part of a session.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from calc.case.answers import Answer
from calc.case.history import Procedure
from calc.criteria.history.members import Members, certain
from calc.logic.kleene import TRUE, Truth


def sessions(base: Members) -> Members:
    """The members joined to sessions, as far as they surely belong together: of one kind, on the same known day."""
    groups: dict[object, list[tuple[Procedure, Truth]]] = {}
    for event, held in base:
        key = (event.kind, event.date.first) if event.date.exact else event.item
        groups.setdefault(key, []).append((event, held))
    return tuple(_joined(lines) for lines in groups.values())


def _joined(lines: Sequence[tuple[Procedure, Truth]]) -> tuple[Procedure, Truth]:
    held = max(held for _, held in lines)
    if len(lines) == 1:
        return lines[0]
    every, surely = [event for event, _ in lines], [event for event, held in lines if held == TRUE]
    details, known = _details(every), [_details(surely)] if surely else [event.details for event in every]
    # What a line adds that may not belong to the selection is not known of the session.
    agreed = {name: value for name, value in details.items() if all(each.get(name) == value for each in known)}
    return replace(every[0], details=agreed), held


def _details(lines: Sequence[Procedure]) -> Mapping[str, Answer]:
    """All levels and sides of some lines, and what else they agree in; what one of them lacks is not known."""
    return {
        name: joined
        for name in lines[0].details
        if (joined := _together([line.details.get(name) for line in lines])) is not None
    }


def _together(values: Sequence[Answer | None]) -> Answer | None:
    sets = [value for value in values if isinstance(value, frozenset)]
    if len(sets) == len(values):
        return frozenset().union(*sets)
    return values[0] if all(value == values[0] for value in values) else None


def fewest_sessions(base: Members) -> int:
    """The fewest sessions that the certain members can be."""
    return len(_ends(certain(base)))


def most_sessions(base: Members) -> int:
    """The most sessions that the possible members can be."""
    return len(sessions(base))


def may_meet(base: Members) -> bool:
    """Whether some members may or may not be of one session, since a date is not known to the day."""
    kinds: dict[str, list[Procedure]] = {}
    for event, _ in base:
        kinds.setdefault(event.kind, []).append(event)
    return any(_meet(sorted(events, key=lambda event: event.date.first)) for events in kinds.values())


def _meet(events: Sequence[Procedure]) -> bool:
    latest = events[0]
    for _, event in pairwise(events):
        exact = event.date.exact and latest.date.exact
        if event.date.first <= latest.date.last and not exact:
            return True
        latest = max(latest, event, key=lambda each: each.date.last)
    return False


@dataclass(frozen=True, slots=True)
class Places:
    """How many procedures, or sessions, come before another, surely or perhaps: the days on which each may be."""

    surely: Sequence[date]
    perhaps: Sequence[date]

    def before(self, event: Procedure) -> int:
        """Those that surely come before it."""
        return bisect_left(self.surely, event.date.first)

    def perhaps_before(self, event: Procedure) -> int:
        """Those that may come before it: all that begin no later than it ends, without itself."""
        return bisect_right(self.perhaps, event.date.last) - 1


def places(base: Members, *, by_day: bool) -> Places:
    """The places of the members of a selection, or of their sessions."""
    surely = _ends(certain(base)) if by_day else sorted(event.date.last for event in certain(base))
    return Places(surely, sorted(event.date.first for event, _ in (sessions(base) if by_day else base)))


def _ends(events: Iterable[Procedure]) -> list[date]:
    """The last days of the fewest sessions that some procedures can be, in order."""
    kinds: dict[str, list[Procedure]] = {}
    for event in events:
        kinds.setdefault(event.kind, []).append(event)
    return sorted(day for found in kinds.values() for day in _fewest(found))


def _fewest(events: Sequence[Procedure]) -> Iterator[date]:
    """A last day for each session: whatever begins no later than one ends can be of that session."""
    end = None
    for event in sorted(events, key=lambda event: event.date.last):
        if end is None or event.date.first > end:
            end = event.date.last
            yield end
