"""What was done on one day is one session: how many there are, which come later, and which pair."""

from typing import Any

import pytest

from tests.calc.build import outcomes, policy

MET, NOT_MET, OPEN = ("met",), ("not_met",), ("met", "not_met")
DAYS = {"procedure": ["block", "pump"], "by": "day"}
PAIRS = {**DAYS, "merge": {"side": "opposite", "same": ["levels"], "within": "1 month"}}


def at_most(number: int, filters: dict[str, Any], *procedures: dict[str, Any], **more: Any) -> tuple[str, ...]:
    """Ask whether a selection holds at most so many; the date of service is 14 March 2025."""
    node = {"op": "count", "of": "s", "cmp": "at_most", "value": number, **more}
    parents = {"days": DAYS, "s": filters}
    prior = [{"procedure": "block", **each} for each in procedures]
    of = policy(node, selections=parents)
    return outcomes(of, date_of_service="2025-03-14", prior_procedures=prior, side="left", levels="top")


def on(*dates: str) -> list[dict[str, Any]]:
    return [{"date": date} for date in dates]


@pytest.mark.parametrize(
    ("dates", "number", "expected"),
    [
        (["2025-01-10", "2025-01-10"], 1, MET),
        (["2025-01-10", "2025-01-11"], 1, NOT_MET),
        (["2025-01-10", "2025-01-10", "2025-01-11", "2025-01-11"], 1, NOT_MET),
        (["2025-01-10", "2025-01-10", "2025-01-11", "2025-01-11"], 2, MET),
        (["2025-01-10", "2025-01"], 1, OPEN),
        (["2025-01-10", "2025-02"], 1, NOT_MET),
        (["2025-01", "2025-01"], 1, OPEN),
        (["2025-01-10", "2025-01-11", "2025-01"], 2, OPEN),
    ],
)
def test_a_day_counts_once(dates: list[str], number: int, expected: tuple[str, ...]) -> None:
    """Two lines of one day are one; a month may or may not be that day."""
    assert at_most(number, {"of": "days"}, *on(*dates)) == expected


def test_two_kinds_on_one_day_are_two() -> None:
    """A session is of one kind."""
    assert at_most(1, DAYS, {"date": "2025-01-10"}, {"date": "2025-01-10", "procedure": "pump"}) == NOT_MET


def test_the_request_is_a_session_more() -> None:
    """Two lines of one day and the request are two."""
    prior = on("2025-01-10", "2025-01-10")
    assert [at_most(number, DAYS, *prior, with_request=True) for number in (1, 2)] == [NOT_MET, MET]


@pytest.mark.parametrize(
    ("dates", "number", "expected"),
    [
        (["2025-01-10", "2025-01-10"], 0, MET),
        (["2025-01-10", "2025-01-10", "2025-02-01", "2025-02-01"], 0, NOT_MET),
        (["2025-01-10", "2025-01-10", "2025-02-01", "2025-02-01"], 1, MET),
        (["2025-01-10", "2025-01"], 0, OPEN),
    ],
)
def test_the_second_and_later_sessions(dates: list[str], number: int, expected: tuple[str, ...]) -> None:
    """All lines of a session have its place."""
    assert at_most(number, {"of": "days", "from": 2}, *on(*dates)) == expected


LEFT, RIGHT = {"date": "2025-01-10", "side": "left"}, {"date": "2025-01-20", "side": "right"}


@pytest.mark.parametrize(
    ("procedures", "expected"),
    [
        (({**LEFT, "levels": ["top", "middle"]}, {**RIGHT, "levels": ["middle", "top"]}), MET),
        (({**LEFT, "levels": ["top", "middle"]}, {**RIGHT, "levels": "top"}), NOT_MET),
        (({**LEFT, "levels": "top"}, {**RIGHT, "levels": "middle"}), NOT_MET),
        (({**LEFT, "levels": "top"}, RIGHT), OPEN),
        (({**LEFT, "levels": "top"}, {**LEFT, "levels": "bottom"}, {**RIGHT, "levels": "ends"}), MET),
        (({**LEFT, "levels": "top"}, {**LEFT, "levels": "bottom"}, {**RIGHT, "levels": "top"}), NOT_MET),
        (({**LEFT, "levels": "top"}, LEFT, {**RIGHT, "levels": "ends"}), OPEN),
    ],
)
def test_sessions_pair_when_all_of_their_levels_are_the_same(
    procedures: tuple[dict[str, Any], ...], expected: tuple[str, ...]
) -> None:
    """The lines of a day are joined first, with all of their levels."""
    assert at_most(1, PAIRS, *procedures) == expected


def test_what_the_lines_of_a_session_do_not_agree_in_is_not_known_of_it() -> None:
    """Where a side is one or the other, a session whose lines name both may pair or not."""
    whole = ({**LEFT, "levels": "top"}, {"date": "2025-01-10", "side": "right", "levels": "top"})
    assert at_most(1, PAIRS, *whole) == MET
    assert at_most(1, PAIRS, *whole, {**RIGHT, "levels": "top"}) == OPEN


def test_a_line_of_an_inexact_date_may_be_of_a_session() -> None:
    """What it would add leaves open what the session holds; a line of another kind adds nothing."""
    top = {"of": "days", "where": {"op": "is", "field": "levels", "values": ["top"]}}
    known, vague = {"date": "2025-01-10", "levels": "top"}, {"date": "2025-01", "levels": "bottom"}

    assert at_most(0, top, known, vague) == OPEN
    assert at_most(0, top, known, {**vague, "procedure": "pump"}) == NOT_MET


@pytest.mark.parametrize("known_first", [True, False])
def test_sessions_of_one_side_that_may_be_one_are_one_or_two(known_first: bool) -> None:
    """They do not pair; that one of them has no day leaves open how many there are, whichever is listed first."""
    left = {"side": "left", "levels": "top"}
    both = [{**left, "date": "2025-01-10"}, {**left, "date": "2025-01"}][:: 1 if known_first else -1]

    assert at_most(1, PAIRS, *both) == OPEN
    assert at_most(0, PAIRS, *both, with_request=True) == NOT_MET


def test_two_lines_of_a_day_before_it_make_no_session_the_third() -> None:
    """They are one session, and the next day is the second."""
    assert at_most(0, {"of": "days", "from": 3}, *on("2025-01-10", "2025-01-10", "2025-02-01")) == MET
