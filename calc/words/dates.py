"""Dates in words, as people in the United States write them."""

from calc.time.dates import Interval

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_in_words(day: Interval) -> str:
    """A date, perhaps partial: "March 14, 2025", "March 2025", "2025"."""
    first, last = day.first, day.last
    month = MONTHS[first.month - 1]
    if day.exact:
        return f"{month} {first.day}, {first.year}"
    return f"{month} {first.year}" if (first.year, first.month) == (last.year, last.month) else f"{first.year}"
