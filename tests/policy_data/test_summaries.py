"""The summaries of the worked cases: what does not bear on a case takes one line, and is called no failing."""

import re
from itertools import pairwise
from typing import Any

import pytest

from calc import because, determine, read_case, summary
from calc.words.because import reasons_in_words
from calc.words.guards import guards
from calc.words.named import read_named
from calc.words.standing import CLOSED, Standing, standings
from tests.policy_data.test_worked_cases import CASES, compiled, determined, library
from tests.share import share

SHARE = list(share(CASES, 16))


def summed_up(policy: str, case: dict[str, Any], style: str = "text") -> str:
    checked, _ = read_case(library().vocabulary, case["answers"])
    found = library().in_force(policy, checked.service)
    return summary(library(), found, determine(found, checked), because(found, checked), style)


def facts_not_said(policy: str, case: dict[str, Any], text: str) -> list[str]:
    checked, _ = read_case(library().vocabulary, case["answers"])
    of = library().in_force(policy, checked.service)
    said = reasons_in_words(of, read_named(of), because(of, checked))
    facts = {fact for each in said for fact in each.facts}
    # Of a yes or a no, the question is enough: several are told together.
    forms = ({fact.value, re.sub(": (yes|no)$", "", fact.short)} for fact in facts)
    return ["; ".join(each) for each in forms if not any(form in text for form in each)]


@pytest.mark.parametrize(("policy", "case"), SHARE)
def test_a_summary_fits_one_page_and_holds_every_fact_that_decides(policy: str, case: dict[str, Any]) -> None:
    """At most 40 lines and 2,500 characters, without what a decided case no longer needs."""
    text, found = summed_up(policy, case), determined(policy, case)
    assert (text.count("\n") <= 40, len(text) <= 2_500) == (True, True), text
    assert "eeds information" not in text or not (found.decided or found.payer_decides)
    missing = facts_not_said(policy, case, text)
    assert missing == [], text


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
    said = summed_up(policy, {"answers": answers}).splitlines()
    first = said.index("Another reading would change this:") + 1
    each, joints = "Whether one of the listed kinds of pain is enough", "Which joints the first position is about"
    assert said[first : first + 3] == [
        (
            f"- {each}: It is unproven only where spinal pain comes together with sacroiliac or pelvic pain."
            " Then: No position stated."
        ),
        f"- {each}: It is unproven only where all three come together. Then: No position stated.",
        (
            f"- {joints}: Only the spine together with other joints is meant, where the patient is under anesthesia."
            " Then: No position stated."
        ),
    ]
