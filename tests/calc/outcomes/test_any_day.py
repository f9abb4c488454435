"""Partial dates, held against every day that they can stand for."""

from calendar import monthrange
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.outcomes import any_day
from calc.outcomes.trace import Status
from tests.calc.build import criterion, decide, either, every, no, outcomes, policy, yes
from tests.calc.criteria.history.test_history_is_never_guessed import CONDITIONS, SELECTIONS

SURGERY = {"op": "since", "question": "surgery", "cmp": "at_least", "value": "2 months"}
LONG = {"op": "compare", "question": "duration", "cmp": "at_least", "value": "6 weeks"}
LEAVES = st.sampled_from([*CONDITIONS, SURGERY, LONG, yes("a")])
NODES = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.builds(
            lambda of, op: {"op": op, "of": of},
            st.lists(parts, min_size=1, max_size=3),
            st.sampled_from(("all", "any")),
        ),
        parts.map(lambda part: {"op": "not", "of": [part]}),
    ),
    max_leaves=6,
)
DAYS = st.sampled_from(["2024-05-31", "2024-08-15", "2024-10-01", "2024-12-20"])
MONTHS = st.sampled_from(["2024-02", "2024-07", "2024-08", "2024-11", "2024-12"])
DETAILS = {"side": "left", "relief": 60, "lasted": "2 months", "improved": True}


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """A case that lacks nothing but the days of one or two months."""
    dates = [*draw(st.lists(MONTHS, min_size=1, max_size=2)), *draw(st.lists(DAYS, min_size=3, max_size=3))]
    service, surgery, onset, *events = draw(st.permutations(dates[:4] if len(dates) == 4 else dates))
    return {
        "date_of_service": service.replace("2024", "2025"),
        "surgery": surgery,
        "duration": f"since {onset}",
        "side": "left",
        "prior_procedures": [{"procedure": "block", "date": day, **DETAILS} for day in events],
        **draw(st.fixed_dictionaries({}, optional={"a": st.booleans()})),
    }


def days_of(text: str) -> list[str]:
    """Every day that a date in a case can stand for."""
    lead, _, day = text.rpartition(" ")
    year, month, *exact = day.split("-")
    numbers = [int(exact[0])] if exact else range(1, monthrange(int(year), int(month))[1] + 1)
    return [f"{lead} {year}-{month}-{number:02}".strip() for number in numbers]


def on_every_day(known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    names = ("date_of_service", "surgery", "duration")
    events = known["prior_procedures"]
    for days in product(*(days_of(known[name]) for name in names), *(days_of(event["date"]) for event in events)):
        dated = [{**event, "date": day} for event, day in zip(events, days[len(names) :], strict=True)]
        yield {**known, **dict(zip(names, days, strict=False)), "prior_procedures": dated}


@pytest.mark.slow
@settings(max_examples=25)
@given(NODES, cases())
def test_the_outcomes_are_those_of_all_days(node: dict[str, Any], known: dict[str, Any]) -> None:
    """None that no day leads to, and none left out."""
    of = policy(node, selections=SELECTIONS)

    assert set(outcomes(of, **known)) == {one for each in on_every_day(known) for one in outcomes(of, **each)}


WITHIN = {"op": "count", "of": "recent", "cmp": "at_least", "value": 1}
LONG_AGO = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "6 months"}
IN_JULY = {"date_of_service": "2025-01-15", "prior_procedures": [{"procedure": "block", "date": "2024-07"}]}


def test_any_day_of_the_month_gives_the_same() -> None:
    """Either within the last six months, or six months ago: one of them holds, whichever day it was."""
    of = policy(either(WITHIN, LONG_AGO), selections=SELECTIONS)
    found = decide(of, **IN_JULY)

    assert found.outcomes == ("met",)
    assert found.missing == ()


def test_a_criterion_that_holds_on_any_day_is_met() -> None:
    """Its status is as exact as the outcome; that of its parts is not known."""
    parts = (criterion("recently", WITHIN), criterion("long-ago", LONG_AGO))
    of = policy(criterion("main-one", either(*parts)), selections=SELECTIONS)
    found = decide(of, **IN_JULY).findings

    assert found["main-one"].status == Status.MET
    assert found["recently"].status == Status.NEEDS_INFORMATION


def test_a_day_that_matters_is_missing() -> None:
    """When the day decides, the answer has to be more exact."""
    found = decide(policy(WITHIN, selections=SELECTIONS), **IN_JULY)

    assert found.outcomes == ("met", "not_met")
    assert [(gap.item, gap.field, gap.partial) for gap in found.missing] == [(0, "date", True)]


def test_an_open_question_keeps_its_part_in_it() -> None:
    """Met by one answer on some days and by the other on the rest: both the day and the answer matter."""
    of = policy(either(every(WITHIN, yes("a")), every(LONG_AGO, no("a"))), selections=SELECTIONS)
    found = decide(of, **IN_JULY)

    assert found.outcomes == ("met", "not_met")
    assert [gap.question for gap in found.missing] == ["a", "prior_procedures"]


def test_nothing_past_lies_after_the_date_of_service() -> None:
    """Both in March: the procedure came on the day or before it, so it was less than a month ago."""
    less = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "less_than", "value": "1 month"}
    known = {"date_of_service": "2025-03", "prior_procedures": [{"procedure": "block", "date": "2025-03"}]}

    assert outcomes(policy(less, selections=SELECTIONS), **known) == ("met",)


def test_beyond_the_limit_more_is_possible_never_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too many ways would have to be told apart, Kleene's tables speak."""
    of = policy(either(WITHIN, LONG_AGO), selections=SELECTIONS)
    monkeypatch.setattr(any_day, "MOST_WAYS", 1)

    assert outcomes(of, **IN_JULY) == ("met", "not_met")
