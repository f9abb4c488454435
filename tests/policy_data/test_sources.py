"""The content against the source documents, where they are at hand."""

import os
from pathlib import Path

import pytest

from scripts.checks.copied.check import check_copied
from scripts.checks.sources.check import Report, check_sources

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "policy_data"
SOURCES = ROOT / os.environ.get("SOURCES", "../shared/sources")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not any(SOURCES.glob("*.txt")),
        reason=f"the source documents are not in {SOURCES}; name their folder: SOURCES=…",
    ),
]


@pytest.fixture(scope="module")
def report() -> Report:
    """What the check of the citations finds."""
    return check_sources(DATA, SOURCES)


def test_every_citation_holds(report: Report) -> None:
    """Each fingerprint is found in the named section of the named file."""
    assert [str(each) for each in report.problems] == []


def test_no_criterion_lacks_a_fingerprint(report: Report) -> None:
    """What a criterion restates can be told by a machine."""
    assert [each.criterion for each in report.lacking] == []


def test_no_sentence_is_copied() -> None:
    """At most 8 words in a row are the same, names aside."""
    assert [str(each) for each in check_copied(DATA, SOURCES)] == []
