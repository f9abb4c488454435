"""Conditions on the history in words, as they hold and as they do not."""

from typing import Any

import pytest

from calc.criteria.cells import Cell
from calc.criteria.history.atoms import HistoryAtom
from calc.time.comparisons import COMPARATORS
from calc.words.history import history_in_words
from calc.words.phrases import COMPARED
from tests.calc.build import either, every, policy

EPISODE = {"this_episode": {"called": "blocks in this episode of care", "procedure": ["block"]}}


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
AT_ENDS = {"op": "is", "field": "levels", "values": ["ends"]}
EXACTLY = {"op": "same", "field": "levels", "question": "levels", "exactly": True}
EVENTS = [
    (IMPROVED, "Improved: yes", "Improved: no"),
    (RELIEF, "Relief: at least 30%", "Relief: less than 30%"),
    (LASTED, "Lasted: more than 3 months", "Lasted: at most 3 months"),
    (LEFT, "Side: Left", "Side: Right or Both"),
    (AT_ENDS, "Levels: Both ends", "Levels: not Both ends"),
    (EXACTLY, "Levels: exactly as in the request", "Levels: not exactly as in the request"),
    (SAME, "Side: as in the request", "Side: other than in the request"),
    ({"op": "not", "of": [IMPROVED]}, "Improved: no", "Improved: yes"),
    (every(RELIEF, IMPROVED), "(Relief: at least 30% and Improved: yes)", "(Relief: less than 30% or Improved: no)"),
    (either(RELIEF, IMPROVED), "(Relief: at least 30% or Improved: yes)", "(Relief: less than 30% and Improved: no)"),
    (
        {"op": "at_least", "n": 2, "of": [RELIEF, IMPROVED, LEFT]},
        "at least 2 of (Relief: at least 30%; Improved: yes; Side: Left)",
        "fewer than 2 of (Relief: at least 30%; Improved: yes; Side: Left)",
    ),
]


def worded(node: dict[str, Any], *holds: bool) -> str:
    """The words for the cell in which the conditions turn out so."""
    return words_for(node, {holds})


def words_for(node: dict[str, Any], allowed: set[Cell]) -> str:
    of = policy(node, selections=EPISODE)
    (one,) = {each.first: each for each in of.inputs.together.values()}.values()
    atoms = tuple(of.circuit.atom(index) for index in one.atoms)
    assert all(isinstance(atom, HistoryAtom) for atom in atoms)
    return history_in_words(of, atoms, allowed, one.cells)


@pytest.mark.parametrize(
    ("node", "holds", "expected"),
    [
        (counted("at_least", 1), True, "Blocks in this episode of care: at least 1"),
        (counted("at_least", 1), False, "Blocks in this episode of care: none"),
        (counted("at_least", 3), True, "Blocks in this episode of care: at least 3"),
        (counted("at_least", 2), False, "Blocks in this episode of care: at most 1"),
        (elapsed("last", "at_least"), True, "At least 2 weeks since the last of the {}, or no such procedure"),
        (elapsed("last", "at_least"), False, "Less than 2 weeks since the last of the {}"),
        (elapsed("first", "equals"), True, "Exactly 2 weeks since the first of the {}"),
        (elapsed("first", "equals"), False, "Not 2 weeks since the first of the {}, or no such procedure"),
    ],
)
def test_numbers_and_times(node: dict[str, Any], holds: bool, expected: str) -> None:
    """Each says what must be, also where the condition must not hold, and whether an empty history will do."""
    assert worded(node, holds) == expected.format("blocks in this episode of care")


@pytest.mark.parametrize(
    ("allowed", "expected"),
    [
        ({(False, False, False)}, "none"),
        ({(True, False, False), (True, True, False)}, "1 to 4"),
        ({(True, True, False)}, "2 to 4"),
        ({(True, True, False), (True, True, True)}, "at least 2"),
        ({(False, False, False), (True, False, False)}, "at most 1"),
        ({(False, False, False), (True, True, True)}, "none or at least 5"),
        ({(True, False, False)}, "exactly 1"),
    ],
)
def test_several_counts_of_one_selection_are_one_range(allowed: set[Cell], expected: str) -> None:
    """However many limits there are on it."""
    limits = either(counted("at_least", 1), counted("at_least", 2), counted("at_least", 5))
    assert words_for(limits, allowed) == f"Blocks in this episode of care: {expected}"


def test_a_count_says_when_the_request_is_counted_too() -> None:
    """Else the number would be one too few. Only pairs keep the request apart."""
    merged = {
        "this_episode": {**EPISODE["this_episode"], "merge": {"side": "opposite", "same": [], "within": "1 month"}}
    }
    of = policy(counted("at_most", 2, with_request=True), selections=merged)
    (one,) = {each.first: each for each in of.inputs.together.values()}.values()
    words = history_in_words(of, (of.circuit.atom(one.atoms[0]),), {(False,)}, one.cells)
    assert words == "Blocks in this episode of care: at most 2, with the one requested"


@pytest.mark.parametrize(("where", "holding", "failing"), EVENTS)
def test_what_came_of_a_procedure(where: dict[str, Any], holding: str, failing: str) -> None:
    """A group that does not hold asks for the opposite of each part, under the opposite joint."""
    node = event("last", where)
    assert (worded(node, True), worded(node, False)) == (
        f"The last of the blocks in this episode of care had {holding}",
        f"The last of the blocks in this episode of care had {failing}",
    )


def test_not_every_one_is_at_least_one_that_is_not() -> None:
    """And that not one is so means that every one is otherwise."""
    found = [worded(event(which, IMPROVED), False) for which in ("every", "some")]
    assert found == [
        "At least one of the blocks in this episode of care had Improved: no",
        "Every one of the blocks in this episode of care had Improved: no",
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


def test_of_several_on_the_last_day_one_is_enough() -> None:
    """Where the condition says so; that none passes is said of the last as a whole."""
    node = {**event("last", IMPROVED), "of_that_day": "some"}
    assert worded(node, True).startswith(
        "At least one of those of the last day of the blocks in this episode of care had"
    )
    assert worded(node, False).startswith("The last of the blocks")
