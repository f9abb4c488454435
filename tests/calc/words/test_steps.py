"""Steps in words: what is asked, planned and waited for, and what cannot change."""

from typing import Any

import pytest

from calc import Policy, ways_to_meet
from calc.words.phrases import one_of
from calc.words.steps import step_in_words
from tests.calc.build import case, compare, criterion, either, every, no, policy, yes

BLOCKS = {"blocks": {"called": "blocks in this region", "procedure": ["block"]}}
HAD_ONE = {"op": "count", "of": "blocks", "cmp": "at_least", "value": 1}
SPACED = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"}
ONE_BLOCK = [{"procedure": "block", "date": "2025-03-10"}]


def side(*values: str) -> dict[str, Any]:
    return {"op": "is", "question": "side", "values": list(values)}


def words(of: Policy, **answers: Any) -> list[str]:
    """The steps of the cheapest way."""
    return [step_in_words(of, step) for step in ways_to_meet(of, case(of, **answers)).cheapest[0]]


def asked(node: dict[str, Any], **answers: Any) -> str:
    (said,) = words(policy(node, selections=BLOCKS), **answers)
    return said


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (yes("a"), "A?"),
        (no("a"), "A: no?"),
        (side("left"), "Side: Left?"),
        (side("left", "right"), "Side: Left or Right?"),
        (yes("c"), "Plan it so: C: yes."),
        (HAD_ONE, "Blocks in this region: at least 1?"),
        ({"op": "none", "question": "surgery"}, "Surgery: No surgery?"),
    ],
)
def test_what_is_not_known_is_asked(node: dict[str, Any], expected: str) -> None:
    """A finding is nobody's to make; a plan is."""
    assert asked(node) == expected


def test_a_date_alone_that_is_missing_is_for_the_plan_to_choose() -> None:
    """The history is there, and no date of service to hold it against."""
    said = asked(SPACED, prior_procedures=ONE_BLOCK)
    assert said == "Plan it so: At least 14 days since the last of the blocks in this region, or no such procedure."


def test_a_plan_that_is_known_can_be_another() -> None:
    """It is planned otherwise."""
    assert asked(yes("c"), c=False) == "Plan it otherwise: C: yes."


def test_a_day_to_wait_for_is_written_out() -> None:
    """As people here write it."""
    found = asked(SPACED, prior_procedures=ONE_BLOCK, date_of_service="2025-03-11")
    assert found == "Wait until March 24, 2025."


def test_what_cannot_change_says_what_is_and_what_would_have_to_be() -> None:
    """First, whatever else is to be done."""
    of = policy(every(yes("b"), compare("score", "at_least", 2), no("a")))
    assert words(of, score=1, a=True) == [
        "Score: 1 point. It would have to be at least 2 points.",
        "A: yes. It would have to be no.",
        "B?",
    ]


def test_a_history_that_would_have_to_be_otherwise() -> None:
    """It is not said what is in it, which people can see."""
    assert asked(HAD_ONE, prior_procedures=[]) == "Not so, and cannot change: Blocks in this region: at least 1."


def test_what_the_payer_decides_is_told_by_its_criterion() -> None:
    """There is no question to name."""
    of = policy(criterion("reason", every(yes("a"), {"op": "case_by_case", "text": "weighed"})))
    assert words(of)[-1] == "The payer decides this case by case: reason"


def test_a_judgement_that_stands_in_no_criterion_has_no_more_to_say() -> None:
    """As in the condition of an outcome."""
    when = {"op": "case_by_case", "text": "weighed"}
    of = policy(yes("a"), outcomes=[{"outcome": "met", "when": when}, {"outcome": "not_met"}])
    assert words(of) == ["The payer decides this case by case."]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([("at_least", 2)], "at least 2 points"),
        ([("more_than", 1), ("at_most", 2)], "exactly 2 points"),
        ([("at_least", 1), ("less_than", 3), ("at_most", 2)], "1 to 2 points"),
        ([("at_most", 2), ("at_most", 1)], "at most 1 point"),
        ([("at_most", 0)], "0 points"),
        ([("less_than", 3)], "at most 2 points"),
    ],
)
def test_whole_numbers(bounds: list[tuple[str, int]], expected: str) -> None:
    """One phrase for a range, however many bounds it has."""
    assert asked(every(*(compare("score", *bound) for bound in bounds))) == f"Score: {expected}?"


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([("more_than", 6)], "more than 6 points"),
        ([("at_least", 6), ("less_than", 8)], "at least 6 and less than 8 points"),
        ([("at_least", 6), ("at_most", 8)], "6 to 8 points"),
    ],
)
def test_other_numbers(bounds: list[tuple[str, int]], expected: str) -> None:
    """Signs stay as they are where there is something between the numbers."""
    assert asked(every(*(compare("pain", *bound) for bound in bounds))) == f"Pain: {expected}?"


def test_two_ranges() -> None:
    """What lies between them is left out."""
    node = either(compare("pain", "less_than", 2), compare("pain", "at_least", 6))
    assert asked(node) == "Pain: less than 2 points or at least 6 points?"


def test_a_number_that_must_not_be_another() -> None:
    """Equal and not equal make no scale."""
    assert asked({"op": "not", "of": [compare("pain", "equals", 3)]}) == "Pain: not 3 points?"


def test_lengths_of_time() -> None:
    """In the units of the policy, of several kinds too."""
    node = every(compare("duration", "at_least", "6 weeks"), compare("duration", "less_than", "3 months"))
    assert asked(node) == "Duration: at least 6 weeks and less than 3 months?"


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"op": "since", "question": "surgery", "cmp": "at_least", "value": "6 months"}, "at least 6 months ago"),
        (
            either(
                {"op": "since", "question": "surgery", "cmp": "at_least", "value": "6 months"},
                {"op": "none", "question": "surgery"},
            ),
            "at least 6 months ago or No surgery",
        ),
        ({"op": "not", "of": [{"op": "none", "question": "surgery"}]}, "a date"),
    ],
)
def test_dates(node: dict[str, Any], expected: str) -> None:
    """How long ago, never, or any date at all."""
    assert asked(node) == f"Surgery: {expected}?"


@pytest.mark.parametrize(
    ("wanted", "others", "expected"),
    [
        (["A", "B"], ["C"], "A or B"),
        (["A", "B", "C", "D"], ["E"], "anything but E"),
        (["A", "B", "C", "D"], ["E", "F"], "A or B or C or D"),
        (["A", "B", "C", "D"], [], "A or B or C or D"),
    ],
)
def test_most_of_many_options_are_told_by_the_others(wanted: list[str], others: list[str], expected: str) -> None:
    """Where that is much shorter."""
    assert one_of(wanted, others) == expected
