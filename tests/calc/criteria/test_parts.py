"""What an atom is made of."""

from calc.criteria.answer_atoms import Length, Yes
from calc.criteria.history.atoms import Events
from calc.criteria.history.event_tests import EventGroup, FieldSame, FieldYes
from calc.criteria.history.selections import Selection
from calc.criteria.parts import parts_of
from calc.time.dates import Span

REGION, SIDE = FieldSame("region", "spinal_region"), FieldSame("side", "side")
PAST_YEAR = Selection("past_year", where=REGION, within=Span(12, "months"))


def test_parts_are_found_at_any_depth() -> None:
    """Through a selection, the one it is taken from, and a group of tests."""
    last = Events(Selection("last", PAST_YEAR), "last", EventGroup("all", (SIDE, FieldYes("improved"))))

    assert list(parts_of(last, FieldSame)) == [REGION, SIDE]
    assert list(parts_of(last, Span)) == [Span(12, "months")]


def test_a_bound_is_a_part() -> None:
    """So the days on which a length is reached can be reckoned."""
    assert list(parts_of(Length("pain_duration", "at_least", Span(6, "weeks")), Span)) == [Span(6, "weeks")]


def test_what_has_no_such_part_gives_none() -> None:
    """A plain yes or no hangs on no length of time."""
    assert list(parts_of(Yes("a"), Span)) == []
