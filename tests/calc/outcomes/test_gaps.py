"""What is missing of a history is named exactly: the list, a date, a field, or an answer about the request."""

from typing import Any

import pytest

from tests.calc.build import decide, policy

EPISODE: dict[str, Any] = {"procedure": ["block"], "episode": {"gap": "2 years", "breaks": ["surgery"]}}
SAME_SIDE = {"of": "s", "where": {"op": "same", "field": "side", "question": "side"}}
RELIEF = {"op": "compare", "field": "relief", "cmp": "at_least", "value": 50}
ONE = {"op": "count", "of": "s", "cmp": "at_least", "value": 1}
LAST = {"op": "event", "of": "s", "which": "last", "where": RELIEF}
BLOCK = {"procedure": "block", "date": "2025-01-10"}

type Named = list[tuple[str, int | None, str | None, bool]]


def gaps(node: dict[str, Any], selections: dict[str, Any], *prior: dict[str, Any], **answers: Any) -> Named:
    """Name what is missing, in the order of the form; the date of service is 14 March 2025."""
    known = {"date_of_service": "2025-03-14", "surgery": "none", "prior_procedures": list(prior), **answers}
    missing = decide(policy(node, selections=selections), **known).missing
    return [(gap.question, gap.item, gap.field, gap.partial) for gap in missing]


def test_an_unknown_history_is_all_that_is_missing() -> None:
    """Before the list is there, nothing in it can be asked for."""
    assert gaps(ONE, {"s": EPISODE}, prior_procedures=None) == [("prior_procedures", None, None, False)]


@pytest.mark.parametrize(("service", "partial"), [(None, False), ("2025", True)])
def test_the_date_of_service_is_asked_for(service: str | None, partial: bool) -> None:
    """It is missing, or not exact enough."""
    window = {"s": {"procedure": ["block"], "within": "2 months"}}
    assert gaps(ONE, window, BLOCK, date_of_service=service) == [("date_of_service", None, None, partial)]


def test_a_date_of_service_that_is_exact_is_not_asked_for_again() -> None:
    """Only what is open is named."""
    window = {"s": {"procedure": ["block"], "within": "2 months"}}
    assert gaps(ONE, window, {**BLOCK, "date": "2025-01"}) == [("prior_procedures", 0, "date", True)]


@pytest.mark.parametrize(("surgery", "partial"), [(None, False), ("2025", True)])
def test_the_break_of_an_episode_is_asked_for(surgery: str | None, partial: bool) -> None:
    """Whether surgery came between is missing, or its date is not exact enough."""
    assert gaps(ONE, {"s": EPISODE}, BLOCK, surgery=surgery) == [("surgery", None, None, partial)]


@pytest.mark.parametrize(
    ("surgery", "counts", "expected"),
    [
        (None, None, ["a", "surgery"]),
        (None, True, ["surgery"]),
        (None, False, []),
        ("2025-02-01", None, ["a"]),
        ("2025", True, ["surgery"]),
        ("none", None, []),
    ],
)
def test_whether_a_break_counts_is_asked_for_where_it_can_matter(
    surgery: str | None, counts: bool | None, expected: list[str]
) -> None:
    """Not where there was none; and its date not where it does not count."""
    episode = {**EPISODE["episode"], "only_if": {"surgery": "a"}}
    found = gaps(ONE, {"s": {**EPISODE, "episode": episode}}, BLOCK, surgery=surgery, a=counts)
    assert [name for name, *_ in found] == expected


def test_a_selection_lacks_what_the_one_it_is_taken_from_lacks() -> None:
    """The episode of the parent is open, so the child is."""
    found = gaps(
        {**ONE, "of": "t"}, {"s": EPISODE, "t": SAME_SIDE}, {**BLOCK, "side": "left"}, surgery=None, side="left"
    )
    assert found == [("surgery", None, None, False)]


@pytest.mark.parametrize(
    ("details", "side", "expected"),
    [
        ({}, "left", [("prior_procedures", 0, "side", False)]),
        ({"side": "left"}, None, [("side", None, None, False)]),
    ],
)
def test_either_side_of_a_comparison_is_asked_for(details: dict[str, str], side: str | None, expected: Named) -> None:
    """The side of the procedure, or that of the request."""
    assert gaps({**ONE, "of": "t"}, {"s": EPISODE, "t": SAME_SIDE}, {**BLOCK, **details}, side=side) == expected


def test_two_on_one_day_are_in_no_known_order() -> None:
    """Both dates are named, and nothing else: which one came last decides."""
    found = gaps(LAST, {"s": EPISODE}, {**BLOCK, "relief": 80}, {**BLOCK, "relief": 20})
    assert found == [("prior_procedures", 0, "date", True), ("prior_procedures", 1, "date", True)]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2025-01", "2025-01-31"), [(0, "date"), (1, "date")]),
        (("2025-01", "2025-01-01"), [(0, "date"), (1, "date")]),
        (("2025-01", "2025-02-01"), []),
    ],
)
def test_dates_overlap_to_their_last_day(dates: tuple[str, str], expected: list[tuple[int, str]]) -> None:
    """A month and a day in it, at either end, are in no known order; the day after it is later."""
    found = gaps(
        LAST, {"s": EPISODE}, *({**BLOCK, "date": date, "relief": r} for date, r in zip(dates, (80, 20), strict=True))
    )
    assert [(item, field) for _, item, field, _ in found] == expected


def test_pairs_lack_the_side_of_the_request() -> None:
    """Without it, nobody knows whether the request is the second side of a pair."""
    merged = {"s": {"procedure": ["block"], "merge": {"side": "opposite", "same": [], "within": "1 month"}}}
    node = {"op": "count", "of": "s", "cmp": "at_most", "value": 1, "with_request": True}
    found = gaps(node, merged, {"procedure": "block", "date": "2025-03-01", "side": "left"})
    assert found == [("side", None, None, False)]
