"""What one condition on the history says about another, against histories."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import Policy
from calc.criteria.evaluation import Evaluation
from calc.criteria.history.atoms import HistoryAtom
from calc.criteria.history.implications import implications
from calc.logic.kleene import TRUE
from tests.calc.build import case, either, policy

MERGE = {"side": "opposite", "same": [], "within": "1 month"}
SELECTIONS: dict[str, Any] = {
    "all": {"procedure": ["block"]},
    "recent": {"of": "all", "within": "12 months"},
    "left": {"of": "recent", "where": {"op": "is", "field": "side", "values": ["left"]}},
    "merged": {"of": "all", "within": "12 months", "merge": MERGE},
}
IMPROVED = {"op": "yes", "field": "improved"}
RELIEF = {"op": "compare", "field": "relief", "cmp": "at_least", "value": 50}


def count(of: str, least: int, **more: Any) -> dict[str, Any]:
    return {"op": "count", "of": of, "cmp": "at_least", "value": least, **more}


def elapsed(of: str, which: str, comparator: str, span: str) -> dict[str, Any]:
    return {"op": "elapsed", "of": of, "which": which, "cmp": comparator, "value": span}


def event(of: str, which: str, where: dict[str, Any]) -> dict[str, Any]:
    return {"op": "event", "of": of, "which": which, "where": where}


CONDITIONS = [
    *(count(of, least) for of in SELECTIONS for least in (1, 2, 3)),
    *(count("merged", least, with_request=True) for least in (1, 2, 3)),
    *(
        elapsed(of, which, comparator, span)
        for of in SELECTIONS
        for which in ("first", "last")
        for comparator in ("at_least", "more_than", "equals")
        for span in ("14 days", "2 months", "60 days")
    ),
    *(event(of, which, IMPROVED) for of in SELECTIONS for which in ("first", "last", "every", "some")),
    *(event("left", which, RELIEF) for which in ("first", "last", "every", "some")),
]
HISTORIES = st.lists(
    st.fixed_dictionaries({
        "procedure": st.just("block"),
        "date": st.dates(date(2023, 6, 1), date(2025, 3, 14)).map(date.isoformat),
        "side": st.sampled_from(("left", "right")),
        "improved": st.booleans(),
        "relief": st.sampled_from((0, 50)),
    }),
    max_size=4,
)  # fmt: skip


def atoms_of(of: Policy) -> list[HistoryAtom]:
    return [node for node in of.circuit.nodes if isinstance(node, HistoryAtom)]


EVERYTHING = policy(either(*CONDITIONS), selections=SELECTIONS)
PAIRS = list(implications(atoms_of(EVERYTHING)))


@given(HISTORIES)
def test_no_history_is_otherwise(blocks: list[dict[str, Any]]) -> None:
    """Whenever the first of a pair is so, the second is."""
    run = Evaluation(case(EVERYTHING, date_of_service="2025-03-14", prior_procedures=blocks, side="left"))
    values = {atom: atom.value(run) == TRUE for atom in atoms_of(EVERYTHING)}
    broken = [
        pair
        for pair in PAIRS
        for (one, holds), (other, follows) in [pair]
        if values[one] == holds and values[other] != follows
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (count("all", 1), count("left", 1), {(False, False)}),
        (count("all", 2), count("left", 3), {(False, False)}),
        (count("all", 3), count("left", 2), set()),
        (count("left", 1), count("all", 1), {(False, False)}),
        (count("all", 1), event("left", "some", IMPROVED), {(False, False)}),
        (count("all", 1), event("left", "every", IMPROVED), {(False, True)}),
        (count("all", 2), event("left", "some", IMPROVED), set()),
        (count("all", 1), elapsed("left", "last", "at_least", "14 days"), {(False, True)}),
        (count("all", 1), elapsed("left", "last", "equals", "14 days"), {(False, False)}),
        (
            elapsed("all", "last", "at_least", "2 months"),
            elapsed("left", "first", "at_least", "14 days"),
            {(True, True)},
        ),
        (elapsed("all", "first", "at_least", "2 months"), elapsed("left", "first", "at_least", "14 days"), set()),
        (elapsed("all", "last", "at_least", "14 days"), elapsed("left", "last", "more_than", "14 days"), set()),
        (
            elapsed("all", "last", "at_least", "14 days"),
            elapsed("left", "last", "at_least", "14 days"),
            {(True, True)},
        ),
        (event("all", "every", IMPROVED), event("left", "every", IMPROVED), {(True, True)}),
        (event("all", "some", IMPROVED), event("left", "last", IMPROVED), {(True, True)}),
        (event("all", "some", IMPROVED), event("left", "some", RELIEF), set()),
        (count("merged", 1), count("merged", 2, with_request=True), {(False, False)}),
        (count("merged", 2), count("merged", 3, with_request=True), set()),
    ],
)
def test_what_follows(first: dict[str, Any], second: dict[str, Any], expected: set[tuple[bool, bool]]) -> None:
    """The values that go together, and none where either can come with either."""
    of = policy(either(first, second), selections=SELECTIONS)
    found = {(holds, follows) for (_, holds), (_, follows) in implications(atoms_of(of))}
    assert found == expected
