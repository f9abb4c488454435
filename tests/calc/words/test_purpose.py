"""Why something is asked, in words."""

from typing import Any

import pytest

from calc import Library
from calc.advice.asking.asking import next_question
from calc.words.purpose import purpose_in_words
from tests.calc.build import case, criterion, either, every, library, no, yes

RULED_OUT = criterion("infection", yes("c"), text="There is an infection.")
SEVERE = criterion("severe", yes("a"), text="The pain is severe.")
THERAPY = criterion(
    "therapy", every(criterion("length", yes("b"), text="It was long enough."), yes("c")), text="Therapy."
)
NONE_OF_THESE = {"op": "not", "of": [either(yes("a"), yes("b"))]}


def said(of: Library, **answers: Any) -> str:
    policy = of.policy("test/one")
    found = next_question(policy, case(policy, **answers))
    assert found.next
    return purpose_in_words(of, policy, found.next)


def apart(node: dict[str, Any], outcome: str, kind: str = "exclusions") -> Library:
    """A policy that has a section of its own for what comes first."""
    sections = [
        {"id": "main", "title": "Main", "kind": "indications", "node": SEVERE},
        {"id": "first", "title": "What comes first", "kind": kind, "node": node},
    ]
    refer = [{"op": "ref", "id": each} for each in ("first", "main")]
    outcomes = [{"outcome": outcome, "when": refer[0]}, {"outcome": "met", "when": refer[1]}, {"outcome": "unproven"}]
    return library(sections=sections, outcomes=outcomes)


@pytest.mark.parametrize(
    ("outcome", "kind", "beginning"),
    [
        ("not_met", "exclusions", "This can lead to “not_met”"),
        ("not_met", "contraindications", "This can rule out the procedure"),
        ("outside", "exclusions", "This can put the request outside of this policy"),
    ],
)
def test_what_speaks_against_it_is_said_with_what_comes_of_it(outcome: str, kind: str, beginning: str) -> None:
    """And with its place."""
    assert said(apart(every(RULED_OUT), outcome, kind)) == f"{beginning}: There is an infection (s)."


def test_any_of_a_list_of_contraindications_rules_out() -> None:
    """The section is all that they have in common."""
    found = said(apart(either(RULED_OUT, criterion("bleeding", yes("b"))), "not_met", "contraindications"))
    assert found == "Any of these can rule out the procedure (What comes first)."


def test_a_yes_that_keeps_an_exclusion_away_rules_out_nothing() -> None:
    """Though it stands among the exclusions."""
    excluded = criterion("untreated", every(no("b"), no("c")), text="Nothing was tried.")
    found = said(apart(every(excluded), "not_met"))
    assert found == "One of these can be enough for a criterion: Nothing was tried (s)."


def test_a_yes_that_does_now_this_and_now_that_is_called_neither() -> None:
    """One place wants it, another one does not."""
    wanted = every(yes("c"), criterion("either", either(yes("a"), yes("b")), text="One of them."))
    found = said(library(either(wanted, every(no("c"), NONE_OF_THESE))), c=True)
    assert found == "Each of these bears on a criterion: One of them (s)."


def test_one_of_several_that_is_enough_is_said_so() -> None:
    """And what it is enough for."""
    needed = criterion("reason", either(yes("a"), yes("b")), text="A reason is given.")
    assert said(library(every(needed))) == "One of these can be enough for a criterion: A reason is given (s)."


def test_what_is_needed_is_said_with_what_it_is_for() -> None:
    """The innermost criterion first, then the one that stands around all others."""
    of = library(every(SEVERE, criterion("route", every(THERAPY, yes("a")), text="Stenosis.")))
    assert said(of, a=True) == "This bears on a criterion: It was long enough (s). Part of: Stenosis."


def test_what_only_leads_into_a_list_is_left_out() -> None:
    """The place in the source says where it stands."""
    of = library(every(SEVERE, criterion("route", every(THERAPY, yes("a")), text="All of these are met.")))
    assert said(of, a=True) == "This bears on a criterion: It was long enough (s)."


@pytest.mark.parametrize(("written", "read"), [("Or it was rested.", "It was rested"), ("c. Rest.", "Rest")])
def test_words_that_join_it_to_the_one_before_are_left_out(written: str, read: str) -> None:
    """Alone, it is a sentence of its own."""
    assert said(library(every(criterion("rest", yes("a"), text=written)))) == f"This bears on a criterion: {read} (s)."


@pytest.mark.parametrize(
    ("text", "what"),
    [("At most two levels", "a criterion applies"), ("A repeat meets all of these", "these criteria apply")],
)
def test_a_guard_says_what_hangs_on_it(text: str, what: str) -> None:
    """What it decides is whether that applies."""
    of = library(every(criterion("limit", yes("a"), applies=yes("b"), text=f"{text}.")))
    assert said(of) == f"This decides whether {what}: {text} (s)."


def test_what_leads_on_and_what_is_counted_say_so() -> None:
    """Which of the ways; and how many of the signs."""
    ways = criterion("ways", either(every(yes("a"), yes("c")), every(yes("b"), yes("c"))), text="Both ways.")
    assert said(library(every(ways))) == "There is more than one way to meet the criteria: Both ways (s)."
    signs = criterion("signs", {"op": "at_least", "n": 2, "of": [yes("a"), yes("b"), yes("c")]}, text="Two signs.")
    assert said(library(every(signs))) == "These are counted for a criterion: Two signs (s)."
