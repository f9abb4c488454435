"""A score at the start and now: points and percent, exactly, and in words that round over no threshold."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Change:
    """A score at the start and now, on a scale on which lower is better."""

    start: Fraction
    now: Fraction

    @classmethod
    def of(cls, start: float, now: float) -> "Change":
        """The change between two scores as they were entered: 7.1 is exactly 71 tenths."""
        return cls(Fraction(str(start)), Fraction(str(now)))

    @property
    def fall(self) -> Fraction:
        """How many points it fell by; below zero where it rose."""
        return self.start - self.now

    @property
    def percent(self) -> Fraction | None:
        """The fall in percent of the start; ``None`` where that was zero, of which nothing is a part."""
        return self.fall * 100 / self.start if self.start else None


def points_in_words(change: Change) -> str:
    """The change in points: "3 points lower"."""
    size = abs(change.fall)
    if not size:
        return "no change"
    return f"{float(size):g} point{'' if size == 1 else 's'} {_way(change)}"


def percent_of_start(change: Change) -> str:
    """How much of the start the change is, whichever way it goes; only of a start that is not zero.

    Cut after one decimal, so that 46.98% does not look like 47%.
    """
    assert change.percent is not None
    return f"{int(abs(change.percent) * 10) / 10:g}%"


def _way(change: Change) -> str:
    return "lower" if change.fall > 0 else "higher"
