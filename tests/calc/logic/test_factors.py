"""Factors of families, against plain products of sets."""

from hypothesis import given
from hypothesis import strategies as st

from calc.logic.factors import Factors
from calc.logic.families import Families, Family
from tests.calc.logic.test_families import CHOICES, VARIABLES, Row, drawn, listed

ROWS = st.sets(st.tuples(*(st.sampled_from((0, *CHOICES[:2])) for _ in range(VARIABLES))), min_size=1)


def variables(rows: set[Row]) -> set[int]:
    return {variable for row in rows for variable, choice in enumerate(row) if choice}


def projected(rows: set[Row], onto: set[int]) -> set[Row]:
    return {tuple(choice if variable in onto else 0 for variable, choice in enumerate(row)) for row in rows}


def splits(rows: set[Row]) -> bool:
    """Whether the sets are a product over two groups of variables."""
    used = sorted(variables(rows))
    halves = ({variable for variable in used if mask >> variable & 1} for mask in range(1, 2**VARIABLES))
    return any(
        len(projected(rows, half)) * len(projected(rows, set(used) - half)) == len(rows)
        for half in halves
        if half and set(used) - half
    )


def factors(rows: set[Row]) -> tuple[Families, Family, Factors]:
    families = Families()
    return families, drawn(families, rows), Factors(families)


@given(ROWS)
def test_a_family_is_the_product_of_its_factors(rows: set[Row]) -> None:
    """Nothing is lost, and nothing comes in."""
    _, one, apart = factors(rows)
    assert apart.product(apart.of(one)) == one


@given(ROWS)
def test_factors_have_no_variable_in_common(rows: set[Row]) -> None:
    """Each choice belongs to one of them."""
    families, one, apart = factors(rows)
    used = [variable for factor in apart.of(one) for variable in variables(set(listed(families, factor)))]
    assert sorted(used) == sorted(variables(rows))


@given(ROWS)
def test_no_factor_can_be_taken_further_apart(rows: set[Row]) -> None:
    """Two choices that have nothing to do with each other never stand in one factor."""
    families, one, apart = factors(rows)
    assert not any(splits(set(listed(families, factor))) for factor in apart.of(one))


@given(ROWS, st.sets(st.sampled_from(CHOICES), min_size=1))
def test_an_independent_choice_is_a_factor(rows: set[Row], choices: set[int]) -> None:
    """A product is seen to be one."""
    both = {(choice, *row[1:]) for row in rows for choice in choices}
    families, one, apart = factors(both)
    assert drawn(families, {(choice, 0, 0) for choice in choices}) in apart.of(one)
