"""The segmenter on the source documents themselves, where they are at hand."""

from pathlib import Path

import pytest

from scripts.checks.sources.lines import read_lines
from scripts.checks.sources.passages import read_passages

FOLDER = Path(__file__).parents[4] / "shared" / "sources"
FILES = sorted(FOLDER.glob("*.txt"))
pytestmark = pytest.mark.skipif(not FILES, reason=f"the source documents are not in {FOLDER}")


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def text(request):
    """The text of one source."""
    return request.param.read_text(encoding="utf-8")


def test_nothing_is_lost(text):
    """Every line that holds text is in a passage or a heading."""
    kept = "\n".join(f"{each.section}\n{each.text}" for each in read_passages(text))
    lost = [line.text for line in read_lines(text) if line.text.strip("# *") not in kept]
    assert lost == []


def test_a_place_is_unique_in_its_section(text):
    """Section and place name one passage, as long as no two sections share a heading."""
    places = [(each.section, each.place, each.line) for each in read_passages(text)]
    assert len(set(places)) == len(places)


def test_no_passage_is_a_footer(text):
    """What is printed at the foot of a page is in no passage."""
    assert not any(
        "is a subsidiary of" in each.text or "All Rights Reserved" in each.text for each in read_passages(text)
    )


def test_no_passage_begins_in_the_middle_of_a_sentence(text):
    """In the sections that hold criteria, a passage begins with a capital, a digit or a sign."""
    broken = [each.text for each in read_passages(text) if each.text[:1].islower() and "\t" not in each.text]
    assert broken == []
