"""The summaries of the worked cases: what does not bear on a case takes one line, and is called no failing."""

from itertools import pairwise
from typing import Any

import pytest

from calc import summary
from calc.words.guards import guards
from calc.words.standing import CLOSED, Standing, standings
from tests.policy_data.test_worked_cases import CASES, compiled, determined, library


def standing(policy: str, case: dict[str, Any]) -> list[Standing]:
    return list(standings(library().policy(policy), determined(policy, case)))


@pytest.mark.slow
@pytest.mark.parametrize(("policy", "case"), CASES)
def test_nothing_is_said_below_what_does_not_bear_on_the_case(policy: str, case: dict[str, Any]) -> None:
    """What does not apply, and what another way makes needless, has no parts with a status of their own."""
    lines = standing(policy, case)
    assert [
        below.node["id"] for above, below in pairwise(lines) if above.words in CLOSED and below.depth > above.depth
    ] == []


@pytest.mark.slow
@pytest.mark.parametrize("policy", sorted(compiled()["policies"]))
def test_no_summary_begins_with_a_failing_that_is_none(policy: str) -> None:
    """A repeat does not fail to begin an episode, in whichever case."""
    asked = guards(library().policy(policy))
    for case in compiled()["cases"].get(policy, []):
        lines = standing(policy, case)
        assert not {line.node["id"] for line in lines if line.words in {"met", "not met"}} & asked, case["id"]


def test_each_other_reading_is_named_with_its_option_and_what_then_comes_out() -> None:
    """Two options of one reading, and one of another, can be told apart."""
    answers = {
        "manipulation_technique": "spine_under_anesthesia",
        "manipulation_condition": "chronic_spinal_pain",
        "manipulation_serial": False,
        "manipulation_other_joints_too": False,
        "manipulation_multiple_joints": False,
        "illinois_plan": False,
    }
    policy = "hcsc/the803-016"
    said = summary(library(), library().policy(policy), determined(policy, {"answers": answers})).splitlines()
    first = said.index("Another reading would change this:") + 1
    each, joints = "Whether one of the listed kinds of pain is enough", "Which joints the first position is about"
    assert said[first : first + 4] == [
        (
            f"- {each}: It is unproven only where spinal pain comes together with sacroiliac or pelvic pain."
            " Then: No position stated."
        ),
        f"- {each}: It is unproven only where all three come together. Then: No position stated.",
        (
            f"- {joints}: Only the spine together with other joints is meant, where the patient is under anesthesia."
            " Then: No position stated."
        ),
        "",
    ]
