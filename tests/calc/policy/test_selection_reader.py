"""Selections as they are read under each reading of a text."""

from calc.criteria.history.selections import Selection
from calc.policy.selection_reader import read_selections
from tests.calc.build import policy, yes

VOCABULARY = policy(yes("a")).vocabulary
OPTIONS = {length: {"of": "blocks", "within": length} for length in ("1 year", "1 month")}
SELECTIONS = {"blocks": {"procedure": ["block"]}, "recent": {"reading": "how-long", "options": OPTIONS}}


def test_what_another_reading_leaves_alone_is_the_very_same() -> None:
    """So it is looked up without comparing it part by part; what the reading changes is another one."""
    known: dict[Selection, Selection] = {}
    year, month, again = (
        read_selections(SELECTIONS, VOCABULARY, {"how-long": length}, known)
        for length in ("1 year", "1 month", "1 year")
    )

    assert year["blocks"] is month["blocks"]
    assert year["recent"] is again["recent"]
    assert year["recent"] != month["recent"]
