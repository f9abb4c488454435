"""The day that it is for the reader, as a request says it: the calculator has no clock."""

from calc.case.questions import Json
from calc.errors import BadRequest
from calc.time.dates import Interval, parse_date


def read_today(value: Json) -> Interval | None:
    """The day, or nothing where it is not said; raise ``BadRequest`` for what is none."""
    try:
        return None if value is None else parse_date(value if isinstance(value, str) else "")
    except ValueError as error:
        raise BadRequest(f"as_of: {error}. Write it as YYYY-MM-DD.", code="bad_as_of") from None
