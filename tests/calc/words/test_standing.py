"""How a case stands: what does not bear on it is said in one line, and nothing is called a failing that is none."""

from typing import Any

import pytest

from calc import Policy, determine
from calc.words.guards import guards
from calc.words.standing import standings
from tests.calc.build import case, compare, criterion, either, every, no, policy, yes


def lines(of: Policy, **answers: Any) -> list[str]:
    """Each line as its indentation, the words of its status, and the id of what it is about."""
    found = standings(of, determine(of, case(of, **answers)))
    return [f"{'  ' * each.depth}{each.words or 'heading'}: {each.node['id']}" for each in found]


def section(name: str, kind: str, node: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "title": name.title(), "kind": kind, "node": node}


REPEATS = policy(
    sections=[
        section("episode", "scope", every(criterion("new", no("a")))),
        section("first", "indications", every(criterion("severe", yes("b"), applies={"op": "ref", "id": "new"}))),
        section(
            "again",
            "repeat",
            every(criterion("helped", yes("c"), applies={"op": "not", "of": [{"op": "ref", "id": "new"}]})),
        ),
    ],
    outcomes=[
        {"outcome": "met", "when": every({"op": "ref", "id": "first"}, {"op": "ref", "id": "again"})},
        {"outcome": "not_met"},
    ],
)


def test_what_only_tells_requests_apart_is_neither_met_nor_not_met() -> None:
    """A repeat does not fail to be a first one; its section has a heading alone."""
    assert lines(REPEATS, a=True, c=True) == [
        "heading: episode",
        "  does not apply: new",
        "not applicable: first",
        "met: again",
        "  met: helped",
    ]


def test_of_a_first_request_it_applies() -> None:
    """And what is for repeats does not."""
    assert lines(REPEATS, a=False, b=False) == [
        "heading: episode",
        "  applies: new",
        "not met: first",
        "  not met: severe",
        "not applicable: again",
    ]


def test_what_tells_requests_apart_can_be_open() -> None:
    """Then all that hangs on it is."""
    assert lines(REPEATS)[:2] == ["heading: episode", "  needs information: new"]


def test_a_guard_that_an_outcome_asks_for_as_well_is_a_criterion() -> None:
    """The initial phase has to be kept to, and says when the next rule begins."""
    both = policy(
        every(criterion("initial", yes("a")), criterion("later", yes("b"), applies={"op": "ref", "id": "initial"}))
    )
    assert (guards(both), guards(REPEATS)) == (frozenset(), {"new"})
    assert lines(both, a=False) == ["not met: main", "  not met: initial", "  not applicable: later"]


THERAPY = criterion("therapy", every(criterion("tried", yes("a"))))
RULED_OUT = criterion("ruled-out", every(criterion("reason", yes("b"))))
WAYS = policy(
    every(criterion("treated", either(THERAPY, RULED_OUT)), criterion("severe", compare("pain", "at_least", 6)))
)


@pytest.mark.parametrize("other", [{}, {"b": False}])
def test_where_one_way_is_enough_the_others_are_not_needed(other: dict[str, bool]) -> None:
    """Not "not met", nor "needs information", and nothing is said below them."""
    assert lines(WAYS, a=True, pain=7, **other) == [
        "met: main",
        "  met: treated",
        "    met: therapy",
        "      met: tried",
        "    not needed: ruled-out",
        "  met: severe",
    ]


def test_another_way_that_holds_as_well_is_met() -> None:
    """It is documented, so it is said."""
    assert "    met: ruled-out" in lines(WAYS, a=True, b=True, pain=7)


def test_a_way_without_a_name_is_another_way_too() -> None:
    """What it consists of is not needed, unless it holds."""
    both = every(criterion("tried", yes("b")), criterion("failed", yes("c")))
    of = policy(every(criterion("treated", either(criterion("ruled-out", yes("a")), both))))
    assert lines(of, a=True, b=True)[2:] == ["    met: ruled-out", "    met: tried", "    not needed: failed"]


def test_what_must_not_be_is_no_way() -> None:
    """That it is not met is what was wanted."""
    absent = {"op": "not", "of": [criterion("infection", yes("b"))]}
    of = policy(every(criterion("safe", either(criterion("treated", yes("a")), absent))))
    assert lines(of, a=True, b=False)[2:] == ["    met: treated", "    not met: infection"]


def test_a_way_that_does_not_apply_is_said_as_such() -> None:
    """It holds, since it asks for nothing."""
    idle = criterion("renewed", yes("b"), applies=yes("c"))
    of = policy(every(criterion("treated", either(criterion("tried", yes("a")), idle))))
    assert lines(of, a=True, c=False)[2:] == ["    met: tried", "    not applicable: renewed"]


def test_where_no_way_is_enough_each_is_said_in_full() -> None:
    """One of them has to be mended."""
    assert lines(WAYS, a=False, b=False, pain=7)[1:6] == [
        "  not met: treated",
        "    not met: therapy",
        "      not met: tried",
        "    not met: ruled-out",
        "      not met: reason",
    ]


SIGNS = [criterion("one", yes("a")), criterion("two", yes("b")), criterion("three", yes("c"))]
TWO_OF_THREE = {"op": "at_least", "n": 2, "of": SIGNS}


@pytest.mark.parametrize("group", [criterion("signs", TWO_OF_THREE), TWO_OF_THREE])
def test_of_several_that_are_asked_for_the_rest_is_not_needed(group: dict[str, Any]) -> None:
    """Two of three; also where the group has no name of its own."""
    found = [line.strip() for line in lines(policy(every(group)), a=True, b=False, c=True)]
    assert found[-3:] == ["met: one", "not needed: two", "met: three"]


def test_in_a_group_without_a_name_what_is_enough_is_judged_by_its_parts() -> None:
    """One sign of three is not two."""
    found = lines(policy(every(TWO_OF_THREE)), a=True, b=False)
    assert found == ["needs information: main", "  met: one", "  not met: two", "  needs information: three"]


INFECTION = criterion("infection", either(criterion("spine", yes("a")), criterion("skin", yes("b"))))
AGAINST = policy(
    sections=[section("never", "contraindications", either(INFECTION, criterion("bleeding", yes("c"))))],
    outcomes=[{"outcome": "not_met", "when": {"op": "ref", "id": "never"}}, {"outcome": "met"}],
)


def test_what_speaks_against_the_service_applies_or_does_not() -> None:
    """Where nothing does, one line says so."""
    assert lines(AGAINST, a=False, b=False, c=False) == ["does not apply: never"]
    assert lines(AGAINST, a=True, b=False) == [
        "applies: never",
        "  applies: infection",
        "    applies: spine",
        "    does not apply: skin",
        "  needs information: bleeding",
    ]


MANDATE = policy(
    sections=[
        section("law", "mandate", every(criterion("resident", yes("a")), criterion("insured", yes("b")))),
        section("main", "indications", every(criterion("severe", yes("c")))),
    ],
    outcomes=[
        {"outcome": "outside", "when": {"op": "ref", "id": "law"}},
        {"outcome": "unproven", "when": every(yes("a"), {"op": "not", "of": [{"op": "ref", "id": "law"}]})},
        {"outcome": "met", "when": {"op": "ref", "id": "main"}},
        {"outcome": "not_met"},
    ],
)


def test_a_mandate_for_others_is_one_line() -> None:
    """Its conditions do not hold, and no outcome hangs on them."""
    assert lines(MANDATE, a=False, c=True) == ["does not apply: law", "met: main", "  met: severe"]


def test_a_mandate_that_decides_is_said_in_full() -> None:
    """Where the policy turns on it, its conditions are the reason."""
    assert lines(MANDATE, a=True, b=False, c=True)[:3] == ["not met: law", "  met: resident", "  not met: insured"]


def test_a_section_without_criteria_keeps_its_status() -> None:
    """It does not tell requests apart."""
    assert lines(policy(yes("a")), a=True) == ["met: main"]


def test_of_a_reading_the_option_that_is_taken_is_said() -> None:
    """What another reading asks for is no part of this determination."""
    options = {"strict": criterion("strictly", yes("a")), "lenient": criterion("leniently", yes("b"))}
    of = policy(
        criterion("sign", {"op": "reading", "reading": "sign", "options": options}),
        readings=[{"id": "sign", "taken": "strict", "options": [{"id": "strict"}, {"id": "lenient"}]}],
    )
    assert lines(of, a=True, b=False) == ["met: main", "  met: sign", "    met: strictly"]
