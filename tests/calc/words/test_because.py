"""Facts in words, each beside what it was held against."""

from typing import Any

import pytest

from calc import because
from calc.words.because import further_in_words, reasons_in_words
from calc.words.named import read_named
from tests.calc.build import case, compare, criterion, either, every, no, policy, yes

SELECTIONS = {
    "blocks": {"called": "blocks", "procedure": ["block"]},
    "here": {
        "called": "blocks of this side",
        "of": "blocks",
        "where": {"op": "same", "field": "side", "question": "side"},
    },
}
HELPED = either(
    {"op": "compare", "field": "relief", "cmp": "at_least", "value": 50}, {"op": "yes", "field": "improved"}
)


def facts(node: dict[str, Any], *, kind: str = "indications", **answers: Any) -> list[str]:
    """The facts of the only reason, of a section of this kind."""
    sections = [{"id": "main", "title": "Main", "kind": kind, "node": criterion("one", node)}]
    of = policy(sections=sections, selections=SELECTIONS)
    found = because(of, case(of, date_of_service="2025-06-10", **answers))
    return [fact.text for said in reasons_in_words(of, read_named(of), found) for fact in said.facts]


@pytest.mark.parametrize(
    ("node", "answers", "said"),
    [
        (compare("pain", "at_least", 6), {"pain": 5.9}, "Pain: 5.9 points; at least 6 points are needed"),
        (compare("pain", "at_least", 6), {"pain": 7}, "Pain: 7 points (at least 6 points)"),
        (compare("pain", "at_most", 1), {"pain": 2}, "Pain: 2 points; at most 1 point is allowed"),
        (
            compare("therapy", "at_least", "6 weeks"),
            {"therapy": "3 weeks"},
            "Therapy: 3 weeks; at least 6 weeks are needed",
        ),
        (
            compare("duration", "at_least", "3 months"),
            {"duration": "since 2025-05-01"},
            (
                "Duration: since May 1, 2025, 40 days before the date of service; at least 3 months are needed, "
                "so from August 1, 2025"
            ),
        ),
        (
            compare("duration", "less_than", "3 months"),
            {"duration": "since 2025-03-10"},
            (
                "Duration: since March 10, 2025, 3 months before the date of service; less than 3 months are allowed, "
                "so until June 9, 2025"
            ),
        ),
        ({"op": "is", "question": "side", "values": ["left"]}, {"side": "right"}, "Side: Right; needed: Left"),
        (yes("a"), {"a": False}, "A: no"),
        ({"op": "not", "of": [{"op": "none", "question": "surgery"}]}, {"surgery": "none"}, "No surgery"),
    ],
)
def test_an_answer_stands_beside_its_bound(node: dict[str, Any], answers: dict[str, Any], said: str) -> None:
    """As what would be needed where it fails, as what holds where it does not."""
    assert facts(node, **answers) == [said]


def test_an_exclusion_demands_nothing() -> None:
    """That it applies is told by what holds; nobody is told what would be needed for it."""
    node = compare("pain", "at_least", 6)
    assert facts(node, kind="exclusions", pain=7) == ["Pain: 7 points (at least 6 points)"]
    assert facts(node, kind="exclusions", pain=5) == ["Pain: 5 points (less than 6 points)"]


def block(day: str, **more: Any) -> dict[str, Any]:
    return {"procedure": "block", "date": day, **more}


def count(**more: Any) -> dict[str, Any]:
    return {"op": "count", "of": "blocks", **more}


def test_a_count_names_the_days() -> None:
    """How many there were before this one, on which days, and how many are allowed."""
    history = [block("2025-03-04"), block("2025-04-01")]
    assert facts(count(cmp="at_most", value=1), prior_procedures=history) == [
        "Blocks: 2 before this one (March 4 and April 1, 2025); at most 1 is allowed"
    ]
    assert facts(count(cmp="at_most", value=1), prior_procedures=[]) == ["Blocks: none"]
    assert facts(count(cmp="at_least", value=1), prior_procedures=[]) == ["Blocks: none; at least 1 is needed"]


def test_what_came_of_a_procedure_is_held_against_its_own_bound() -> None:
    """The day, each field that decides, and where a number lies."""
    last = {"op": "event", "of": "blocks", "which": "last", "where": HELPED}
    assert facts(last, prior_procedures=[block("2025-03-04", relief=20, improved=False)]) == [
        "The last of the blocks: March 4, 2025 (Relief: 20%, less than 50%; Improved: no)"
    ]
    assert facts(last, prior_procedures=[]) == ["No blocks; at least 1 is needed"]


def test_procedures_with_the_same_result_are_told_together() -> None:
    """One phrase, with all of their days."""
    every_one = {"op": "event", "of": "blocks", "which": "every", "where": {"op": "yes", "field": "improved"}}
    history = [block(day, improved=True) for day in ("2025-01-07", "2025-03-04")]
    assert facts(every_one, prior_procedures=history) == [
        "Every one of the blocks: January 7 and March 4, 2025 (Improved: yes)"
    ]


def test_facts_that_only_say_which_procedures_count_are_told_apart() -> None:
    """The side of the request is part of what decides, and no reason tells it."""
    of = policy(criterion("one", {"op": "count", "of": "here", "cmp": "at_most", "value": 0}), selections=SELECTIONS)
    one = case(of, side="left", prior_procedures=[block("2025-03-04", side="left")])
    assert list(further_in_words(of, because(of, one))) == ["Side: Left"]


def test_a_guard_is_said_to_apply_or_not() -> None:
    """It is neither met nor a failing."""
    of = policy(every(criterion("guarded", yes("a"), applies=no("b")), criterion("always", yes("c"))))
    said = reasons_in_words(of, read_named(of), because(of, case(of, b=True, c=True)))
    assert [(each.text, each.status) for each in said] == [("Always", "met"), ("Guarded", "not applicable")]


def test_where_there_was_none_one_is_needed() -> None:
    """A procedure within some time cannot have been long ago."""
    lately = {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_most", "value": "1 month"}
    assert facts(lately, prior_procedures=[]) == ["No blocks; one at most 1 month ago is needed"]
    assert facts({**lately, "cmp": "at_least"}, prior_procedures=[]) == ["No blocks"]


def test_a_criterion_that_stays_open_in_a_decided_case_asks_for_nothing() -> None:
    """Of two that cannot both be met one fails, whichever it is; nobody is sent to find out."""
    both = {"op": "not", "of": [every(yes("a"), yes("b"))]}
    of = policy(every(criterion("one", both), criterion("two", yes("a"))))
    said = reasons_in_words(of, read_named(of), because(of, case(of, b=True)))
    assert [each.status for each in said] == ["open; no answer to it can change the result"]
