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
