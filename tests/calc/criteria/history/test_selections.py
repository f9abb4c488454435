"""Which prior procedures a selection counts, at the edges of its windows."""

from typing import Any

import pytest

from calc.criteria.evaluation import Evaluation
from calc.criteria.history.selections import members
from calc.logic.kleene import TRUE, UNKNOWN
from tests.calc.build import case, policy

BLOCK = {"procedure": "block"}
SAME_SIDE = {"op": "same", "field": "side", "question": "side"}
EPISODE = {"gap": "2 years", "breaks": ["surgery"]}


ONLY_IF = {"episode": {**EPISODE, "only_if": {"surgery": "a"}}}


@pytest.mark.parametrize(
    ("surgery", "counts", "expected"),
    [
        ("2024-06-01", True, {}),
        ("2024-06-01", False, {"2024-05-01": "yes"}),
        ("2024-06-01", None, {"2024-05-01": "perhaps"}),
        ("2024-04-01", None, {"2024-05-01": "yes"}),
        ("none", None, {"2024-05-01": "yes"}),
        (None, False, {"2024-05-01": "yes"}),
        (None, None, {"2024-05-01": "perhaps"}),
    ],
)
def test_a_break_with_a_condition_counts_only_where_it_is_answered_yes(
    surgery: str | None, counts: bool | None, expected: dict[str, str]
) -> None:
    """Where it lies before the procedure, or there was none, nobody has to know."""
    assert picked(ONLY_IF, "2024-05-01", surgery=surgery, a=counts) == expected


def picked(filters: dict[str, Any], *dates: str, **answers: Any) -> dict[str, str]:
    """Say for each date that the selection holds "yes" or "perhaps"; the date of service is 14 March 2025."""
    return picked_of([{**BLOCK, "date": date} for date in dates], filters, **answers)


def picked_of(procedures: list[dict[str, Any]], filters: dict[str, Any], **answers: Any) -> dict[str, str]:
    of = policy({"op": "count", "of": "s", "cmp": "at_least", "value": 1}, selections={"s": filters})
    answers = {"date_of_service": "2025-03-14", "surgery": "none", **answers}
    run = Evaluation(case(of, prior_procedures=procedures, **answers))
    selection = next(iter(node.selection for node in of.circuit.nodes if hasattr(node, "selection")))
    found = members(selection, run) or ()
    shown = {TRUE: "yes", UNKNOWN: "perhaps"}
    return {str(procedures[event.item]["date"]): shown[held] for event, held in found}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-03-14", {}),
        ("2024-03-15", {"2024-03-15": "yes"}),
        ("2025-03-14", {"2025-03-14": "yes"}),
        ("2024-03", {"2024-03": "perhaps"}),
        ("2024", {"2024": "perhaps"}),
        ("2024-04", {"2024-04": "yes"}),
        ("2024-02", {}),
    ],
)
def test_the_window_leaves_out_the_day_exactly_twelve_months_before(date: str, expected: dict[str, str]) -> None:
    """Within 12 months before D is the half-open window from D minus 12 months to D."""
    assert picked({"within": "12 months"}, date) == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2023-03-14"], {}),
        (["2023-03-15"], {"2023-03-15": "yes"}),
        (["2021-05-01", "2023-04-30"], {"2021-05-01": "yes", "2023-04-30": "yes"}),
        (["2021-04-30", "2023-04-30"], {"2023-04-30": "yes"}),
        (["2023"], {"2023": "perhaps"}),
        (["2023-03-14", "2024-02-01"], {"2023-03-14": "yes", "2024-02-01": "yes"}),
        (["2021-06", "2023-05-20"], {"2021-06": "yes", "2023-05-20": "yes"}),
        (["2021-06", "2023-06-15"], {"2021-06": "perhaps", "2023-06-15": "yes"}),
        (["2021-06", "2023-07-01"], {"2023-07-01": "yes"}),
    ],
)
def test_a_gap_of_two_years_begins_a_new_episode(dates: list[str], expected: dict[str, str]) -> None:
    """An episode reaches back from the request until two procedures lie two years or more apart."""
    assert picked({"episode": EPISODE}, *dates) == expected


@pytest.mark.parametrize(
    ("surgery", "expected"),
    [
        ("2024-09-30", {"2024-10-01": "yes"}),
        ("2024-10-01", {"2024-10-01": "perhaps"}),
        ("2024-10-02", {}),
        ("2024-10", {"2024-10-01": "perhaps"}),
        ("2024-09", {"2024-10-01": "yes"}),
    ],
)
def test_surgery_begins_a_new_episode(surgery: str, expected: dict[str, str]) -> None:
    """Procedures before the break are of an older episode; on its very day, the order is not known."""
    assert picked({"episode": EPISODE}, "2024-10-01", surgery=surgery) == expected


def test_an_unanswered_break_leaves_the_episode_open() -> None:
    """Whether surgery came between is not known, so membership is not either."""
    assert picked({"episode": EPISODE}, "2024-10-01", surgery=None) == {"2024-10-01": "perhaps"}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2025-01-01", "2025-01-20", "2025-02-10"], {"2025-02-10": "yes"}),
        (["2025-01-01", "2025-02-10"], {}),
        (["2025-01-01", "2025-01", "2025-02-10"], {"2025-02-10": "yes"}),
        (["2025-01-01", "2025-01-15", "2025-01"], {"2025-01-15": "perhaps", "2025-01": "perhaps"}),
        (["2025-01-01", "2025-01-20", "2025-01-21"], {"2025-01-21": "yes"}),
    ],
)
def test_places_are_counted_in_date_order(dates: list[str], expected: dict[str, str]) -> None:
    """The third and later ones; where the order is not known, neither is the place."""
    assert picked({"from": 3}, *dates) == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2024-01-10", "2025-01-09"], {"2024-01-10": "yes", "2025-01-09": "yes"}),
        (["2024-01-10", "2025-01-10"], {"2024-01-10": "yes"}),
        (["2024-01-10", "2025-02-20"], {"2024-01-10": "yes"}),
        (["2024-01", "2025-01-10"], {"2024-01": "yes", "2025-01-10": "perhaps"}),
        (["2024", "2024-06-01"], {"2024": "yes", "2024-06-01": "yes"}),
    ],
)
def test_the_first_year_ends_a_year_after_the_first(dates: list[str], expected: dict[str, str]) -> None:
    """Sooner than 12 months after the first one, so the anniversary itself is outside."""
    assert picked({"within_first": "12 months"}, *dates) == expected


def test_only_the_named_kinds_are_picked() -> None:
    """A procedure of another kind is left out."""
    procedures = [{**BLOCK, "date": "2025-01-01"}, {"procedure": "pump", "date": "2025-02-01"}]
    assert picked_of(procedures, {"procedure": ["pump"]}) == {"2025-02-01": "yes"}


@pytest.mark.parametrize(
    ("side", "details", "expected"),
    [
        ("left", {"side": "left"}, {"2025-01-01": "yes"}),
        ("left", {"side": "right"}, {}),
        ("left", {}, {"2025-01-01": "perhaps"}),
        (None, {"side": "left"}, {"2025-01-01": "perhaps"}),
    ],
)
def test_same_as_the_request_is_open_where_either_is_unknown(
    side: str | None, details: dict[str, str], expected: dict[str, str]
) -> None:
    """A side that nobody recorded may be the same one."""
    procedures = [{**BLOCK, "date": "2025-01-01", **details}]
    assert picked_of(procedures, {"where": SAME_SIDE}, side=side) == expected


def test_without_a_date_of_service_windows_are_open() -> None:
    """No date of service, no end of the window."""
    assert picked({"within": "12 months"}, "2001-01-01", date_of_service=None) == {"2001-01-01": "perhaps"}


@pytest.mark.parametrize(("side", "expected"), [("right", {"2025-01-01": "yes"}), ("both", {})])
def test_values_of_one_group_count_as_the_same(side: str, expected: dict[str, str]) -> None:
    """Where two options are alike, a procedure on one counts for a request on the other."""
    alike = {**SAME_SIDE, "alike": [["left", "right"]]}
    assert picked_of([{**BLOCK, "date": "2025-01-01", "side": "left"}], {"where": alike}, side=side) == expected


def test_of_two_on_one_day_either_may_be_the_later() -> None:
    """The second of two days with three procedures: both of the later day may be the third."""
    procedures = [
        {**BLOCK, "date": "2025-01-01"},
        {**BLOCK, "date": "2025-02-01"},
        {**BLOCK, "date": "2025-02-01", "side": "left"},
    ]
    of = policy({"op": "count", "of": "s", "cmp": "at_least", "value": 1}, selections={"s": {"from": 3}})
    run = Evaluation(case(of, date_of_service="2025-03-14", prior_procedures=procedures))
    selection = next(iter(node.selection for node in of.circuit.nodes if hasattr(node, "selection")))
    assert [held for _, held in members(selection, run) or ()] == [UNKNOWN, UNKNOWN]


def test_an_episode_may_be_held_together_by_a_chain() -> None:
    """Each of four procedures is less than two years from the next, the first more than five from the request."""
    dates = ["2019-06-01", "2021-05-01", "2023-04-01", "2025-02-01"]
    assert picked({"episode": EPISODE}, *dates) == dict.fromkeys(dates, "yes")
