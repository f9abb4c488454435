"""Timed units, at the edges and against the examples of the manual that the rule comes from."""

from itertools import product

import pytest

from calc.calculators.units import Apportioned, Units, by_midpoint, by_total_time, minutes_for, units_for


def exactly(**units: int) -> dict[str, Units]:
    return {code.removeprefix("c"): Units(number, number) for code, number in units.items()}


@pytest.mark.parametrize(
    ("minutes", "units"),
    [(0, 0), (7, 0), (8, 1), (22, 1), (23, 2), (37, 2), (38, 3), (52, 3), (53, 4), (67, 4), (68, 5), (83, 6), (127, 8)],
)
def test_the_chart_of_the_manual(minutes: int, units: int) -> None:
    """Eight minutes make the first unit, and fifteen each further one."""
    assert units_for(minutes) == units


def test_the_minutes_of_a_number_of_units_are_those_that_make_it() -> None:
    """The chart, read the other way round."""
    for units in range(10):
        first, last = minutes_for(units)
        assert [units_for(minutes) for minutes in (first, last, last + 1)] == [units, units, units + 1]


@pytest.mark.parametrize(
    ("minutes", "total", "by_code"),
    [
        ({"97112": 24, "97110": 23}, 3, exactly(c97112=2, c97110=1)),
        ({"97110": 33, "97140": 7}, 3, exactly(c97110=2, c97140=1)),
        ({"97110": 18, "97140": 13, "97116": 10, "97035": 8}, 3, exactly(c97110=1, c97140=1, c97116=1, c97035=0)),
    ],
)
def test_the_examples_of_the_manual(minutes: dict[str, int], total: int, by_code: dict[str, Units]) -> None:
    """Examples 1, 3 and 4 of chapter 5, section 20.2."""
    found = by_total_time(minutes)
    assert (found.total, found.by_code) == (Units(total, total), by_code)


def test_of_equal_minutes_none_is_preferred() -> None:
    """Examples 2 and 5 of the manual leave the choice to the provider: 20 and 20 minutes, and three times 7."""
    two = by_total_time({"97112": 20, "97110": 20})
    assert (two.total, two.by_code["97112"], two.tied, two.free) == (
        Units(3, 3),
        Units(1, 2),
        ("97112", "97110"),
        1,
    )
    three = by_total_time({"97112": 7, "97110": 7, "97140": 7})
    assert (three.total, set(three.by_code.values()), three.free) == (Units(1, 1), {Units(0, 1)}, 1)


def test_under_eight_minutes_in_all_nothing_is_billed() -> None:
    """Seven minutes of one service, and nothing else."""
    assert by_total_time({"97140": 7}).total == Units(0, 0)


def test_the_midpoint_rule_takes_each_code_by_itself() -> None:
    """Minutes below eight are lost, and twice eight are two units."""
    assert by_midpoint({"97140": 33, "97124": 7}) == exactly(c97140=2, c97124=0)
    assert by_midpoint({"97140": 8, "97124": 8}) == exactly(c97140=1, c97124=1)


def test_minutes_that_are_not_known_are_not_zero() -> None:
    """Neither rule gives that code a number, and the total has no upper end."""
    minutes = {"97140": 20, "97124": None}
    assert by_midpoint(minutes)["97124"] is None
    found = by_total_time(minutes)
    assert (found.total, dict(found.by_code)) == (Units(1, None), {"97140": Units(1, 2)})


def test_the_parts_add_up_to_the_total() -> None:
    """Every unit has a code, and no code has two beyond its full quarters."""
    for spent in product(range(46), range(0, 31, 2), (0, 7, 8, 14, 22)):
        found = by_total_time(dict(zip("abc", spent, strict=True)))
        assert sum(units.least for units in found.by_code.values()) + found.free == found.total.least
        assert all(
            units.least in (n // 15, n // 15 + 1) for units, n in zip(found.by_code.values(), spent, strict=True)
        )
        assert not found.tied or 0 < found.free < len(found.tied)


def test_rules_that_agree_in_all_agree_on_each_code() -> None:
    """So that "by either rule" can be said from the totals alone."""
    for spent in product(range(24), repeat=3):
        minutes = dict(zip("abc", spent, strict=True))
        total, midpoint = by_total_time(minutes), by_midpoint(minutes)
        same = total.total.least == sum(units.least for units in midpoint.values() if units)
        assert same == (total.by_code == midpoint)


def test_a_range_holds_whatever_becomes_known() -> None:
    """Each number of minutes that the second code can have leaves the first one's units within the range."""
    for first in range(40):
        open_ = by_total_time({"a": first, "b": None})
        for second in range(60):
            found: Apportioned = by_total_time({"a": first, "b": second})
            assert open_.total.least <= found.total.least
            assert open_.by_code["a"].least <= found.by_code["a"].least
            assert (open_.by_code["a"].most or 0) >= (found.by_code["a"].most or 0)


def test_others_that_may_have_been_given_leave_it_open() -> None:
    """Seven minutes alone are no unit; with three of another code they can be one."""
    found = by_total_time({"97140": 7}, complete=False)
    assert (found.total, found.by_code["97140"]) == (Units(0, None), Units(0, 1))


def test_a_unit_that_is_free_is_billed_once() -> None:
    """Eight minutes of each of two codes: one unit, for either."""
    assert list(by_total_time({"a": 8, "b": 8}).each_way()) == [{"a": 1, "b": 0}, {"a": 0, "b": 1}]
