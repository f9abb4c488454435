"""Kleene's strong tables, and the laws that follow from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.logic.kleene import FALSE, TRUE, UNKNOWN, all_of, any_of, at_least, negate, truth

VALUES = st.lists(st.sampled_from((FALSE, UNKNOWN, TRUE)), max_size=6)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], TRUE), ([TRUE, TRUE], TRUE), ([TRUE, UNKNOWN], UNKNOWN), ([UNKNOWN, FALSE], FALSE)],
)
def test_all_is_false_as_soon_as_one_part_is(values: list[int], expected: int) -> None:
    """All is true only when every part is, and false as soon as one is."""
    assert all_of(values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], FALSE), ([FALSE, FALSE], FALSE), ([FALSE, UNKNOWN], UNKNOWN), ([UNKNOWN, TRUE], TRUE)],
)
def test_any_is_true_as_soon_as_one_part_is(values: list[int], expected: int) -> None:
    """Any is false only when every part is, and true as soon as one is."""
    assert any_of(values) == expected


@pytest.mark.parametrize(
    ("needed", "values", "expected"),
    [
        (2, [TRUE, TRUE, FALSE], TRUE),
        (2, [TRUE, UNKNOWN, FALSE], UNKNOWN),
        (2, [TRUE, FALSE, FALSE], FALSE),
        (0, [], TRUE),
        (1, [], FALSE),
        (3, [TRUE, UNKNOWN, UNKNOWN], UNKNOWN),
    ],
)
def test_at_least_counts_what_is_certain_and_what_is_possible(needed: int, values: list[int], expected: int) -> None:
    """At least n is true with n true parts, and false when the unknown ones cannot make up n."""
    assert at_least(needed, values) == expected


def test_the_opposite_of_unknown_is_unknown() -> None:
    """Not swaps true and false and leaves unknown alone."""
    assert [negate(value) for value in (FALSE, UNKNOWN, TRUE)] == [TRUE, UNKNOWN, FALSE]


def test_none_is_unknown() -> None:
    """A missing boolean is unknown, never false."""
    assert [truth(value) for value in (False, None, True)] == [FALSE, UNKNOWN, TRUE]


@given(VALUES)
def test_de_morgan(values: list[int]) -> None:
    """Not all is the same as any not."""
    assert negate(all_of(values)) == any_of([negate(value) for value in values])


@given(VALUES)
def test_all_and_any_are_the_ends_of_at_least(values: list[int]) -> None:
    """All is at least as many as there are, any is at least one."""
    assert (all_of(values), any_of(values)) == (at_least(len(values), values), at_least(1, values))


@given(VALUES, st.integers(0, 6))
def test_at_least_n_is_not_at_least_the_rest_false(values: list[int], needed: int) -> None:
    """At least n true is the opposite of at least all-but-n-plus-one false."""
    falses = at_least(len(values) - needed + 1, [negate(value) for value in values])
    if needed <= len(values):
        assert at_least(needed, values) == negate(falses)
