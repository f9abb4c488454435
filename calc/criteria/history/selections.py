"""Selections: which prior procedures count, each with the certainty that it does.

A selection filters the history, or another selection, in turn by kind, by a test, by a window of time, by
episode of care and by place in date order. A partial date or an unanswered field makes membership unknown,
never a guess.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from operator import itemgetter
from typing import override

from calc.case.answers import NEVER
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.bilateral import Pairing
from calc.criteria.history.episodes import reaches_request
from calc.criteria.history.event_tests import EventTest
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, all_of, any_of, between, negate, truth
from calc.time.comparisons import compare, compare_elapsed
from calc.time.dates import Interval, Span, shift

type Members = tuple[tuple[Procedure, Truth], ...]


@dataclass(frozen=True, slots=True)
class Episode:
    """An episode of care: broken by a gap of ``gap`` or more, and by the events that ``breaks`` date.

    ``only_if`` holds a yes/no question for some of them: such an event breaks it only where the answer is yes.
    """

    gap: Span
    breaks: tuple[str, ...]
    only_if: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """A named choice of prior procedures; each filter that is ``None`` lets everything pass.

    ``within``: in the window of that length up to the date of service. ``within_first``: sooner than that
    after the first member of ``parent``. ``start``: the start-th and later members in date order. ``pairing``: which
    pairs a count takes as one.
    """

    name: str
    parent: "Selection | None" = None
    kinds: frozenset[str] | None = None
    where: EventTest | None = None
    within: Span | None = None
    within_first: Span | None = None
    episode: Episode | None = None
    start: int | None = None
    pairing: Pairing | None = None
    digest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # A chain of selections is looked up often in one evaluation, and would be hashed all the way each time.
        parts = (getattr(self, each.name) for each in fields(self) if each.compare)
        object.__setattr__(self, "digest", hash(tuple(parts)))

    @override
    def __hash__(self) -> int:
        return self.digest


def members(selection: Selection, run: Evaluation) -> Members | None:
    """The procedures that may belong to the selection, in date order, or ``None`` when the history is unknown."""
    if selection not in run.memory:
        run.memory[selection] = _select(selection, run)
    found: Members | None = run.memory[selection]
    return found


def _select(selection: Selection, run: Evaluation) -> Members | None:
    start = _start(selection, run)
    if start is None:
        return None
    for name, step in _STEPS.items():
        if getattr(selection, name) is not None:
            judged = ((event, min(held, step(selection, event, start, run))) for event, held in start)
            start = tuple(pair for pair in judged if pair[1] != FALSE)
    return start


def _start(selection: Selection, run: Evaluation) -> Members | None:
    if selection.parent:
        return members(selection.parent, run)
    if run.case.history is None:
        return None
    in_order = sorted(run.case.history, key=lambda event: (event.date.first, event.date.last, event.item))
    return tuple((event, TRUE) for event in in_order)


def _of_kind(selection: Selection, event: Procedure, base: Members, run: Evaluation) -> Truth:
    return truth(event.kind in (selection.kinds or ()))


def _passing(selection: Selection, event: Procedure, base: Members, run: Evaluation) -> Truth:
    assert selection.where
    return selection.where.value(event, run)


def _in_window(selection: Selection, event: Procedure, base: Members, run: Evaluation) -> Truth:
    assert selection.within
    if run.case.service is None:
        return UNKNOWN
    opens = [shift(day, selection.within, -1) for day in (run.case.service.first, run.case.service.last)]
    return compare("more_than", event.date.first, event.date.last, *opens)


def _near_first(selection: Selection, event: Procedure, base: Members, run: Evaluation) -> Truth:
    assert selection.within_first
    return negate(compare_elapsed("at_least", first_date(base), event.date, selection.within_first))


def _in_episode(selection: Selection, event: Procedure, base: Members, run: Evaluation) -> Truth:
    assert selection.episode
    if run.case.service is None:
        return UNKNOWN
    linked = reaches_request(event, base, run.case.service, selection.episode.gap)
    only_if = dict(selection.episode.only_if)
    return all_of([linked, *(_unbroken(event, each, only_if.get(each), run) for each in selection.episode.breaks)])


def _unbroken(event: Procedure, question: str, only_if: str | None, run: Evaluation) -> Truth:
    """Whether the break does not lie between the procedure and the request."""
    after = _after(event, question, run)
    if only_if is None:
        return after
    answer = run.case.answers.get(only_if)
    return any_of([after, UNKNOWN if answer is None else truth(answer is not True)])


def _after(event: Procedure, question: str, run: Evaluation) -> Truth:
    """Whether the procedure came after the dated break; on the same day, the order is not known."""
    day = run.case.answers.get(question)
    if day == NEVER:
        return TRUE
    if not isinstance(day, Interval):
        return UNKNOWN
    return between(event.date.first > day.last, event.date.last >= day.first)


def _from_place(selection: Selection, event: Procedure, base: Members, run: Evaluation) -> Truth:
    assert selection.start is not None
    others = [(other, held) for other, held in base if other is not event]
    before = sum(held == TRUE and other.date.last < event.date.first for other, held in others)
    perhaps = sum(other.date.first <= event.date.last for other, _ in others)
    return between(before + 1 >= selection.start, perhaps + 1 >= selection.start)


# In this order, each on what the one before it lets pass; one whose field is not given lets everything pass.
_STEPS: Mapping[str, Callable[[Selection, Procedure, Members, Evaluation], Truth]] = {
    "kinds": _of_kind,
    "where": _passing,
    "within": _in_window,
    "within_first": _near_first,
    "episode": _in_episode,
    "start": _from_place,
}


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
