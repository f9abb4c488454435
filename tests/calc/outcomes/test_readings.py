"""A text that can be read in two ways: we take one, and say when the other would change the outcome."""

from typing import Any

import pytest

from calc.outcomes.determination import OtherReading
from tests.calc.build import compare, criterion, decide, policy, yes

READING = {"id": "sign", "taken": "strict", "options": [{"id": "strict"}, {"id": "lenient"}]}
OF = policy(
    criterion(
        "pain",
        {
            "op": "reading",
            "reading": "sign",
            "options": {
                "strict": compare("pain", "more_than", 6),
                "lenient": criterion("pain-lenient", compare("pain", "at_least", 6)),
            },
        },
    ),
    readings=[READING],
)


@pytest.mark.parametrize(
    ("answers", "taken", "other", "differs"),
    [
        ({"pain": 6}, ("not_met",), ("met",), True),
        ({"pain": 7}, ("met",), ("met",), False),
        ({}, ("met", "not_met"), ("met", "not_met"), False),
    ],
)
def test_the_other_reading_is_evaluated_beside_ours(
    answers: dict[str, Any], taken: tuple[str, ...], other: tuple[str, ...], differs: bool
) -> None:
    """Exactly six is where more than six and at least six part."""
    found = decide(OF, **answers)
    assert (found.outcomes, found.readings) == (
        taken,
        (OtherReading("sign", "strict", "lenient", other, differs),),
    )


def test_a_criterion_of_the_reading_not_taken_has_its_status_too() -> None:
    """The page shows both readings, each with where the case stands."""
    assert decide(OF, pain=6).findings["pain-lenient"].status == "met"


def test_a_policy_without_readings_reports_none() -> None:
    """Nothing to say where the text is clear."""
    assert decide(policy(yes("a")), a=True).readings == ()


def test_a_selection_may_be_read_in_two_ways() -> None:
    """Whether a pump counts among the blocks is a reading; the count follows it."""
    kinds = {"id": "kinds", "taken": "blocks", "options": [{"id": "blocks"}, {"id": "both"}]}
    options = {"blocks": {"procedure": ["block"]}, "both": {"procedure": ["block", "pump"]}}
    of = policy(
        {"op": "count", "of": "prior", "cmp": "at_most", "value": 0},
        readings=[kinds],
        selections={"prior": {"reading": "kinds", "options": options}},
    )
    found = decide(of, prior_procedures=[{"procedure": "pump", "date": "2025-01-01"}])
    assert (found.outcomes, found.readings) == (
        ("met",),
        (OtherReading("kinds", "blocks", "both", ("not_met",), differs=True),),
    )
