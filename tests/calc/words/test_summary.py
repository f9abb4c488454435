"""The summary says what a chart or a letter needs, in words."""

from typing import Any

from calc import Case, Library, Policy, because, determine, summary
from tests.calc.build import case, compare, criterion, every, library, yes

CITE = {"section": "Indications", "place": "bullet 2"}
LIBRARY = library(
    every(
        {**criterion("severe", compare("pain", "at_least", 6)), "text": "The pain is at least 6.", "cite": CITE},
        {**criterion("reason", {"op": "case_by_case", "text": "weighed"}), "text": "The payer agrees."},
    ),
    number="T-1",
)


def summed_up(of: Library, policy: Policy, one: Case, style: str = "text") -> str:
    return summary(of, policy, determine(policy, one), because(policy, one), style)


def said(style: str = "text", **answers: Any) -> list[str]:
    policy = LIBRARY.policy("test/one")
    return summed_up(LIBRARY, policy, case(policy, **answers), style).splitlines()


def test_it_begins_with_the_request_the_policy_and_the_outcome() -> None:
    """Whoever reads only three lines knows what was asked, what it was checked against and what came out."""
    assert said(pain=5, side="left", date_of_service="2025-03-14")[:3] == [
        "Request: Side: Left. Date of service: March 14, 2025.",
        "Held against: Test policy, T-1, version 1 (effective January 2000).",
        "Determination: not_met",
    ]


def test_what_decides_has_its_status_place_sentence_and_fact() -> None:
    """In one line, with the bound that the fact was held against."""
    lines = said(pain=5)
    assert lines[lines.index("Decided by:") + 1] == (
        "- not met (Indications, bullet 2): The pain is at least 6. Here: Pain: 5 points; at least 6 points are needed."
    )


def test_an_open_case_says_what_is_missing_and_what_the_payer_decides() -> None:
    """Undecided is not undescribed."""
    lines = said()
    assert (
        lines[2],
        lines[lines.index("Still missing:") + 1],
        lines[lines.index("The payer decides case by case:") + 1],
    ) == ("Determination: Needs information (possible: met; not_met)", "- Pain", "- The payer agrees.")


def test_what_only_the_payer_can_settle_depends_on_its_judgement() -> None:
    """It does not need information: none is missing. The judgement is named where the reasons are."""
    lines = said(pain=7)
    assert lines[2] == "Determination: Depends on the payer's judgment (possible: met; not_met)"
    assert "Still missing:" not in lines
    assert "- payer decides case by case (s): The payer agrees." in lines


def test_a_decided_case_needs_no_information() -> None:
    """What was not answered is counted, and can change nothing."""
    text = "\n".join(said(pain=5))
    assert "eeds information" not in text
    assert "Not answered: 11 of 12 questions; none can change the determination." in text


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
    found = {pain: summed_up(two, policy, case(policy, pain=pain)) for pain in (6, 7)}
    assert "Another reading would change this:\n- How much pain: Pain from 6. Then: met.\n" in found[6]
    assert "Another reading" not in found[7]


def test_markdown_has_headings() -> None:
    """The same text for a place that renders it."""
    assert "### Decided by" in said("markdown", pain=5)


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
    lines = summed_up(against, policy, case(policy, a=True)).splitlines()
    assert lines[lines.index("Decided by:") + 1] == "- applies (s): Infection Here: A: yes."
