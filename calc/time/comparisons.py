"""Comparisons of values that are known only to lie between two bounds.

``compare("at_least", low, high, bound_low, bound_high)`` is true when it holds wherever the value and
the bound lie between their ends, false when it holds nowhere, and unknown otherwise.
"""

from typing import Any

from calc.logic.kleene import Truth, between, negate
from calc.time.dates import Interval, Span, days_in, shift

COMPARATORS = ("at_least", "at_most", "more_than", "less_than", "equals")


def compare(comparator: str, low: Any, high: Any, bound_low: Any, bound_high: Any) -> Truth:
    """Compare a value in ``[low, high]`` with a bound in ``[bound_low, bound_high]``; all four of one ordered type."""
    if comparator == "at_least":
        return between(low >= bound_high, high >= bound_low)
    if comparator == "more_than":
        return between(low > bound_high, high > bound_low)
    if comparator == "less_than":
        return negate(compare("at_least", low, high, bound_low, bound_high))
    if comparator == "at_most":
        return negate(compare("more_than", low, high, bound_low, bound_high))
    return between(low == high == bound_low == bound_high, high >= bound_low and low <= bound_high)


def compare_spans(comparator: str, span: Span, bound: Span) -> Truth:
    """Compare two lengths: exactly in days or in months where both can be, else by the days each can last."""
    if span.months is not None and bound.months is not None:
        return compare(comparator, span.months, span.months, bound.months, bound.months)
    return compare(comparator, *days_in(span), *days_in(bound))


def compare_elapsed(comparator: str, start: Interval, end: Interval, bound: Span) -> Truth:
    """Compare the time from ``start`` to ``end`` with a length: ``end`` against ``start`` shifted by it."""
    return compare(comparator, end.first, end.last, shift(start.first, bound), shift(start.last, bound))
