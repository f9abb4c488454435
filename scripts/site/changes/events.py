"""What the data say to have happened to a policy, or to be due: each with its day, as exact as the source has it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calc.time.dates import Interval, parse_date
from scripts.site.changes.words import changed, compared, due, in_effect
from scripts.site.data import Json, Library
from scripts.site.review import review

# Any would do, if it never changes: by it and by what an event is, its id is the same in every build.
_OURS = uuid.UUID("6c2f7d0e-1f8c-5d0a-9a51-0e7c1f0a4b11")
CHANGED, IN_EFFECT, DUE, COMPARED = "changed", "in-effect", "review-due", "compared"


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a policy; ``date`` may be partial, and ``checked`` is when we last looked at the source."""

    policy: str
    payer: str
    kind: str
    date: str
    checked: str
    title: str
    lines: tuple[str, ...]

    @property
    def urn(self) -> str:
        """The id of the event, for good."""
        return uuid.uuid5(_OURS, f"{self.policy} {self.kind} {self.date}").urn

    @property
    def days(self) -> Interval:
        """The days that it may have been on."""
        return parse_date(self.date)


def events(library: Library, today: date | None) -> tuple[Event, ...]:
    """All events of all policies, the newest first."""
    found = (event for policy in library.policies for event in _of(library, policy, today))
    return tuple(sorted(found, key=lambda event: (event.days.first, event.policy, event.kind), reverse=True))


def _of(library: Library, policy: Json, today: date | None) -> Iterator[Event]:
    def event(kind: str, day: str, title: str, lines: tuple[str, ...]) -> Event:
        return Event(policy["id"], policy["payer"], kind, day, policy["dates"]["verified"], title, lines)

    for entry in policy["history"]:
        yield event(CHANGED, entry["date"], *changed(library, policy, entry))
    for version in (policy, *library.data.get("older", {}).get(policy["id"], ())):
        if day := version["dates"].get("effective"):
            yield event(IN_EFFECT, day, *in_effect(version))
    if found := review(policy, today):
        yield event(DUE, found.due_day, *due(library, policy, found))
    yield event(COMPARED, policy["dates"]["verified"], *compared(library, policy))
