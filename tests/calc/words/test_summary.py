"""The summary says what a chart or a letter needs, in words."""

from typing import Any

from calc import determine, summary
from tests.calc.build import case, compare, criterion, every, library, yes

CITE = {"section": "Indications", "place": "bullet 2"}
LIBRARY = library(
    every(
        {**criterion("severe", compare("pain", "at_least", 6)), "text": "The pain is at least 6.", "cite": CITE},
        {**criterion("reason", {"op": "case_by_case", "text": "weighed"}), "text": "The payer agrees."},
    ),
    number="T-1",
)


def said(style: str = "text", **answers: Any) -> list[str]:
    policy = LIBRARY.policy("test/one")
    return summary(LIBRARY, policy, determine(policy, case(policy, **answers)), style).splitlines()


def test_it_begins_with_the_policy_its_version_and_the_outcome() -> None:
    """Whoever reads only three lines knows what was checked and what came out."""
    assert said(pain=5)[:3] == ["T-1 Test policy", "Version 1", "Determination: not_met"]


def test_each_criterion_has_its_status_and_citation() -> None:
    """Nested as on the page."""
    assert "  - [not met] The pain is at least 6. (Indications, bullet 2)" in said(pain=5)


def test_an_open_case_says_what_is_missing_and_what_the_payer_decides() -> None:
    """Undecided is not undescribed."""
    lines = said()
    assert (
        lines[2],
        lines[lines.index("Still missing:") + 1],
        lines[lines.index("The payer decides case by case:") + 1],
    ) == ("Determination: Needs information (possible: met; not_met)", "- Pain", "- The payer agrees.")


def test_what_only_the_payer_can_settle_depends_on_its_judgement() -> None:
    """It does not need information: none is missing."""
    lines = said(pain=7)
    assert lines[2] == "Determination: Depends on the payer's judgement (possible: met; not_met)"
    assert "Still missing:" not in lines


def test_another_reading_is_named_with_its_option_and_what_then_comes_out() -> None:
    """Which it is, how it reads, and what it leads to; one that changes nothing is left out."""
    options = [{"id": name, "text": f"Pain {words} 6."} for name, words in (("strict", "above"), ("lenient", "from"))]
    reading = {"op": "reading", "reading": "sign", "options": {"strict": compare("pain", "more_than", 6)}}
    reading["options"] |= {"lenient": compare("pain", "at_least", 6)}
    two = library(
        criterion("pain", reading),
        readings=[{"id": "sign", "title": "How much pain", "taken": "strict", "options": options}],
    )
    policy = two.policy("test/one")
    found = {pain: summary(two, policy, determine(policy, case(policy, pain=pain))) for pain in (6, 7)}
    assert "Another reading would change this:\n- How much pain: Pain from 6. Then: met.\n" in found[6]
    assert "Another reading" not in found[7]


def test_markdown_has_headings() -> None:
    """The same text for a place that renders it."""
    assert "### Criteria" in said("markdown")


def test_it_ends_with_what_it_is_not() -> None:
    """Neither advice nor an authorization."""
    assert "not an authorization" in said()[-1]


def test_a_contraindication_is_never_called_met() -> None:
    """Where a criterion speaks against the service, it applies or does not."""
    section = {"id": "against", "title": "Contraindications", "kind": "contraindications"}
    against = library(
        sections=[{**section, "node": criterion("infection", yes("a"))}],
        outcomes=[{"outcome": "not_met", "when": {"op": "ref", "id": "against"}}, {"outcome": "met"}],
    )
    policy = against.policy("test/one")
    lines = summary(against, policy, determine(policy, case(policy, a=True))).splitlines()
    assert "  - [applies] infection (s)" in lines
