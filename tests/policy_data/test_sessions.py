"""Sessions in the real policies: a session counts once, however many lines of a claim tell of it."""

from typing import Any

import pytest

from calc import determine, read_case
from calc.case.joining import joinable
from tests.policy_data.test_worked_cases import compiled, library

COUNTED = ["nia/cg-300", "nia/cg-301", "nia/cg-302", "nia/cg-305", "nia/cg-404", "nia/cg-408"]


def outcomes(policy: str, answers: dict[str, Any]) -> tuple[str, ...]:
    case, problems = read_case(library().vocabulary, answers)
    assert problems == []
    return determine(library().in_force(policy, case.service), case).outcomes


def with_history(policy: str) -> list[dict[str, Any]]:
    """The worked cases of a policy that list an earlier procedure."""
    return [case["answers"] for case in compiled()["cases"][policy] if case["answers"].get("prior_procedures")]


@pytest.mark.slow
@pytest.mark.parametrize("policy", COUNTED)
def test_two_lines_of_a_session_count_as_one(policy: str) -> None:
    """Every worked case comes out as it does when each entry with a whole date is there twice."""
    for answers in with_history(policy):
        history = answers["prior_procedures"]
        twice = [*history, *(entry for entry in history if len(entry["date"]) == len("2025-01-01"))]
        assert outcomes(policy, {**answers, "prior_procedures": twice}) == outcomes(policy, answers), answers


def test_lines_that_differ_in_what_they_treated_are_offered_to_be_joined() -> None:
    """Joined, they are the case in which the session was entered as one."""
    cases = {case["id"]: case["answers"] for case in compiled()["cases"]["nia/cg-302"]}
    lines, whole = cases["two-levels-in-two-lines"], cases["two-levels-right-then-left"]
    (joint,) = joinable(library().vocabulary, lines["prior_procedures"])

    assert joint.items == (1, 2)
    assert joint.entry == {**lines["prior_procedures"][1], "level": ["l3_l4", "l4_l5"]}
    assert outcomes("nia/cg-302", lines) == outcomes("nia/cg-302", whole) == ("criteria_met",)


def test_further_levels_of_the_request_are_no_other_procedure() -> None:
    """The question says so itself."""
    question = library().data["questions"]["same_day_procedure"]

    assert "further levels and the other side of this request do not count" in question["help"]
