"""Minimal clinically important differences, read from the table of a policy that states them."""

import re
from dataclasses import dataclass

from calc.calculators.tables import SourceTable

_POINTS = re.compile(r"≥ (\d+) points")
_PERCENT = re.compile(r"(\d+)%")
_OF_A_PART = r"(\d+)% in {} pain"
_RESPONSE = re.compile(r"response of ±(\d+)")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the table states of one measure: its name there with the study, and the cell with the figure."""

    name: str
    cell: str

    @property
    def points(self) -> int | None:
        """The points that a score has to change by; ``None`` where the cell states none."""
        return _first(_POINTS, self.cell)

    @property
    def downward(self) -> bool:
        """Whether the cell speaks of a fall alone, and not of change either way."""
        return "lower" in self.cell

    @property
    def percent(self) -> int | None:
        """The percentage beside the points."""
        return _first(_PERCENT, self.cell)

    @property
    def response(self) -> int | None:
        """The answer from which on a change is relevant."""
        return _first(_RESPONSE, self.cell)

    def percent_in(self, part: str) -> int | None:
        """The percentage for pain in one part of the body, back or neck."""
        return _first(re.compile(_OF_A_PART.format(part)), self.cell)


def stated(table: SourceTable, name: str) -> Stated:
    """The row of a measure, by how its name begins; raise ``KeyError`` where there is none."""
    for row in table.rows:
        if row[0].startswith(name):
            return Stated(row[0], row[-1])
    raise KeyError(name)


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None
