"""Limits of time: criteria that stand in the way on one day and not on another, by the days that have passed alone."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calc.advice.course import Then
from calc.advice.measured import ONE_DAY, Event, Measured, measured
from calc.advice.reasons import criteria_between
from calc.case.case import Case
from calc.criteria.atoms import Atom
from calc.criteria.circuit import Gate
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.selections import members, taken_from
from calc.logic.kleene import FALSE, Truth
from calc.policy.policy import Policy
from calc.time.dates import Span

type Day = date


@dataclass(frozen=True, slots=True)
class Limit:
    """A criterion that stands in the way until the day before ``first``, or from the day after ``last`` on.

    One of the two is given. ``events`` and ``bound`` say what it is measured from: empty where no known date is.
    ``binds``: no day before ``first`` will do. ``new_episode``: it no longer counts since the request then begins one.
    """

    criterion: str
    events: tuple[Event, ...]
    bound: Span | None
    first: Day | None = None
    last: Day | None = None
    binds: bool = False
    new_episode: bool = False


def limits(policy: Policy, case: Case, days: Sequence[Then], place: int, *, binding: bool) -> tuple[Limit, ...]:
    """The limits that are over on the day at ``place`` of the course of time, then those that end behind it, by day.

    ``binding`` says whether that day is the earliest on which the case can meet the criteria.
    """
    look = _Look(policy, case, days)
    over = sorted(look.over(place, binding=binding), key=lambda limit: limit.first or date.max)
    ending = sorted(look.ending(place), key=lambda limit: limit.last or date.max)
    return (*over, *ending)


def newly_asked(policy: Policy, before: Then, then: Then) -> tuple[str, ...]:
    """The criteria that do not apply on one day, and may on another; of a criterion and its parts, the whole."""
    guarded = {name: one.applies for name, one in policy.view.criteria.items() if one.applies is not None}
    names = [name for name, index in guarded.items() if before.values[index] == FALSE != then.values[index]]
    return tuple(name for name in names if not any(name.startswith(f"{other}.") for other in names))


@dataclass(frozen=True, slots=True)
class _Look:
    policy: Policy
    case: Case
    days: Sequence[Then]

    def over(self, place: int, *, binding: bool) -> Iterator[Limit]:
        """What stands in the way on a day before, and not on this one.

        Of the criteria that a new episode sets aside, their guard alone.
        """
        needed = self._between(range(place), place)
        found = self._between(range(place), place, every=True)
        over = [name for name, against in found.items() if self._value(name, place) != against]
        for name in _innermost(over, needed):
            against = found[name]
            turn = 1 + max(day for day in range(place) if self._value(name, day) == against)
            since, atoms = self._measured(name, turn)
            new_episode = self._begins_episode(atoms, turn)
            if new_episode and name not in needed:
                continue
            yield Limit(
                name,
                since.events,
                since.bound,
                first=self.days[turn].day,
                binds=binding and turn == place and name in needed,
                new_episode=new_episode,
            )

    def ending(self, place: int) -> Iterator[Limit]:
        """What does not stand in the way on this day, and does on one behind it; not what a new episode asks for."""
        later = range(place + 1, len(self.days))
        for name, against in self._between(later, place).items():
            turn = next(day for day in later if self._value(name, day) == against)
            applies = self.policy.view.criteria[name].applies
            if applies is None or self.days[turn].values[applies] == self.days[turn - 1].values[applies]:
                found, _ = self._measured(name, turn)
                yield Limit(name, found.events, found.bound, last=self.days[turn].day - ONE_DAY)

    def _between(self, others: Collection[int], place: int, *, every: bool = False) -> dict[str, Truth]:
        """The criteria that stand in the way on one of some days, and not on that at ``place``; by which value."""
        then = self.days[place].values
        seen = {tuple(self.days[day].values): day for day in others}
        return {
            name: self._value(name, day)
            for now, day in seen.items()
            for name in criteria_between(self.policy, now, then, every=every)
        }

    def _value(self, name: str, day: int) -> Truth:
        return self.days[day].values[self.policy.view.criteria[name].index]

    def _measured(self, name: str, turn: int) -> tuple[Measured, list[Atom]]:
        before, then = self.days[turn - 1], self.days[turn]
        below = self.policy.circuit.below([self.policy.view.criteria[name].index])
        nodes = [self.policy.circuit.nodes[index] for index in below if before.values[index] != then.values[index]]
        atoms = [node for node in nodes if not isinstance(node, Gate)]
        return measured(self.policy.vocabulary, self.case, atoms, before, then), atoms

    def _begins_episode(self, atoms: Sequence[Atom], turn: int) -> bool:
        """Whether one of the conditions changes since nothing is left of an episode of care."""
        runs = [Evaluation(self.days[day].moved.renewed) for day in (turn - 1, turn)]
        chosen = {each for atom in atoms if isinstance(atom, HistoryAtom) for each in taken_from(atom.selection)}
        episodes = [each for each in chosen if each.episode]
        return any(members(each, runs[0]) and not members(each, runs[1]) for each in episodes)


def _innermost(names: Sequence[str], needed: Collection[str]) -> Iterator[str]:
    """Without those that are there for what is part of them; a guard is not, and is ``needed`` for itself."""
    for name in names:
        if name in needed or not any(other.startswith(f"{name}.") for other in names):
            yield name
