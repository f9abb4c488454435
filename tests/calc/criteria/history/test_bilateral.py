"""The right and the left within a month count as one procedure."""

from typing import Any

import pytest

from tests.calc.build import outcomes, policy

MERGE = {"side": "opposite", "same": [], "within": "1 month"}
MET, NOT_MET, OPEN = ("met",), ("not_met",), ("met", "not_met")


def counted(
    most: int, *procedures: tuple[str, str | None], with_request: bool = False, **answers: Any
) -> tuple[str, ...]:
    """Ask whether the procedures count as at most so many; the date of service is 14 March 2025."""
    node = {"op": "count", "of": "s", "cmp": "at_most", "value": most, "with_request": with_request}
    of = policy(node, selections={"s": {"procedure": ["block"], "merge": MERGE}})
    prior = [{"procedure": "block", "date": date, "side": side} for date, side in procedures]
    return outcomes(of, **{"date_of_service": "2025-03-14", "prior_procedures": prior, **answers})


@pytest.mark.parametrize(
    ("procedures", "expected"),
    [
        ([("2025-01-10", "left"), ("2025-02-10", "right")], MET),
        ([("2025-01-10", "left"), ("2025-02-11", "right")], NOT_MET),
        ([("2025-01-10", "left"), ("2025-01-10", "left")], NOT_MET),
        ([("2025-01-10", "both"), ("2025-01-20", "left")], NOT_MET),
        ([("2025-01-10", "left"), ("2025-01-20", None)], OPEN),
        ([("2025-01-10", "both"), ("2025-01-20", None)], NOT_MET),
        ([("2025-01", "left"), ("2025-02-20", "right")], OPEN),
        ([("2025-01-31", "left"), ("2025-02-28", "right")], MET),
    ],
)
def test_a_pair_counts_once(procedures: list[tuple[str, str | None]], expected: tuple[str, ...]) -> None:
    """Opposite sides at most a month apart are one; anything else is two, or open."""
    assert counted(1, *procedures) == expected


def test_each_procedure_is_in_one_pair_at_most() -> None:
    """Left, right, left within a month are two procedures, not one."""
    three = [("2025-01-10", "left"), ("2025-01-15", "right"), ("2025-01-20", "left")]
    assert (counted(1, *three), counted(2, *three)) == (NOT_MET, MET)


def test_pairs_are_formed_so_that_the_fewest_remain() -> None:
    """The first left pairs with the early right, so that the second left is free for the late one."""
    four = [("2025-01-01", "right"), ("2025-01-20", "left"), ("2025-01-25", "left"), ("2025-02-22", "right")]
    assert counted(2, *four) == MET


@pytest.mark.parametrize(("side", "expected"), [("right", MET), ("left", NOT_MET), (None, OPEN)])
def test_the_request_pairs_with_the_other_side(side: str | None, expected: tuple[str, ...]) -> None:
    """The second side within a month of the first does not count anew."""
    assert counted(1, ("2025-03-01", "left"), with_request=True, side=side) == expected


def test_the_request_is_none_of_the_earlier_ones() -> None:
    """Two lefts and one right, with a right requested, are two pairs."""
    three = [("2025-03-01", "left"), ("2025-03-02", "right"), ("2025-03-03", "left")]
    assert counted(2, *three, with_request=True, side="right") == MET


@pytest.mark.parametrize(("one", "other", "expected"), [(60, 60, MET), (60, 40, NOT_MET), (60, None, OPEN)])
def test_a_pair_is_equal_in_the_fields_it_names(one: int, other: int | None, expected: tuple[str, ...]) -> None:
    """The right and the left at different levels are two procedures; at an unknown level, perhaps."""
    node = {"op": "count", "of": "s", "cmp": "at_most", "value": 1}
    of = policy(node, selections={"s": {"procedure": ["block"], "merge": {**MERGE, "same": ["relief"]}}})
    prior = [
        {"procedure": "block", "date": "2025-01-10", "side": "left", "relief": one},
        {"procedure": "block", "date": "2025-01-20", "side": "right", "relief": other},
    ]
    assert outcomes(of, date_of_service="2025-03-14", prior_procedures=prior) == expected


def test_an_earlier_partner_moves_on_where_another_needs_it() -> None:
    """The left of an unknown level leaves the one right that the other left can pair with, and takes the other."""
    node = {"op": "count", "of": "s", "cmp": "at_most", "value": 2}
    of = policy(node, selections={"s": {"procedure": ["block"], "merge": {**MERGE, "same": ["relief"]}}})
    known = (("left", None), ("left", 40), ("right", 40), ("right", 10))
    prior = [
        {"procedure": "block", "date": f"2025-01-1{day}", "side": side, "relief": relief}
        for day, (side, relief) in enumerate(known)
    ]
    assert outcomes(of, date_of_service="2025-03-14", prior_procedures=prior) == OPEN


def test_without_a_date_the_request_counts_by_itself_or_in_a_pair() -> None:
    """It may come within the month of the other side, or long after."""
    found = counted(1, ("2025-03-01", "left"), with_request=True, side="right", date_of_service=None)
    assert found == OPEN


def test_a_month_apart_at_the_latest_is_possible_for_a_partial_date() -> None:
    """Some day in February lies within a month of the last day of March."""
    assert counted(1, ("2025-01", "left"), ("2025-02-28", "right")) == OPEN


@pytest.mark.parametrize(
    ("sides", "expected"), [((None, None), OPEN), ((None, "right"), OPEN), (("both", "both"), NOT_MET)]
)
def test_an_unknown_side_may_be_the_other_one(sides: tuple[str | None, str | None], expected: tuple[str, ...]) -> None:
    """Two procedures of unknown sides may be a pair; two on both sides are none."""
    assert counted(1, ("2025-01-10", sides[0]), ("2025-01-20", sides[1])) == expected


def test_three_of_unknown_sides_are_at_least_two() -> None:
    """Of three, two at most make a pair."""
    three = [("2025-01-10", None), ("2025-01-15", None), ("2025-01-20", None)]
    assert (counted(1, *three), counted(2, *three)) == (NOT_MET, OPEN)
