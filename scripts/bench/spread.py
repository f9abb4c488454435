"""Many times in two figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Spread:
    """The middle and the slow end of many times, in milliseconds."""

    median: float
    p95: float


def spread(times: Sequence[float]) -> Spread:
    """Return the spread of at least two times."""
    return Spread(median(times), quantiles(times, n=20)[-1])
