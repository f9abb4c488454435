"""What an earlier procedure counts for; and why a selection leaves it out: only what is certain to be the reason."""

from typing import Any

import pytest

from calc.advice.counts import Counted, LeftOut, counts
from calc.time.dates import Span
from tests.calc.build import case, every, policy

SERVICE = "2025-03-14"
SAME_SIDE = {"op": "same", "field": "side", "question": "side"}
BLOCKS = {"procedure": ["block"]}
HERE = {"of": "all", "where": SAME_SIDE}
YEAR = {"of": "all", "within": "12 months"}
WITHIN_FIRST = {"of": "all", "within_first": "1 year"}
EPISODE = {"episode": {"gap": "2 years", "breaks": []}}


def limit(selection: str, comparator: str = "at_most", value: int = 1) -> dict[str, Any]:
    return {"op": "count", "of": selection, "cmp": comparator, "value": value}


def since(selection: str) -> dict[str, Any]:
    return {"op": "elapsed", "of": selection, "which": "last", "cmp": "at_least", "value": "14 days"}


def counted(
    node: dict[str, Any], selections: dict[str, Any], *prior: dict[str, Any], side: str | None = "left"
) -> tuple[Counted, ...]:
    of = policy(node, selections={"all": BLOCKS, **selections})
    entries = [{"procedure": "block", "date": "2025-01-10", **entry} for entry in prior]
    return counts(of, case(of, date_of_service=SERVICE, side=side, prior_procedures=entries))


def test_each_entry_says_what_counts_it_at_its_place() -> None:
    """For certain, perhaps, or for a reason not at all."""
    found = counted(limit("here"), {"here": HERE}, {"side": "left"}, {}, {"side": "right"}, {"procedure": "pump"})
    sides = [(each.item, each.by, each.perhaps, each.beside) for each in found]
    assert sides == [(0, ("here",), (), ()), (1, (), ("here",), ()), (2, (), (), ()), (3, (), (), ())]
    assert [each.left_out and each.left_out.step for each in found] == [None, None, "where", "kind"]


def test_the_reason_names_the_test_that_fails() -> None:
    """So that it can be told in words."""
    [found] = counted(limit("here"), {"here": HERE}, {"side": "right"})
    assert found.left_out is not None
    assert found.left_out.test is not None
    assert "side" in str(found.left_out.test)


@pytest.mark.parametrize(("date", "counts_it"), [("2024-03-14", False), ("2024-03-15", True)])
def test_a_window_ends_on_its_day(date: str, counts_it: bool) -> None:
    """Twelve months before the date of service, one is no longer within twelve months."""
    [found] = counted(limit("year"), {"year": YEAR}, {"date": date})
    assert found.by == (("year",) if counts_it else ())
    assert found.left_out == (None if counts_it else LeftOut("within", within=Span(12, "months")))


def test_within_the_window_another_filter_is_the_reason() -> None:
    """An operation since then has ended the episode that it belonged to."""
    both = {**YEAR, "episode": {"gap": "2 years", "breaks": ["surgery"]}}
    of = policy(limit("both"), selections={"all": BLOCKS, "both": both})
    prior = [{"procedure": "block", "date": "2025-01-10"}]
    [found] = counts(of, case(of, date_of_service=SERVICE, surgery="2025-02-01", prior_procedures=prior))
    assert found.left_out == LeftOut("episode")


def test_what_is_looked_at_without_being_counted_stands_beside() -> None:
    """Only where nothing counts it, not even perhaps."""
    selections = {"here": HERE, "any": {"of": "all"}}
    node = every(limit("here"), since("any"))
    there, here, perhaps = counted(node, selections, {"side": "right"}, {"side": "left"}, {})
    assert (there.by, there.beside) == ((), ("any",))
    assert (here.by, here.beside, here.left_out) == (("here",), (), None)
    assert (perhaps.perhaps, perhaps.beside, perhaps.left_out) == (("here",), (), None)


def test_what_does_not_hold_it_does_not_look_at_it() -> None:
    """Neither counted nor beside."""
    [found] = counted(every(limit("here"), since("here")), {"here": HERE}, {"side": "right"})
    assert (found.by, found.perhaps, found.beside) == ((), (), ())


@pytest.mark.parametrize(
    ("node", "limits"),
    [
        (limit("here", "at_least", 1), False),
        (limit("here", "at_least", 2), True),
        (limit("here", "at_most", 1), True),
        (since("here"), False),
    ],
)
def test_that_there_was_one_at_all_limits_no_number(node: dict[str, Any], limits: bool) -> None:
    """It only tells requests apart."""
    [found] = counted(node, {"here": HERE}, {"side": "left"})
    assert (found.by, found.beside) == ((("here",), ()) if limits else ((), ("here",)))


def test_the_reason_is_that_of_the_selection_that_comes_closest() -> None:
    """Of two that leave it out, the one that it passes more filters of."""
    selections = {"pumps": {"procedure": ["pump"]}, "year": YEAR}
    for order in (("pumps", "year"), ("year", "pumps")):
        [found] = counted(every(*map(limit, order)), selections, {"date": "2022-03-01"})
        assert found.left_out == LeftOut("within", within=Span(12, "months"))


def test_where_no_number_is_limited_nothing_leaves_it_out() -> None:
    """There is nothing to be left out of."""
    [found] = counted(since("here"), {"here": HERE}, {"side": "right"})
    assert found == Counted(0, (), (), (), None)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (YEAR, LeftOut("within", within=Span(12, "months"))),
        ({"of": "all", **EPISODE}, LeftOut("episode")),
        ({**WITHIN_FIRST, **EPISODE}, None),
    ],
)
def test_of_two_filters_that_may_be_the_reason_none_is_named(filters: dict[str, Any], expected: LeftOut | None) -> None:
    """A block of three years ago, with none since."""
    [found] = counted(limit("s"), {"s": filters}, {"date": "2022-03-01"})
    assert (found.by, found.left_out) == ((), expected)
