"""Dates and lengths of time in words."""

from calc.time.dates import parse_date

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


def date_words(text: str) -> str:
    """A date, perhaps partial, as people here write it: "March 14, 2025", "March 2025", "2025".

    Raises ``ValueError`` for what is not a date.
    """
    first = parse_date(text).first
    month = MONTHS[first.month - 1]
    forms = {1: f"{first.year}", 2: f"{month} {first.year}", 3: f"{month} {first.day}, {first.year}"}
    return forms[len(text.split("-"))]
