"""Three-valued logic after Kleene: false, unknown, true.

The values are the integers 0, 1 and 2, so that "and" is the minimum and "or" is the maximum.
Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64, the strong tables.
"""

from collections.abc import Iterable, Sequence

type Truth = int

FALSE: Truth = 0
UNKNOWN: Truth = 1
TRUE: Truth = 2


def truth(value: bool | None) -> Truth:
    """The truth value of a plain boolean; ``None`` is unknown."""
    if value is None:
        return UNKNOWN
    return TRUE if value else FALSE


def negate(value: Truth) -> Truth:
    """Not: true and false change places, unknown stays."""
    return TRUE - value


def all_of(values: Iterable[Truth]) -> Truth:
    """And: false as soon as one is false, true only when all are; true of none at all."""
    return min(values, default=TRUE)


def any_of(values: Iterable[Truth]) -> Truth:
    """Or: true as soon as one is true, false only when all are; false of none at all."""
    return max(values, default=FALSE)


def at_least(needed: int, values: Sequence[Truth]) -> Truth:
    """Whether at least ``needed`` of the values are true, however the unknown ones turn out."""
    return between(values.count(TRUE) >= needed, len(values) - values.count(FALSE) >= needed)


def between(certain: bool, possible: bool) -> Truth:
    """True when certain, false when not even possible, else unknown."""
    if certain:
        return TRUE
    return UNKNOWN if possible else FALSE
