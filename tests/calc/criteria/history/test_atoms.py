"""Counts, intervals and tests of the last, the first, some or every procedure of a selection."""

from typing import Any

import pytest

from tests.calc.build import decide, outcomes, policy

RELIEF = {"op": "compare", "field": "relief", "cmp": "at_least", "value": 50}
MET, NOT_MET, OPEN = ("met",), ("not_met",), ("met", "not_met")


def judged(node: dict[str, Any], *procedures: tuple[str, dict[str, Any]], **answers: Any) -> tuple[str, ...]:
    of = policy({"of": "s", **node}, selections={"s": {"procedure": ["block"]}})
    prior = [{"procedure": "block", "date": date, **details} for date, details in procedures]
    return outcomes(of, **{"date_of_service": "2025-03-14", "prior_procedures": prior, **answers})


def count(comparator: str, value: int, **more: Any) -> dict[str, Any]:
    return {"op": "count", "cmp": comparator, "value": value, **more}


def event(which: str) -> dict[str, Any]:
    return {"op": "event", "which": which, "where": RELIEF}


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (count("at_least", 2), MET),
        (count("at_most", 1), NOT_MET),
        (count("at_most", 2, with_request=True), NOT_MET),
        (count("at_most", 3, with_request=True), MET),
    ],
)
def test_the_request_counts_where_the_limit_says_so(node: dict[str, Any], expected: tuple[str, ...]) -> None:
    """Two prior procedures and the request are three."""
    assert judged(node, ("2025-01-01", {}), ("2025-02-01", {})) == expected


def test_an_unknown_history_is_not_an_empty_one() -> None:
    """Without an answer about prior procedures there may have been any number."""
    assert judged(count("at_least", 1), prior_procedures=None) == OPEN


def test_an_empty_history_is_known() -> None:
    """No prior procedures is an answer."""
    assert judged(count("at_least", 1)) == NOT_MET


@pytest.mark.parametrize(
    ("date", "expected"), [("2025-02-28", MET), ("2025-03-01", NOT_MET), ("2025-02", MET), ("2025", OPEN)]
)
def test_fourteen_days_since_the_last(date: str, expected: tuple[str, ...]) -> None:
    """No sooner than two weeks apart: the fourteenth day is late enough."""
    node = {"op": "elapsed", "which": "last", "cmp": "at_least", "value": "14 days"}
    assert judged(node, ("2024-01-01", {}), (date, {})) == expected


@pytest.mark.parametrize(("comparator", "expected"), [("at_least", MET), ("less_than", NOT_MET)])
def test_an_interval_that_never_began_is_not_cut_short(comparator: str, expected: tuple[str, ...]) -> None:
    """With no prior procedure, any minimum interval is kept."""
    assert judged({"op": "elapsed", "which": "last", "cmp": comparator, "value": "14 days"}) == expected


@pytest.mark.parametrize(("which", "expected"), [("last", MET), ("first", NOT_MET), ("some", MET), ("every", NOT_MET)])
def test_the_test_looks_at_the_procedures_it_names(which: str, expected: tuple[str, ...]) -> None:
    """The first gave too little relief, the last enough."""
    assert judged(event(which), ("2025-02-01", {"relief": 80}), ("2025-01-01", {"relief": 20})) == expected


@pytest.mark.parametrize(
    ("which", "expected"), [("last", NOT_MET), ("first", NOT_MET), ("some", NOT_MET), ("every", MET)]
)
def test_of_no_procedures_only_every_one_passes(which: str, expected: tuple[str, ...]) -> None:
    """There is no last one, and no one that fails."""
    assert judged(event(which)) == expected


@pytest.mark.parametrize(
    ("one", "other", "every", "some"),
    [
        (80, 20, NOT_MET, MET),
        (80, 60, MET, MET),
        (20, 30, NOT_MET, NOT_MET),
        (80, None, OPEN, MET),
        (20, None, NOT_MET, OPEN),
    ],
)
def test_two_on_one_day_are_the_last_together(
    one: int, other: int | None, every: tuple[str, ...], some: tuple[str, ...]
) -> None:
    """Each of them has to pass, or one of them where the condition says so."""
    events = (("2025-02-01", {"relief": one}), ("2025-02-01", {"relief": other}))
    found = [judged({**event("last"), **more}, *events) for more in ({}, {"of_that_day": "some"})]
    assert found == [every, some]


def test_of_two_on_one_day_that_may_not_count_nothing_is_certain() -> None:
    """Which of them is of the selection is not known, and one has passed and one has not."""
    blocks = {"s": {"procedure": ["block"], "where": {"op": "yes", "field": "improved"}}}
    of = policy({"of": "s", **event("last")}, selections=blocks)
    prior = [{"procedure": "block", "date": "2025-02-01", "relief": relief} for relief in (80, 20)]

    assert outcomes(of, date_of_service="2025-03-14", prior_procedures=prior) == OPEN


def test_of_an_inexact_date_it_is_not_known_whether_it_was_that_day() -> None:
    """One on the last day of a month, the other some day in it: only what holds of both is certain."""
    of_that_day = {**event("last"), "of_that_day": "some"}
    events = [("2025-01-31", {"relief": 80}), ("2025-01", {"relief": 20})]
    assert judged(of_that_day, *events) == MET
    assert judged(event("last"), *events) == OPEN


def test_a_missing_detail_is_named_with_its_place() -> None:
    """What is missing points at the entry and the field."""
    of = policy({"of": "s", **event("last")}, selections={"s": {"procedure": ["block"]}})
    prior = [
        {"procedure": "block", "date": "2025-02-01"},
        {"procedure": "block", "date": "2025-01-01"},
    ]
    missing = decide(of, date_of_service="2025-03-14", prior_procedures=prior).missing
    assert [(gap.question, gap.item, gap.field) for gap in missing][:1] == [("prior_procedures", 0, "relief")]


def test_of_several_details_those_are_named_that_are_open() -> None:
    """Of a group, the part that is known has no gap; of a comparison of two, the one that is there has none."""
    longer = {"op": "more", "field": "lasted", "than": "time_since"}
    group = {"op": "any", "of": [RELIEF, {"op": "not", "of": [longer]}]}
    node = {"op": "event", "of": "s", "which": "last", "where": group}
    of = policy(node, selections={"s": {"procedure": ["block"]}})
    prior = [{"procedure": "block", "date": "2025-02-01", "relief": 20}]
    missing = decide(of, date_of_service="2025-03-14", prior_procedures=prior).missing

    assert [(gap.question, gap.item, gap.field) for gap in missing] == [("prior_procedures", 0, "lasted")]


@pytest.mark.parametrize(("counts", "missing"), [(True, ["surgery"]), (False, []), (None, ["surgery", "a"])])
def test_a_break_that_does_not_count_is_not_asked_for(counts: bool | None, missing: list[str]) -> None:
    """Whether it does is asked first, unless that is answered."""
    episode = {"gap": "2 years", "breaks": ["surgery"], "only_if": {"surgery": "a"}}
    of = policy({"of": "s", **count("at_most", 0)}, selections={"s": {"procedure": ["block"], "episode": episode}})
    prior = [{"procedure": "block", "date": "2024-05-01"}]
    found = decide(of, date_of_service="2025-03-14", prior_procedures=prior, a=counts)

    assert sorted(gap.question for gap in found.missing) == sorted(missing)


def test_an_inexact_date_is_named_as_such() -> None:
    """A month where the day decides is there, but not exact enough."""
    of = policy(
        {"op": "elapsed", "of": "s", "which": "last", "cmp": "at_least", "value": "14 days"},
        selections={"s": {"procedure": ["block"]}},
    )
    prior = [{"procedure": "block", "date": "2025"}]
    missing = decide(of, date_of_service="2025-03-14", prior_procedures=prior).missing
    assert [(gap.item, gap.field, gap.partial) for gap in missing] == [(0, "date", True)]


@pytest.mark.parametrize(
    ("comparator", "value", "expected"),
    [
        ("equals", 2, MET),
        ("equals", 1, NOT_MET),
        ("more_than", 1, MET),
        ("less_than", 2, NOT_MET),
        ("at_least", 0, MET),
    ],
)
def test_every_comparison_of_a_count(comparator: str, value: int, expected: tuple[str, ...]) -> None:
    """Two procedures, held against each bound."""
    assert judged(count(comparator, value), ("2025-01-01", {}), ("2025-02-01", {})) == expected


def test_counts_of_one_selection_hang_together() -> None:
    """Whoever has none has not three: with the history unknown, none and three at once is impossible."""
    selections = {"s": {"procedure": ["block"]}}
    both = {"op": "all", "of": [{"of": "s", **count("at_most", 0)}, {"of": "s", **count("at_least", 3)}]}
    assert outcomes(policy(both, selections=selections)) == NOT_MET


def test_dates_that_are_in_order_are_not_asked_for_again() -> None:
    """Which one is the last hangs on what the later one was, not on its date."""
    of = policy(
        {"of": "helped", **event("last")},
        selections={"helped": {"procedure": ["block"], "where": {"op": "yes", "field": "improved"}}},
    )
    prior = [
        {"procedure": "block", "date": "2025-01-01", "improved": True, "relief": 20},
        {"procedure": "block", "date": "2025-02-01", "relief": 80},
    ]
    missing = decide(of, date_of_service="2025-03-14", prior_procedures=prior).missing
    assert [(gap.item, gap.field) for gap in missing] == [(1, "improved")]
