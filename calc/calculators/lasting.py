"""How long something lasted between two dates of which the day may not be known."""

from dataclasses import dataclass

from calc.logic.kleene import FALSE, UNKNOWN, Truth
from calc.time.comparisons import compare_elapsed
from calc.time.dates import Interval, Span
from calc.words.durations import elapsed_in_words


@dataclass(frozen=True, slots=True)
class Lasting:
    """From ``start`` to ``end``, which is no earlier; ``over``: it ended then, else it still lasts."""

    start: Interval
    end: Interval
    over: bool

    @property
    def days(self) -> tuple[int, int]:
        """The fewest and the most days that it can be so far."""
        return max((self.end.first - self.start.last).days, 0), (self.end.last - self.start.first).days

    @property
    def words(self) -> str:
        """The length by the calendar and in days; both ends of it where a day is not known."""
        least, most = self.days
        longest = elapsed_in_words(self.start.first, self.end.last)
        so_far = "" if self.over else " so far"
        if least == most:
            return f"{_with_days(longest, most)}{so_far}"
        shortest = elapsed_in_words(self.start.last, max(self.end.first, self.start.last))
        return f"from {_with_days(shortest, least)} to {_with_days(longest, most)}{so_far}"

    def at_least(self, bound: Span) -> Truth:
        """Whether it lasts at least as long as some length; what still lasts may come to."""
        found = compare_elapsed("at_least", self.start, self.end, bound)
        return UNKNOWN if found == FALSE and not self.over else found


def _with_days(words: str, days: int) -> str:
    return words if words.endswith((" days", " day")) and " and " not in words else f"{words} ({days} days)"
