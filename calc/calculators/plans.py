"""A plan: the next procedure of a kind in a region, under the limits of time of one policy, ready to be shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from calc.case.questions import Json

type Day = date


@dataclass(frozen=True, slots=True)
class PlanLimit:
    """A limit of time: its criterion, the procedures that it counts from, and when and why it is over, or ends.

    One of ``first`` and ``last`` is given. ``binds``: no other one takes longer.
    """

    criterion: str
    citation: str
    place: str
    sentence: str
    text: str
    events: tuple[Day, ...]
    bound: str
    first: Day | None
    last: Day | None
    binds: bool


@dataclass(frozen=True, slots=True)
class PlanCount:
    """How much of the greatest number in a criterion is used up."""

    criterion: str
    citation: str
    place: str
    sentence: str
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What one policy says of one next procedure.

    ``day`` is the earliest by its limits of time, if what is ``supposed`` is so, and ``latest`` the one for the last
    days that partial dates can be; none where waiting alone does not help. ``others`` are the days that come of other
    answers. ``answers`` are what is known of the request, ``kinds`` and ``fields`` what its checker takes of the list.
    """

    policy: str
    version: str
    payer: str
    name: str
    number: str
    procedure: str
    start: Day
    day: Day | None
    latest: Day | None
    headline: str
    supposed: tuple[str, ...]
    others: tuple[str, ...]
    limits: tuple[PlanLimit, ...]
    counts: tuple[PlanCount, ...]
    depends: tuple[str, ...]
    answers: Mapping[str, Json]
    kinds: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def brief(self) -> Iterator[str]:
        """The day, what it supposes, and the limits that it comes of, as plain text."""
        yield f"{self.procedure}, by {self.name} ({self.number or self.policy}): {self.headline}"
        if self.supposed:
            yield f"  If: {'; '.join(self.supposed)}."
        yield from (f"  {each}" for each in self.others)
        yield from map(_cited, self.limits)

    @property
    def lines(self) -> Iterator[str]:
        """All of it as plain text."""
        yield from self.brief
        yield from map(_cited, self.counts)
        yield from (f"  Not known: {each}" for each in self.depends)


def _cited(said: PlanLimit | PlanCount) -> str:
    place = f" ({said.place})" if said.place else ""
    return f"  {said.citation or said.criterion}{place}: {said.sentence} {said.text}"
