"""What one condition on the history says about another: who has no injection has none that helped."""

from collections.abc import Iterator, Sequence

from calc.criteria.history.atoms import Count, Elapsed, Events, HistoryAtom
from calc.criteria.history.selections import Selection
from calc.logic.kleene import TRUE
from calc.time.comparisons import compare_spans

type Literal = tuple[HistoryAtom, bool]


def implications(atoms: Sequence[HistoryAtom]) -> Iterator[tuple[Literal, Literal]]:
    """Pairs of which the second is so whenever the first is, both with the value that they then have."""
    for one in atoms:
        for other in atoms:
            if other is not one and _within(other.selection, one.selection):
                yield from _implied(one, other)


def _within(part: Selection, whole: Selection) -> bool:
    """Whether every member of one selection is one of the other."""
    found: Selection | None = part
    while found is not None and found != whole:
        found = found.parent
    return found is not None


def _implied(whole: HistoryAtom, part: HistoryAtom) -> Iterator[tuple[Literal, Literal]]:
    """What follows for a selection from what is so of one that contains it, or of itself."""
    if isinstance(whole, Count) and not whole.with_request:
        if isinstance(part, Count):
            yield from _counts(whole, part)
        elif whole.least == 1:
            yield (whole, False), (part, _of_none(part))
    elif isinstance(whole, Elapsed) and isinstance(part, Elapsed):
        yield from _elapsed(whole, part)
    elif isinstance(whole, Events) and isinstance(part, Events) and whole.test == part.test:
        yield from _events(whole, part)


def _counts(whole: Count, part: Count) -> Iterator[tuple[Literal, Literal]]:
    """A part has no more members than the whole, and the request may be one more; what counts pairs may count fewer."""
    unpaired = whole.selection.pairing is None and part.selection.pairing is None
    if (whole.least == 1 or unpaired) and whole.least <= part.least - part.with_request:
        yield (whole, False), (part, False)


def _of_none(atom: HistoryAtom) -> bool:
    if isinstance(atom, Elapsed):
        return atom.of_none
    return isinstance(atom, Events) and atom.which == "every"


def _elapsed(whole: Elapsed, part: Elapsed) -> Iterator[tuple[Literal, Literal]]:
    """Since the last of all, no more time has passed than since any of them."""
    same = whole.selection == part.selection and whole.which == part.which
    if whole.of_none and part.of_none and (whole.which == "last" or same):
        longer = "more_than" if (whole.comparator, part.comparator) == ("at_least", "more_than") else "at_least"
        if compare_spans(longer, whole.bound, part.bound) == TRUE:
            yield (whole, True), (part, True)


def _events(whole: Events, part: Events) -> Iterator[tuple[Literal, Literal]]:
    """What every one had, every one of a part had; what one of a part had, one of the whole had."""
    if (whole.which, part.which) == ("every", "every"):
        yield (whole, True), (part, True)
    elif whole.which == "some" and part.which != "every":
        yield (part, True), (whole, True)
