"""What the calculator is given of the policies: less, and it answers the same."""

import json
from typing import Any

import pytest

from calc.exchange import boundary
from scripts.bundle.for_calculator import for_calculator
from scripts.bundle.places import POLICIES

AS_OF = "2026-01-31"


@pytest.fixture(scope="module")
def compiled() -> dict[str, Any]:
    """The compiled policies with all that pages show."""
    policies: dict[str, Any] = json.loads(POLICIES.read_bytes())
    return policies


def answered(policies: dict[str, Any], requests: list[dict[str, Any]]) -> list[str]:
    """Return the answers of a calculator that was given these policies."""
    boundary.load(json.dumps(policies))
    return [boundary.handle(json.dumps(request)) for request in requests]


@pytest.mark.slow
def test_worked_cases_are_determined_explained_and_summed_up_alike(compiled: dict[str, Any]) -> None:
    """In every word and citation."""
    requests = [
        {"id": 0, "action": action, "policy": policy, "answers": case["answers"], "as_of": AS_OF}
        for policy, cases in compiled["cases"].items()
        # What is read of a policy, a part of its cases shows; for what takes longer, a smaller one.
        for place, case in enumerate(cases[::4])
        for action in (("determine", "because", "summary") if place % 4 == 0 else ("determine",))
    ]

    assert answered(for_calculator(compiled), requests) == answered(compiled, requests)


@pytest.mark.slow
def test_what_would_meet_the_criteria_and_when_is_found_alike(compiled: dict[str, Any]) -> None:
    """For a form without answers, which leaves most to say."""
    requests = [
        {"id": 0, "action": action, "policy": policy, "answers": {}, "as_of": AS_OF}
        for policy in compiled["policies"]
        for action in ("ways", "earliest", "next")
    ]

    assert answered(for_calculator(compiled), requests) == answered(compiled, requests)


def test_what_only_pages_show_is_left_out(compiled: dict[str, Any]) -> None:
    """It would be carried by every reader's calculator: most of the bytes."""
    text = json.dumps(for_calculator(compiled))

    assert "passage" not in text
    assert len(text) < len(json.dumps({**compiled, "cases": {}})) / 2
