"""Dates and lengths of time in words."""

from calc.time.dates import parse_date
from calc.words.dates import date_in_words


def date_words(text: str) -> str:
    """A date, perhaps partial, as people here write it: "March 14, 2025", "March 2025", "2025".

    Raises ``ValueError`` for what is not a date.
    """
    return date_in_words(parse_date(text))
