"""Calendar arithmetic. There are no times of day here, so time zones and daylight saving play no part.

The rules, each stated once:

* A date may be partial ("2025-03" or "2025"): it stands for any day of that month or year.
* Adding or subtracting months and years keeps the day of the month, or takes the last day of the
  month where there is no such day: 31 January + 1 month is 28 (or 29) February.
* "At least S after D" means on or after ``shift(D, S)``: 14 days after 1 March is 15 March.
* "Within S before D" is the half-open window ``(shift(D, -S), D]``: the day that lies exactly S
  before D is outside.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2199
MONTHS_A_YEAR = 12
SHORTEST_MONTH = 28
MOST = {"days": 36525, "weeks": 5218, "months": 1200, "years": 100}

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_SPAN = re.compile(r"(\d{1,5}) (day|week|month|year)s?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Interval:
    """All the days a partial date can stand for, both ends included.

    ``stated_last`` is the last of them before ``until`` cut some off, ``None`` where nothing was cut.
    """

    first: date
    last: date
    stated_last: date | None = field(default=None, compare=False)

    @property
    def exact(self) -> bool:
        """Whether it stands for one day only."""
        return self.first == self.last

    def until(self, day: date) -> "Interval":
        """Those of its days that are no later than ``day``; the days that an earlier cut took off count again."""
        last = self.stated_last or self.last
        return Interval(self.first, day, last) if day < last else Interval(self.first, last)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether both can stand for the same day."""
    return one.first <= other.last and other.first <= one.last


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time in one unit: days, weeks, months or years."""

    count: int
    unit: str

    @property
    def months(self) -> int | None:
        """The length in calendar months, or ``None`` for days and weeks, which are no number of months."""
        if self.unit == "months":
            return self.count
        return MONTHS_A_YEAR * self.count if self.unit == "years" else None

    @property
    def days(self) -> int | None:
        """The length in days, or ``None`` for months and years, whose length varies."""
        if self.unit == "weeks":
            return 7 * self.count
        return self.count if self.unit == "days" else None

    def __str__(self) -> str:
        return f"{self.count} {self.unit if self.count != 1 else self.unit[:-1]}"


def parse_date(text: str) -> Interval:
    """Read "2025", "2025-03" or "2025-03-14"; raise ``ValueError`` for any other text or a day that does not exist."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"“{text[:40]}” is not a date" if text else "the date is missing")
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the year is outside {FIRST_YEAR} to {LAST_YEAR}")
    return _interval(year, month, day)


def _interval(year: int, month: int | None, day: int | None) -> Interval:
    if month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= MONTHS_A_YEAR:
        raise ValueError(f"there is no month {month}")
    last = monthrange(year, month)[1]
    if day is None:
        return Interval(date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        raise ValueError(f"{year}-{month:02} has {last} days, so there is no day {day}")
    return Interval(date(year, month, day), date(year, month, day))


def parse_span(text: str) -> Span:
    """Read "6 weeks", "1 month"; raise ``ValueError`` for any other text or more than a hundred years."""
    found = _SPAN.fullmatch(text)
    if not found:
        raise ValueError(f"“{text[:40]}” is not a length of time")
    span = Span(int(found[1]), found[2] + "s")
    if span.count > MOST[span.unit]:
        raise ValueError(f"{span} is more than 100 years")
    return span


@lru_cache(maxsize=4096)
def shift(day: date, span: Span, sign: int = 1) -> date:
    """The date one span after ``day`` (before it when ``sign`` is -1), clamped to the end of the month."""
    if span.days is not None:
        return day + timedelta(days=sign * span.days)
    assert span.months is not None
    month = day.year * 12 + day.month - 1 + sign * span.months
    year, month = month // 12, month % 12 + 1
    # Few days need a look at how long their month is.
    return date(year, month, day.day if day.day <= SHORTEST_MONTH else min(day.day, monthrange(year, month)[1]))


@lru_cache(maxsize=1024)
def days_in(span: Span) -> tuple[int, int]:
    """The fewest and the most days the span can last, whichever day it starts on."""
    if span.days is not None:
        return span.days, span.days
    starts = [date(year, month, day) for year in _SAMPLE for month in range(1, 13) for day in _ends(year, month)]
    lengths = [(shift(start, span) - start).days for start in starts]
    return min(lengths), max(lengths)


# A leap-year cycle, and the years around 2100, which is none: every pattern of leap years that a span can meet.
_SAMPLE = (*range(2023, 2027), *range(2096, 2104))


def _ends(year: int, month: int) -> tuple[int, int, int]:
    return 1, 28, monthrange(year, month)[1]
