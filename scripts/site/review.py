"""Whether a guideline is older than its own cycle of review."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

from calc.time.dates import parse_date, parse_span, shift
from scripts.site.data import Json
from scripts.site.dates import date_words


@dataclass(frozen=True, slots=True)
class Review:
    """When the next review was due. ``overdue`` is as of the build; the page looks again by the reader's clock.

    ``last`` and ``due`` are in words; ``due_day`` is the last day that is in time, as YYYY-MM-DD.
    """

    every: str
    last: str
    due: str
    due_day: str
    overdue: bool
    cite: Json


def build_day() -> date | None:
    """The day the build is made for, from ``SOURCE_DATE_EPOCH``: a build takes nothing from the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None


def review(policy: Json, today: date | None) -> Review | None:
    """The review that follows the last one known; ``None`` where the payer names no cycle or no date.

    Without ``today`` it is judged by the day on which we last compared the policy with its source.
    """
    dates = policy["dates"]
    last = dates.get("reviewed") or dates.get("revised") or dates.get("original")
    if "review" not in policy or not last:
        return None
    every = parse_span(policy["review"]["every"])
    due = shift(parse_date(last).last, every)
    seen = parse_date(dates["verified"]).last
    shown = due.isoformat()[: len(last)]
    return Review(
        every=policy["review"]["every"],
        last=date_words(last),
        due=date_words(shown),
        due_day=due.isoformat(),
        overdue=max(seen, today or seen) > due,
        cite=policy["review"]["cite"],
    )
