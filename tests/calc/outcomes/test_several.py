"""A choice of which several options can hold: the outcomes are those of every set of them, and no others."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.calc.build import decide, outcomes, policy, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import gates

LEVELS = ("top", "middle", "bottom", "ends", ["top", "middle"], ["middle", "bottom"], ["top", "middle", "bottom"])


def among(*values: str) -> dict[str, Any]:
    return {"op": "is", "question": "levels", "values": list(values)}


ATOMS = st.one_of(
    st.just(yes("a")),
    st.just(among("ends")),
    st.sets(st.sampled_from(("top", "middle", "bottom")), min_size=1, max_size=2).map(
        lambda each: among(*sorted(each))
    ),
)
NODES = st.recursive(ATOMS, gates, max_leaves=8)


@settings(max_examples=60)
@given(NODES)
def test_the_outcomes_are_those_of_every_set(node: dict[str, Any]) -> None:
    """The question is missing when two sets of levels differ in the outcome, and only then."""
    of = policy(node)
    found = {(repr(levels), a): outcomes(of, levels=levels, a=a)[0] for levels, a in product(LEVELS, (True, False))}
    matters = any(len({found[repr(levels), a] for levels in LEVELS}) > 1 for a in (True, False))

    assert set(outcomes(of)) == {*found.values()}
    assert ("levels" in {gap.question for gap in decide(of).missing}) == matters


@pytest.mark.parametrize(
    ("levels", "expected"),
    [("top", "met"), (["top", "middle"], "met"), (["top", "bottom"], "not_met"), ("bottom", "not_met")],
)
def test_every_one_has_to_be_among_those_that_are_named(levels: str | list[str], expected: str) -> None:
    """One level outside of a limit is outside."""
    assert outcomes(policy(among("top", "middle")), levels=levels) == (expected,)


@pytest.mark.parametrize(
    ("levels", "expected"), [("ends", "met"), (["top", "middle", "bottom"], "met"), ("top", "not_met")]
)
def test_a_word_for_several_asks_for_all_of_them(levels: str | list[str], expected: str) -> None:
    """Whatever else is there as well."""
    assert outcomes(policy(among("ends")), levels=levels) == (expected,)
