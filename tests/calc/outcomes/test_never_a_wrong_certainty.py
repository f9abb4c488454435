"""The promise: no way of filling in what is unknown leads out of the reported outcomes.

Random small policies over questions with few answers are held against brute force: every completion of a
case is evaluated, and the reported outcomes and missing questions must be exactly what that shows.
"""

from collections.abc import Iterator
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calc import Policy
from tests.calc.build import compare, decide, outcomes, policy, yes

ANSWERS: dict[str, tuple[Any, ...]] = {
    "a": (True, False),
    "b": (True, False),
    "c": (True, False),
    "score": (0, 1, 2, 3),
    "side": ("left", "right", "both"),
    "levels": ("top", "middle", "bottom", "ends", ["top", "middle"], ["middle", "bottom"], ["top", "middle", "bottom"]),
}
ATOMS = st.one_of(
    st.sampled_from(("a", "b", "c")).map(yes),
    st.builds(
        compare,
        st.just("score"),
        st.sampled_from(("at_least", "more_than", "less_than", "at_most", "equals")),
        st.integers(0, 3),
    ),
    st.sets(st.sampled_from(("top", "middle", "bottom")), min_size=1, max_size=2).map(
        lambda values: {"op": "is", "question": "levels", "values": sorted(values)}
    ),
    st.just({"op": "is", "question": "levels", "values": ["ends"]}),
    st.sets(st.sampled_from(ANSWERS["side"]), min_size=1).map(
        lambda values: {"op": "is", "question": "side", "values": sorted(values)}
    ),
)


def gates(parts: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    several = st.lists(parts, min_size=1, max_size=4)
    return st.one_of(
        st.builds(lambda of, op: {"op": op, "of": of}, several, st.sampled_from(("all", "any"))),
        st.builds(lambda of, n: {"op": "at_least", "n": n, "of": of}, several, st.integers(1, 3)),
        parts.map(lambda part: {"op": "not", "of": [part]}),
    )


NODES = st.recursive(ATOMS, gates, max_leaves=10)
CASES = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in ANSWERS.items()})


def completions(known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    rows = product(*((known[name],) if name in known else values for name, values in ANSWERS.items()))
    return (dict(zip(ANSWERS, row, strict=True)) for row in rows)


def three_outcomes(first: dict[str, Any], second: dict[str, Any]) -> Policy:
    return policy(
        second,
        outcomes=[
            {"outcome": "outside", "when": first},
            {"outcome": "met", "when": {"op": "ref", "id": "main"}},
            {"outcome": "not_met"},
        ],
    )


@given(NODES, NODES, CASES)
def test_the_outcomes_are_exactly_those_of_all_completions(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """What is reported possible is possible, and nothing else is."""
    of = three_outcomes(first, second)
    expected = {outcomes(of, **filled)[0] for filled in completions(known)}
    assert set(outcomes(of, **known)) == expected


@given(NODES, NODES, CASES)
def test_what_is_missing_is_exactly_what_can_change_the_outcome(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]
) -> None:
    """A question is listed when two completions that differ in it alone have different outcomes."""
    of = three_outcomes(first, second)
    decided = {tuple(map(repr, filled.values())): outcomes(of, **filled) for filled in completions(known)}
    expected = {
        name
        for place, name in enumerate(ANSWERS)
        if name not in known
        for row, outcome in decided.items()
        for value in ANSWERS[name]
        if decided[(*row[:place], repr(value), *row[place + 1 :])] != outcome
    }
    assert {gap.question for gap in decide(of, **known).missing} == expected


@given(NODES, CASES, st.sampled_from(sorted(ANSWERS)), st.data())
def test_an_answer_never_adds_an_outcome(
    node: dict[str, Any], known: dict[str, Any], name: str, data: st.DataObject
) -> None:
    """Knowing more can only narrow what is possible."""
    of = policy(node)
    more = {name: data.draw(st.sampled_from(ANSWERS[name])), **known}
    assert set(outcomes(of, **more)) <= set(outcomes(of, **known))


@given(NODES, CASES, st.randoms(use_true_random=False))
def test_the_order_of_the_parts_does_not_matter(node: dict[str, Any], known: dict[str, Any], random: Any) -> None:
    """A group says the same whichever part stands first."""
    assert decide(policy(shuffled(node, random)), **known).outcomes == decide(policy(node), **known).outcomes


def shuffled(node: dict[str, Any], random: Any) -> dict[str, Any]:
    if "of" not in node:
        return node
    parts = [shuffled(part, random) for part in node["of"]]
    random.shuffle(parts)
    return {**node, "of": parts}
