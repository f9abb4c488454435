"""What the command line says of answers that contradict each other, and of those that the history gives."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.calc.build import data, every, yes
from tests.calc.cli.sample import MET, POLICY

COHERENCE: dict[str, Any] = {
    "contradictions": [
        {"id": "c-and-b", "text": "B and C exclude each other.", "when": every(yes("b"), yes("c"))},
        {
            "id": "lasted",
            "text": "It cannot have lasted so long.",
            "entry": {"op": "more", "field": "lasted", "than": "time_since"},
        },
    ],
    "history_selections": {"today": {"called": "those of today", "within": "1 day"}},
}
TODAY = {"procedure": "block", "date": MET["date_of_service"]}


@pytest.fixture(autouse=True)
def declared(calc: Any) -> None:
    """The policies with what the answers have to do with each other."""
    policy = {**POLICY, "uses": {**POLICY["uses"], "questions": [*POLICY["uses"]["questions"], "b"]}}
    whole = {**data(policy), **COHERENCE}
    count = {"op": "count", "of": "today", "cmp": "at_least", "value": 1}
    whole["questions"]["c"]["derived"] = {"because": "The history names one that day.", "yes_when": count}
    Path("build/policies.json").write_text(json.dumps(whole))


@pytest.mark.parametrize("command", ["check", "ways", "earliest"])
def test_a_contradiction_is_bad_input(calc: Any, command: str) -> None:
    """It ends in no verdict, and names both answers by their ids."""
    code, said = calc(command, "test/one", "--case", "case.json", case={**MET, "c": True, "b": True})
    assert (code, said.splitlines()) == (
        2,
        [
            "calc: Answers contradict each other:",
            "  B and C exclude each other. Change one of these: “b”; “c”. [contradiction]",
            " [bad_answers]",
        ],
    )


def test_a_place_in_the_history_is_named_by_its_number_and_field(calc: Any) -> None:
    """In the words of the file."""
    entries = [
        {"procedure": "block", "date": "2025-01-01"},
        {"procedure": "block", "date": "2025-03-01", "lasted": "1 year"},
    ]
    _, said = calc("check", "test/one", "--case", "case.json", case={**MET, "prior_procedures": entries})
    assert "prior procedure 2, “lasted”; prior procedure 2, “date”. [contradiction]" in said


def test_screening_names_it_beside_its_policy(calc: Any) -> None:
    """The other policies are looked at all the same."""
    code, said = calc("screen", "--case", "case.json", case={**MET, "c": True, "b": True})
    assert (code, said.startswith("test/one\tAnswers contradict each other")) == (0, True)


def test_what_the_history_gives_is_told_with_its_reason(calc: Any) -> None:
    """And decides."""
    case = {name: value for name, value in MET.items() if name != "c"} | {"prior_procedures": [TODAY]}
    _, said = calc("check", "test/one", "--case", "case.json", case=case)
    assert "Answered by the earlier procedures:\n- C: yes. The history names one that day.\n" in said
    assert "Determination: outside" in said


def test_there_is_no_receipt_of_a_contradiction(calc: Any) -> None:
    """Nor a file of one."""
    case = {**MET, "c": True, "b": True}
    code, _ = calc("check", "test/one", "--case", "case.json", "--receipt", "receipt.json", case=case)
    assert (code, Path("receipt.json").exists()) == (2, False)
