"""The worked cases: each comes out as its author worked it out by hand from the source."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from calc import Determination, Library, determine, read_case, read_library
from calc.criteria.atoms import Fixed, Judgement
from calc.criteria.circuit import Gate
from calc.logic.decision_diagrams import TooLarge
from calc.outcomes import possible
from scripts.checks.cases import check_case
from scripts.compile.compiler import Result, compile_data
from scripts.compile.read.located import Map

POLICY_DATA = Path(__file__).resolve().parents[2] / "policy_data"


@cache
def result() -> Result:
    """Compile what stands in policy_data now."""
    found = compile_data(POLICY_DATA)
    assert found.data, "\n".join(map(str, found.problems))
    return found


@cache
def compiled() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(str(result().text))
    return found


@cache
def library() -> Library:
    return read_library(compiled())


CASES = [
    pytest.param(policy, case, id=f"{policy}-{case['id']}")
    for policy, root in result().data.cases.items()
    for case in root.maps("cases")
]


def determined(policy: str, case: dict[str, Any]) -> Determination:
    checked, problems = read_case(library().vocabulary, case["answers"])
    assert problems == []
    return determine(library().in_force(policy, checked.service), checked)


@pytest.mark.parametrize(("policy", "case"), CASES)
def test_a_case_comes_out_as_it_was_worked_out(policy: str, case: Map) -> None:
    """Outcomes, the statuses the case is about, what is missing, and other readings."""
    assert [str(each) for each in check_case(library(), policy, case)] == []


@pytest.mark.parametrize("policy", sorted(compiled()["policies"]))
def test_every_rule_is_shown_met_and_not_met(policy: str) -> None:
    """Each criterion that answers can decide is satisfied in one worked case and not met in another."""
    seen: dict[str, set[str]] = {}
    for case in compiled()["cases"].get(policy, []):
        for name, finding in determined(policy, case).findings.items():
            seen.setdefault(name, set()).add("met" if finding.status == "not_applicable" else finding.status)
    found = library().policy(policy)
    unseen = {
        f"{name}: never {status}"
        for name in found.view.criteria
        for status in ("met", "not_met")
        if status not in seen.get(name, set()) and can_be(policy, name, status)
    }
    assert sorted(unseen) == []


def can_be(policy: str, name: str, status: str) -> bool:
    """Whether answers can lead there at all; what the payer decides, or the policy itself, they cannot."""
    found = library().policy(policy)
    wanted = status == "met"

    def reachable(index: int, *, holds: bool) -> bool:
        node = found.circuit.nodes[index]
        if isinstance(node, Gate):
            if node.operator == "not":
                return reachable(node.inputs[0], holds=not holds)
            parts = [reachable(part, holds=holds) for part in node.inputs]
            needed = {"all": len(parts), "any": 1}.get(node.operator, node.needed)
            return sum(parts) >= (needed if holds else len(parts) - needed + 1)
        if isinstance(node, Fixed):
            return node.holds == holds
        return not isinstance(node, Judgement)

    return reachable(found.view.criteria[name].index, holds=wanted)


@pytest.mark.slow
@pytest.mark.parametrize("policy", sorted(compiled()["policies"]))
def test_every_determination_is_exact(policy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From an empty case to a worked one with each answer left out, a quarter of the steps granted is enough."""

    def refuse(_self: TooLarge) -> None:
        raise AssertionError("the plain result would stand")

    monkeypatch.setattr(TooLarge, "__init__", refuse)
    monkeypatch.setattr(possible, "MOST_STEPS", possible.MOST_STEPS // 4)
    for case in compiled()["cases"].get(policy, [])[::10]:
        answers = case["answers"]
        for known in ({}, *({key: answers[key] for key in answers if key != left_out} for left_out in answers)):
            checked, _ = read_case(library().vocabulary, known)
            assert determine(library().policy(policy), checked).outcomes
