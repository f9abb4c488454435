"""The same promise for histories, with partial dates and details that are not known.

Every condition on a history that the data language has is evaluated on a case with gaps and on the same case
with each gap filled in at random: what was certain before must be so after.
"""

from calendar import monthrange
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc.criteria.evaluation import Evaluation
from calc.logic.kleene import UNKNOWN
from tests.calc.build import case, every, policy

SELECTIONS: dict[str, Any] = {
    "blocks": {"procedure": ["block"]},
    "this_side": {"of": "blocks", "where": {"op": "same", "field": "side", "question": "side"}},
    "episode": {"of": "this_side", "episode": {"gap": "6 months", "breaks": ["surgery"]}},
    "unless": {"of": "blocks", "episode": {"gap": "6 months", "breaks": ["surgery"], "only_if": {"surgery": "a"}}},
    "recent": {"of": "blocks", "within": "6 months"},
    "early": {"of": "episode", "within_first": "3 months"},
    "later": {"of": "episode", "from": 2},
    "helped": {"of": "recent", "where": {"op": "compare", "field": "relief", "cmp": "at_least", "value": 50}},
}
HELPED = {
    "op": "any",
    "of": [
        {"op": "compare", "field": "relief", "cmp": "at_least", "value": 50},
        {"op": "yes", "field": "improved"},
        {"op": "compare", "field": "lasted", "cmp": "at_least", "value": "2 months"},
        {"op": "not", "of": [{"op": "is", "field": "side", "values": ["both"]}]},
    ],
}
CONDITIONS: list[dict[str, Any]] = [
    *({"op": "count", "of": name, "cmp": "at_least", "value": 2} for name in SELECTIONS),
    *({"op": "count", "of": name, "cmp": "at_most", "value": 2, "with_request": True} for name in SELECTIONS),
    *(
        {"op": "elapsed", "of": name, "which": which, "cmp": comparator, "value": "2 months"}
        for name in SELECTIONS
        for which in ("first", "last")
        for comparator in ("at_least", "less_than")
    ),
    *(
        {"op": "event", "of": name, "which": which, "where": HELPED}
        for name in SELECTIONS
        for which in ("first", "last", "every", "some")
    ),
]
OF = policy(every(*CONDITIONS), selections=SELECTIONS)

MONTHS = st.sampled_from([(2023, 12), *((2024, month) for month in range(1, 13))])


@st.composite
def events(draw: st.DrawFn) -> dict[str, Any]:
    year, month = draw(MONTHS)
    day = draw(st.integers(1, 28))
    shapes = (f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}")
    details = {
        "side": st.sampled_from(("left", "right", "both")),
        "relief": st.integers(0, 100),
        "lasted": st.sampled_from(("8 weeks", "9 weeks", "2 months")),
        "improved": st.booleans(),
    }
    rest = draw(st.fixed_dictionaries({}, optional=details))
    return {"procedure": draw(st.sampled_from(("block", "pump"))), "date": draw(st.sampled_from(shapes)), **rest}


CASES = st.fixed_dictionaries(
    {"prior_procedures": st.lists(events(), min_size=1, max_size=4)},
    optional={
        "date_of_service": st.sampled_from(("2025", "2025-01", "2025-01-15")),
        "side": st.sampled_from(("left", "right")),
        "surgery": st.sampled_from(("2023", "2024-06", "2024-06-15", "none")),
        "a": st.booleans(),
    },
)


def a_day(text: str, draw: st.DataObject) -> str:
    """Pick a day that the partial date may stand for."""
    year, *rest = map(int, text.split("-"))
    month = rest[0] if rest else draw.draw(st.integers(1, 12))
    day = rest[1] if len(rest) > 1 else draw.draw(st.integers(1, monthrange(year, month)[1]))
    return f"{year}-{month:02}-{day:02}"


def filled_in(known: dict[str, Any], draw: st.DataObject) -> dict[str, Any]:
    surgery = known.get("surgery", "2023")
    details = {
        "side": draw.draw(st.sampled_from(("left", "right", "both"))),
        "relief": draw.draw(st.integers(0, 100)),
        "lasted": draw.draw(st.sampled_from(("1 month", "2 months"))),
        "improved": draw.draw(st.booleans()),
    }
    return {
        "date_of_service": a_day(known.get("date_of_service", "2025"), draw),
        "side": known.get("side", details["side"]),
        "surgery": surgery if surgery == "none" else a_day(surgery, draw),
        "a": known.get("a", draw.draw(st.booleans())),
        "prior_procedures": [
            {**details, **event, "date": a_day(event["date"], draw)} for event in known["prior_procedures"]
        ],
    }


@pytest.mark.slow
@settings(max_examples=400)
@given(CASES, st.data())
def test_what_is_certain_of_a_history_stays_so_when_its_gaps_are_filled(
    known: dict[str, Any], draw: st.DataObject
) -> None:
    """A condition that is true or false with gaps has the same value without them."""
    before = OF.circuit.evaluate(Evaluation(case(OF, **known)))
    after = OF.circuit.evaluate(Evaluation(case(OF, **filled_in(known, draw))))
    wrong = [
        node for node, one, other in zip(OF.circuit.nodes, before, after, strict=True) if one not in (UNKNOWN, other)
    ]
    assert wrong == []
