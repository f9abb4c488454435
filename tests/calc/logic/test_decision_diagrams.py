"""Decision diagrams against truth tables."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, Diagrams, TooLarge

VARIABLES = 5
ROWS = tuple(product((False, True), repeat=VARIABLES))

type Formula = int | tuple[str, list[Formula]] | tuple[str, int, list[Formula]]


def joined(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    several = st.lists(parts, max_size=4)
    return st.one_of(
        st.tuples(st.sampled_from(("all", "any")), several),
        st.tuples(st.just("not"), st.lists(parts, min_size=1, max_size=1)),
        st.tuples(st.just("at_least"), st.integers(0, 4), several),
    )


FORMULAS = st.recursive(st.integers(0, VARIABLES - 1), joined, max_leaves=12)


def holds(formula: Formula, row: tuple[bool, ...]) -> bool:
    if isinstance(formula, int):
        return row[formula]
    operator, *needed, parts = formula
    values = [holds(part, row) for part in parts]
    plain: dict[str, Callable[[], bool]] = {
        "all": lambda: all(values),
        "any": lambda: any(values),
        "not": lambda: not values[0],
        "at_least": lambda: sum(values) >= needed[0],
    }
    return plain[operator]()


def drawn(diagrams: Diagrams, formula: Formula) -> Diagram:
    if isinstance(formula, int):
        return diagrams.node(formula, NEVER, ALWAYS)
    operator, *needed, parts = formula
    several = [drawn(diagrams, part) for part in parts]
    if operator == "not":
        return diagrams.opposite(several[0])
    if operator == "at_least":
        return diagrams.at_least(needed[0], several)
    found = ALWAYS if operator == "all" else NEVER
    for one in several:
        found = diagrams.both(found, one) if operator == "all" else diagrams.either(found, one)
    return found


def followed(diagrams: Diagrams, one: Diagram, row: tuple[bool, ...]) -> bool:
    while one not in {NEVER, ALWAYS}:
        one = (diagrams.high if row[diagrams.variables[one]] else diagrams.low)[one]
    return one == ALWAYS


@given(FORMULAS)
def test_a_diagram_has_the_values_of_its_formula(formula: Formula) -> None:
    """In every row of the truth table."""
    diagrams = Diagrams(steps=10_000)
    found = drawn(diagrams, formula)
    assert [followed(diagrams, found, row) for row in ROWS] == [holds(formula, row) for row in ROWS]


@given(FORMULAS, FORMULAS)
def test_equal_functions_are_one_diagram(one: Formula, other: Formula) -> None:
    """However they are written; so the function that is never true is known at a glance."""
    diagrams = Diagrams(steps=10_000)
    equal = all(holds(one, row) == holds(other, row) for row in ROWS)
    assert (drawn(diagrams, one) == drawn(diagrams, other)) == equal


@given(FORMULAS, FORMULAS)
def test_two_that_exclude_each_other_never_hold_together(one: Formula, other: Formula) -> None:
    """It is the same as that joined by "both" they are never true, whether or not they have been joined before."""
    diagrams = Diagrams(steps=10_000)
    several = drawn(diagrams, one), drawn(diagrams, other)
    apart = not any(holds(one, row) and holds(other, row) for row in ROWS)
    assert [diagrams.exclude(*several), diagrams.exclude(*reversed(several))] == [apart, apart]
    assert (diagrams.both(*several) == NEVER) == apart
    assert diagrams.exclude(*several) == apart


@given(FORMULAS)
def test_a_diagram_holds_just_the_variables_that_matter(formula: Formula) -> None:
    """A variable matters when two rows that differ in it alone have different values."""
    diagrams = Diagrams(steps=10_000)
    matters = {
        place
        for place in range(VARIABLES)
        for row in ROWS
        if holds(formula, row) != holds(formula, (*row[:place], not row[place], *row[place + 1 :]))
    }
    assert diagrams.depends([drawn(diagrams, formula)]) == matters


def test_joining_stops_when_its_steps_are_used_up() -> None:
    """One step for each pair of nodes that is looked at for the first time."""
    diagrams = Diagrams(steps=1)
    one, other, third = (diagrams.node(place, NEVER, ALWAYS) for place in range(3))
    pair = diagrams.both(one, other)
    assert diagrams.both(other, one) == pair
    with pytest.raises(TooLarge):
        diagrams.both(pair, third)
