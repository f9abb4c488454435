"""Families of sets, against plain sets of sets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.logic.cheapest import Chosen, Prices
from calc.logic.decision_diagrams import TooLarge
from calc.logic.families import NOTHING, UNIT, Families, Family

VARIABLES = 3
CHOICES = (1, 2, 3, 4)

# A set is written as one choice for each variable, 0 for none.
type Row = tuple[int, ...]

SETS = st.sets(st.tuples(*(st.sampled_from((0, *CHOICES)) for _ in range(VARIABLES))))


def drawn(families: Families, rows: set[Row]) -> Family:
    def below(variable: int, so_far: Row) -> Family:
        if variable == VARIABLES:
            return UNIT if so_far in rows else NOTHING
        branches = [(choice, below(variable + 1, (*so_far, choice))) for choice in CHOICES]
        return families.node(variable, branches, below(variable + 1, (*so_far, 0)))

    return below(0, ())


def listed(families: Families, one: Family) -> list[Row]:
    return [as_row(chosen) for chosen in Prices(families, cost).in_order(one)]


def as_row(chosen: Chosen) -> Row:
    return tuple(dict(chosen).get(variable, 0) for variable in range(VARIABLES))


def cost(variable: int, choice: int) -> int:
    return 5 * variable + choice


def price(row: Row) -> int:
    return sum(cost(variable, choice) for variable, choice in enumerate(row) if choice)


def part_of(one: Row, other: Row) -> bool:
    """Whether each choice of one contains the other's bits."""
    return all(not mine or (theirs and theirs & ~mine == 0) for mine, theirs in zip(one, other, strict=True))


@given(SETS)
def test_a_family_holds_its_sets_and_no_others(rows: set[Row]) -> None:
    """What goes in comes out, once."""
    families = Families()
    assert sorted(listed(families, drawn(families, rows))) == sorted(rows)


def test_there_is_an_end_to_it() -> None:
    """Where more nodes would be needed than are granted, it is said."""
    with pytest.raises(TooLarge):
        drawn(Families(most=2), {(1, 1, 1)})


@given(SETS)
def test_the_sets_come_in_order_of_cost(rows: set[Row]) -> None:
    """The cheapest comes first, and the cost of each is the sum of its choices."""
    families = Families()
    found = [price(row) for row in listed(families, drawn(families, rows))]
    assert found == sorted(price(row) for row in rows)


@given(SETS, SETS)
def test_without(first: set[Row], second: set[Row]) -> None:
    """The difference of two families is that of their sets."""
    families = Families()
    assert families.without(drawn(families, first), drawn(families, second)) == drawn(families, first - second)


@given(SETS, SETS)
def test_not_above(first: set[Row], second: set[Row]) -> None:
    """A set goes when some set of the other family is part of it."""
    families = Families()
    left = {one for one in first if not any(part_of(other, one) for other in second)}
    assert families.not_above(drawn(families, first), drawn(families, second)) == drawn(families, left)


@given(SETS)
def test_count(rows: set[Row]) -> None:
    """As many as there are."""
    families = Families()
    assert families.count(drawn(families, rows)) == len(rows)


def test_choices_with_the_same_sets_are_merged() -> None:
    """One choice for two where what goes with them is the same, at any depth; others stay apart."""
    families = Families()
    one = drawn(families, {(1, 1, 0), (1, 2, 0), (2, 1, 0), (2, 2, 0), (4, 1, 0)})
    assert sorted(listed(families, families.merged(one))) == [(3, 3, 0), (4, 1, 0)]


@given(SETS)
def test_the_cheapest_alone(rows: set[Row]) -> None:
    """The sets that cost no more than the cheapest."""
    families = Families()
    least = min(map(price, rows), default=0)
    found = Prices(families, cost).cheapest_alone(drawn(families, rows))
    assert found == drawn(families, {row for row in rows if price(row) == least})


@given(SETS.filter(bool))
def test_the_cheapest(rows: set[Row]) -> None:
    """One that none is cheaper than."""
    families = Families()
    assert price(as_row(Prices(families, cost).cheapest(drawn(families, rows)))) == min(map(price, rows))
