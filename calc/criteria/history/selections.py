"""Selections: which prior procedures count, each with the certainty that it does.

A selection filters the history, or another selection, in turn by kind, by a test, by a window of time, by
episode of care and by place in date order. A partial date or an unanswered field makes membership unknown,
never a guess.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import override

from calc.case.answers import NEVER
from calc.case.history import Procedure
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.bilateral import Pairing
from calc.criteria.history.episodes import reaches_request
from calc.criteria.history.event_tests import EventTest
from calc.criteria.history.members import Members, certain, first_date, possible
from calc.criteria.history.sessions import places
from calc.criteria.history.whole_sessions import whole_sessions
from calc.logic.kleene import FALSE, TRUE, UNKNOWN, Truth, all_of, between, negate
from calc.time.comparisons import compare, compare_elapsed
from calc.time.dates import Interval, Span, shift

# What is remembered of a history besides the selections from it.
IN_ORDER = "in order"

type Judge = Callable[[Procedure], Truth]


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

    ``after_last``: later than every member of that selection.
    ``within``: in the window of that length up to the date of service. ``within_first``: sooner than that
    after the first member of ``parent``. ``start``: the start-th and later members in date order. ``by_day``: its
    members of one kind and day are one session, and so are those of every selection taken from it. ``pairing``: which
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
    by_day: bool = False
    pairing: Pairing | None = None
    after_last: "Selection | None" = None
    digest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # A chain of selections is looked up often in one evaluation, and would be hashed all the way each time.
        parts = (getattr(self, each.name) for each in fields(self) if each.compare)
        object.__setattr__(self, "digest", hash(tuple(parts)))

    @override
    def __hash__(self) -> int:
        return self.digest


def taken_from(selection: Selection) -> Iterator[Selection]:
    """A selection, and all that it is taken from or held against."""
    yield selection
    for other in (selection.parent, selection.after_last):
        if other:
            yield from taken_from(other)


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
    if selection.kinds is not None:
        start = tuple(pair for pair in start if pair[0].kind in selection.kinds)
    for name, step in _STEPS.items():
        if start and getattr(selection, name) is not None:
            judge = step(selection, start, run)
            judged = ((event, held, judge(event)) for event, held in start)
            start = tuple((event, min(held, value)) for event, held, value in judged if value != FALSE)
    inherited = selection.parent is not None and selection.parent.by_day
    return whole_sessions(start) if selection.by_day and not inherited else start


def _start(selection: Selection, run: Evaluation) -> Members | None:
    if selection.parent:
        return members(selection.parent, run)
    if run.case.history is None:
        return None
    if IN_ORDER not in run.memory:
        in_order = sorted(run.case.history, key=lambda event: (event.date.first, event.date.last, event.item))
        run.memory[IN_ORDER] = tuple((event, TRUE) for event in in_order)
    found: Members = run.memory[IN_ORDER]
    return found


def _passing(selection: Selection, base: Members, run: Evaluation) -> Judge:
    assert selection.where
    return run.passing(selection.where)


def _in_window(selection: Selection, base: Members, run: Evaluation) -> Judge:
    assert selection.within
    if run.case.service is None:
        return lambda event: UNKNOWN
    opens = [shift(day, selection.within, -1) for day in (run.case.service.first, run.case.service.last)]
    return lambda event: compare("more_than", event.date.first, event.date.last, *opens)


def _near_first(selection: Selection, base: Members, run: Evaluation) -> Judge:
    within, first = selection.within_first, first_date(base)
    assert within
    return lambda event: negate(compare_elapsed("at_least", first, event.date, within))


def _after_all(selection: Selection, base: Members, run: Evaluation) -> Judge:
    """Whether it came after each of those; of two on the same day, the order is not known."""
    assert selection.after_last
    others = members(selection.after_last, run) or ()
    surely = max((other.date.first for other in certain(others)), default=date.min)
    perhaps = max((other.date.last for other in possible(others)), default=date.min)
    return lambda event: between(not others or perhaps < event.date.first, surely <= event.date.last)


def _in_episode(selection: Selection, base: Members, run: Evaluation) -> Judge:
    assert selection.episode
    if run.case.service is None:
        return lambda event: UNKNOWN
    linked = reaches_request(base, run.case.service, selection.episode.gap)
    breaks = list(_breaks(selection.episode, run))
    return lambda event: all_of([linked(event.date), *(_after(event, *each) for each in breaks)])


def _breaks(episode: Episode, run: Evaluation) -> Iterator[tuple[Interval | None, Truth]]:
    """The days of the events that may break the episode, each with what is so if the procedure came before it."""
    only_if = dict(episode.only_if)
    for question in episode.breaks:
        condition, day = only_if.get(question), run.case.answers.get(question)
        answer = True if condition is None else run.case.answers.get(condition)
        if day != NEVER and answer in (True, None):
            yield day if isinstance(day, Interval) else None, FALSE if answer else UNKNOWN


def _after(event: Procedure, day: Interval | None, otherwise: Truth) -> Truth:
    """Whether the procedure came after a break, else ``otherwise``; that very day counts as after it."""
    if day is None:
        return UNKNOWN
    return max(otherwise, between(event.date.first >= day.last, event.date.last >= day.first))


def _from_place(selection: Selection, base: Members, run: Evaluation) -> Judge:
    assert selection.start is not None
    least = selection.start - 1
    found = places(base, by_day=selection.by_day)
    return lambda event: between(found.before(event) >= least, found.perhaps_before(event) >= least)


# In this order, after the kind, each on what the one before it lets pass; without its field one lets everything pass.
_STEPS: Mapping[str, Callable[[Selection, Members, Evaluation], Judge]] = {
    "where": _passing,
    "within": _in_window,
    "within_first": _near_first,
    "after_last": _after_all,
    "episode": _in_episode,
    "start": _from_place,
}
