"""Dates and lengths of time as the data writes them, read by the calculator's own calendar."""

import re

from calc.time.dates import FIRST_YEAR, LAST_YEAR, Span, parse_date, parse_span

UNITS = ("days", "weeks", "months", "years")
DATE_FORMS = f"write YYYY, YYYY-MM or YYYY-MM-DD, from {FIRST_YEAR} to {LAST_YEAR}"
SPAN_FORMS = "write a number and days, weeks, months or years, such as 6 weeks"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_UNIT = re.compile(r"-?[0-9]+(?:\.[0-9]+)? *(\S+)")


def date_fault(value: object) -> str | None:
    """What is wrong with a date, or ``None``."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value} is a number: a year alone needs quotes"
    if not isinstance(value, str):
        return "this is not a date"
    try:
        parse_date(value)
    except ValueError as error:
        return str(error)
    return None


def span_fault(value: object) -> tuple[str, str] | None:
    """The code and the description of what is wrong with a length of time, or ``None``."""
    text = str(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return "wrong-type", f"{text} is not a length of time"
    if _NUMBER.fullmatch(text):
        return "wrong-unit", f"“{text}” has no unit"
    unit = _UNIT.fullmatch(text)
    if unit and unit[1] not in UNITS and f"{unit[1]}s" not in UNITS:
        return "wrong-unit", f"“{unit[1]}” is not a unit of time"
    return _unreadable(text)


def _unreadable(text: str) -> tuple[str, str] | None:
    try:
        parse_span(text)
    except ValueError as error:
        return "wrong-type", str(error)
    return None


def read_span(value: object) -> Span | None:
    """The length of time, or ``None`` when the value is none."""
    return None if span_fault(value) else parse_span(str(value))
