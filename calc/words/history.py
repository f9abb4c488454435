"""Conditions on the history in words: how many procedures, how long ago, and what came of them."""

from collections.abc import Collection, Sequence

from calc.criteria.atoms import Atom
from calc.criteria.cells import Cell
from calc.criteria.history.atoms import Count, Elapsed, Events
from calc.policy.policy import Policy
from calc.time.dates import Span
from calc.words.events import event_in_words
from calc.words.phrases import COMPARED, PLACES, place_words, selection_words, sentence
from calc.words.ranges import Bound, End, Scale

# That not every one is so means that some one is not, and the other way round.
OPPOSITE = {"every": "some", "some": "every"}


def history_in_words(policy: Policy, atoms: Sequence[Atom], allowed: Collection[Cell], cells: Collection[Cell]) -> str:
    """What the history has to be like for the atoms, all of one input, to turn out as one of the allowed cells."""
    first = atoms[0]
    if isinstance(first, Count):
        own = ", with the one requested" if first.with_request else ""
        number = Scale(_counted, whole=True, low=End(0, included=True)).told(atoms, allowed, cells)
        return f"{sentence(selection_words(policy.data, first.selection.name))}: {number}{own}"
    ((holds,),) = allowed
    if isinstance(first, Elapsed):
        return _elapsed(policy, first, holds=holds)
    assert isinstance(first, Events)
    which, of_that_day = first.which, first.of_that_day
    if not holds:
        which, of_that_day = OPPOSITE.get(which, which), "every"
    place = place_words(which, of_that_day, selection_words(policy.data, first.selection.name))
    return f"{sentence(place)} had {event_in_words(policy.vocabulary, first.test, holds)}"


def _elapsed(policy: Policy, atom: Elapsed, *, holds: bool) -> str:
    called = selection_words(policy.data, atom.selection.name)
    span = f"{sentence(COMPARED[atom.comparator, holds])} {atom.bound}"
    none = ", or no such procedure" if holds == atom.of_none else ""
    return f"{span} since {PLACES[atom.which]} of the {called}{none}"


def _counted(number: Bound) -> str:
    assert not isinstance(number, Span)
    return f"{number:g}" if number else "none"
