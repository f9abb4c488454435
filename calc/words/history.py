"""Conditions on the history in words: how many procedures, how long ago, and what came of them."""

from calc.case.questions import Vocabulary
from calc.criteria.history.atoms import Count, Elapsed, Events, HistoryAtom
from calc.criteria.history.selections import Selection
from calc.words.events import event_in_words
from calc.words.phrases import COMPARED, PLACES, selection_words

# That not every one is so means that some one is not, and the other way round.
OPPOSITE_PLACES = {**PLACES, "every": PLACES["some"], "some": PLACES["every"]}


def history_in_words(vocabulary: Vocabulary, atom: HistoryAtom, holds: bool) -> str:
    """What the history has to be like for the atom to hold, or not to."""
    if isinstance(atom, Count):
        own = ", the requested one counted" if atom.with_request else ""
        return f"{_number(atom.least, holds)} in {_named(atom.selection)}{own}"
    if isinstance(atom, Elapsed):
        span = f"{COMPARED[atom.comparator, holds]} {atom.bound}"
        none = ", or none there" if holds == atom.of_none else ""
        return f"{span} since {PLACES[atom.which]} in {_named(atom.selection)}{none}"
    assert isinstance(atom, Events)
    place = (PLACES if holds else OPPOSITE_PLACES)[atom.which]
    return f"{place} in {_named(atom.selection)} had {event_in_words(vocabulary, atom.test, holds)}"


def _named(selection: Selection) -> str:
    return f"“{selection_words(selection.name)}”"


def _number(least: int, holds: bool) -> str:
    number = least if holds else least - 1
    if not number:
        return "no procedure"
    return f"{'at least' if holds else 'at most'} {number} {'procedure' if number == 1 else 'procedures'}"
