"""Amounts: which of two answers, numbers or lengths of time, is the greater."""

from calc.case.answers import Answer, Onset
from calc.logic.kleene import UNKNOWN, Truth
from calc.time.comparisons import compare, compare_elapsed, compare_spans
from calc.time.dates import Interval, Span


def more(one: Answer, other: Answer, service: Interval | None) -> Truth:
    """Whether one number or length of time is more than another; of two onsets, the earlier one is the longer time."""
    match one, other:
        case ((int() | float()), (int() | float())):
            return compare("more_than", one, one, other, other)
        case Span(), Span():
            return compare_spans("more_than", one, other)
        case Onset(), Onset():
            return compare("less_than", one.date.first, one.date.last, other.date.first, other.date.last)
        case Onset(), Span() if service:
            return compare_elapsed("more_than", one.date, service, other)
        case Span(), Onset() if service:
            return compare_elapsed("less_than", other.date, service, one)
    return UNKNOWN
