"""What each earlier procedure counts for, on a real policy."""

from typing import Any

import pytest

from calc import Case, read_case
from calc.advice.counts import counts
from calc.words.counts import counted_in_words
from tests.policy_data.test_limits import FOURTH
from tests.policy_data.test_worked_cases import library

EPISODE = "pidural injections in this episode of care; of this treatment; in this region in the last 12 months"


def case_with(**entry: Any) -> Case:
    """The fourth injection, and a further entry at the end of the list."""
    found, problems = read_case(
        library().vocabulary, {**FOURTH, "prior_procedures": [*FOURTH["prior_procedures"], entry]}
    )
    assert problems == []
    return found


def said(case: Case) -> list[str]:
    policy = library().policy("nia/cg-300")
    return [counted_in_words(policy, each) for each in counts(policy, case)]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"date": "2026-11-20", "region": "lumbar", "procedure": "epidural"}, f"E{EPISODE}"),
        ({"date": "2026-11-20", "procedure": "epidural"}, f"Perhaps: e{EPISODE}"),
        (
            {"date": "2026-11-20", "region": "cervical", "procedure": "epidural"},
            "Not counted: other spinal region; looked at as: spinal injections in other regions",
        ),
        (
            {"date": "2026-11-20", "region": "lumbar", "procedure": "facet_injection"},
            "Not counted: another kind of procedure; looked at as: spinal injections in this region",
        ),
        (
            {"date": "2022-11-20", "region": "lumbar", "procedure": "epidural"},
            "Not counted: an earlier episode of care; looked at as: spinal injections in this region",
        ),
    ],
)
def test_an_entry_is_told_by_what_counts_it_or_why_nothing_does(entry: dict[str, str], words: str) -> None:
    """The selections in the words of the policy; what is not known is "perhaps", and never "not counted"."""
    assert said(case_with(**entry))[-1] == words


def test_no_list_counts_for_nothing() -> None:
    """Where it is not known whether there were any, nothing is said."""
    found, _ = read_case(library().vocabulary, {**FOURTH, "prior_procedures": None})
    assert said(found) == []
