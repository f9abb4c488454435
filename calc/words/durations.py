"""The time between two days in words, and days in a row: "27 days", "5 months and 3 days", "May 4 and June 2, 2026"."""

from collections.abc import Sequence
from datetime import date

from calc.time.dates import Interval, Span, shift
from calc.words.dates import date_in_words
from calc.words.phrases import listed

# Up to here people count days, and from there on no days beside the months.
FEW_DAYS, MANY_MONTHS = 62, 24


def elapsed_in_words(start: date, end: date) -> str:
    """How long it is from one day to a later one, by the calendar."""
    days = (end - start).days
    if days <= FEW_DAYS:
        return str(Span(days, "days"))
    months = (end.year - start.year) * 12 + end.month - start.month
    months -= shift(start, Span(months, "months")) > end
    if months >= MANY_MONTHS:
        years, rest = divmod(months, 12)
        return _both(Span(years, "years"), Span(rest, "months"))
    return _both(Span(months, "months"), Span((end - shift(start, Span(months, "months"))).days, "days"))


def _both(one: Span, other: Span) -> str:
    return f"{one} and {other}" if other.count else str(one)


def days_in_words(days: Sequence[Interval], most: int) -> str:
    """Some dates in order, each once; how many more there are where there are more than ``most``."""
    found = list(dict.fromkeys(days))
    words = [_day(day, found[place + 1 :][:1]) for place, day in enumerate(found[:most])]
    more = len(found) - most
    return f"{', '.join(words)} and {more} more" if more > 0 else listed(words)


def _day(day: Interval, following: Sequence[Interval]) -> str:
    """A date, without its year where the next one says it."""
    words = date_in_words(day)
    same = day.exact and following and following[0].exact and following[0].first.year == day.first.year
    return words.rpartition(", ")[0] if same else words
