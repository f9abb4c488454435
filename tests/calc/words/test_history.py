"""Conditions in words, as they hold and as they do not."""

from typing import Any

import pytest

from calc.criteria.history.atoms import HistoryAtom
from calc.time.comparisons import COMPARATORS
from calc.words.history import history_in_words
from calc.words.phrases import COMPARED
from tests.calc.build import either, every, policy

EPISODE = {"this_episode": {"procedure": ["block"]}}


def counted(comparator: str, value: int, **more: Any) -> dict[str, Any]:
    return {"op": "count", "of": "this_episode", "cmp": comparator, "value": value, **more}


def elapsed(which: str, comparator: str) -> dict[str, Any]:
    return {"op": "elapsed", "of": "this_episode", "which": which, "cmp": comparator, "value": "2 weeks"}


def event(which: str, where: dict[str, Any]) -> dict[str, Any]:
    return {"op": "event", "of": "this_episode", "which": which, "where": where}


IMPROVED = {"op": "yes", "field": "improved"}
RELIEF = {"op": "compare", "field": "relief", "cmp": "at_least", "value": 30}
LASTED = {"op": "compare", "field": "lasted", "cmp": "more_than", "value": "3 months"}
LEFT = {"op": "is", "field": "side", "values": ["left"]}
SAME = {"op": "same", "field": "side", "question": "side"}
EVENTS = [
    (IMPROVED, "Improved: yes", "Improved: no"),
    (RELIEF, "Relief: at least 30 %", "Relief: less than 30 %"),
    (LASTED, "Lasted: more than 3 months", "Lasted: at most 3 months"),
    (LEFT, "Side: Left", "Side: Right or Both"),
    (SAME, "Side: as in the request", "Side: other than in the request"),
    ({"op": "not", "of": [IMPROVED]}, "Improved: no", "Improved: yes"),
    (every(RELIEF, IMPROVED), "(Relief: at least 30 % and Improved: yes)", "(Relief: less than 30 % or Improved: no)"),
    (either(RELIEF, IMPROVED), "(Relief: at least 30 % or Improved: yes)", "(Relief: less than 30 % and Improved: no)"),
    (
        {"op": "at_least", "n": 2, "of": [RELIEF, IMPROVED, LEFT]},
        "at least 2 of (Relief: at least 30 %; Improved: yes; Side: Left)",
        "fewer than 2 of (Relief: at least 30 %; Improved: yes; Side: Left)",
    ),
]


def worded(node: dict[str, Any], holds: bool) -> str:
    of = policy(node, selections=EPISODE)
    (atom,) = (node for node in of.circuit.nodes if isinstance(node, HistoryAtom))
    return history_in_words(of.vocabulary, atom, holds)


@pytest.mark.parametrize(
    ("node", "holds", "expected"),
    [
        (counted("at_least", 1), True, "at least 1 procedure in “this episode”"),
        (counted("at_least", 1), False, "no procedure in “this episode”"),
        (counted("at_least", 3), True, "at least 3 procedures in “this episode”"),
        (counted("at_least", 2), False, "at most 1 procedure in “this episode”"),
        (elapsed("last", "at_least"), True, "at least 2 weeks since the last in “this episode”, or none there"),
        (elapsed("last", "at_least"), False, "less than 2 weeks since the last in “this episode”"),
        (elapsed("first", "equals"), True, "exactly 2 weeks since the first in “this episode”"),
        (elapsed("first", "equals"), False, "not 2 weeks since the first in “this episode”, or none there"),
    ],
)
def test_numbers_and_times(node: dict[str, Any], holds: bool, expected: str) -> None:
    """Each says what must be, also where the condition must not hold, and whether an empty history will do."""
    assert worded(node, holds) == expected


@pytest.mark.parametrize(("where", "holding", "failing"), EVENTS)
def test_what_came_of_a_procedure(where: dict[str, Any], holding: str, failing: str) -> None:
    """A group that does not hold asks for the opposite of each part, under the opposite joint."""
    node = event("last", where)
    assert (worded(node, holds=True), worded(node, holds=False)) == (
        f"the last in “this episode” had {holding}",
        f"the last in “this episode” had {failing}",
    )


def test_not_every_one_is_at_least_one_that_is_not() -> None:
    """And that not one is so means that every one is otherwise."""
    found = [worded(event(which, IMPROVED), holds=False) for which in ("every", "some")]
    assert found == [
        "at least one in “this episode” had Improved: no",
        "every one in “this episode” had Improved: no",
    ]


@pytest.mark.parametrize("comparator", COMPARATORS)
@pytest.mark.parametrize("holds", [True, False])
def test_every_comparison_and_its_opposite_has_words(comparator: str, holds: bool) -> None:
    """Of an entry of the history too, whose comparisons stay as they were written."""
    assert COMPARED[comparator, holds]


def test_the_opposite_of_a_comparison_is_the_other_one() -> None:
    """What is not at least 50 is less than 50, and the other way round."""
    assert COMPARED["less_than", False] == COMPARED["at_least", True] == "at least"
    assert COMPARED["at_most", False] == COMPARED["more_than", True] == "more than"
