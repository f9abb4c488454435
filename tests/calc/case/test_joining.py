"""Which entries of a history are offered to be joined, and what they are together."""

from typing import Any

import pytest

from calc.case.joining import joinable
from calc.case.questions import Vocabulary, read_vocabulary
from tests.calc.build import data, policy_data


def vocabulary() -> Vocabulary:
    found = data(policy_data({"op": "value", "value": True}))
    region = {"id": "region", "label": "Region", "type": "choice", "options": [{"id": "neck", "label": "Neck"}]}
    found["procedures"]["fields"]["region"] = region
    return read_vocabulary(found)


def joined(*entries: Any) -> list[tuple[tuple[int, ...], dict[str, Any]]]:
    whole = [
        {"procedure": "block", "date": "2025-01-10", **each} if isinstance(each, dict) else each for each in entries
    ]
    return [(joint.items, dict(joint.entry)) for joint in joinable(vocabulary(), whole)]


BLOCK = {"procedure": "block", "date": "2025-01-10"}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"levels": "top"}, {"levels": "middle"}, {"levels": ["top", "middle"]}),
        ({"levels": "bottom"}, {"levels": ["top"]}, {"levels": "ends"}),
        ({"levels": "top"}, {"levels": "top"}, {"levels": "top"}),
        ({}, {}, {}),
        ({"relief": 60}, {"relief": None}, {"relief": 60}),
        ({"relief": 60}, {"relief": 60, "improved": True}, {"relief": 60, "improved": True}),
        ({"region": "neck"}, {"region": "neck"}, {"region": "neck"}),
    ],
)
def test_lines_of_one_session(one: dict[str, Any], other: dict[str, Any], together: dict[str, Any]) -> None:
    """They have all levels together, and whatever else is known of them."""
    assert joined(one, other) == [((0, 1), {**BLOCK, **together})]


@pytest.mark.parametrize(
    "other",
    [
        {"date": "2025-01-11"},
        {"date": "2025-01"},
        {"date": "2025-02-30"},
        {"procedure": "pump"},
        {"procedure": "nothing"},
        {"region": "neck"},
        {"relief": 20},
        {"levels": None},
        {"levels": "nowhere"},
        {"levels": []},
        "no entry",
    ],
)
def test_lines_that_are_not_one(other: Any) -> None:
    """Another day, kind or region; something in which they do not agree; a level that is not known of one."""
    assert (
        joined({"relief": 60, "levels": "top"}, other if isinstance(other, str) else {"levels": "top", **other}) == []
    )


def test_those_that_agree_are_joined_around_one_that_does_not() -> None:
    """Of three lines two are one."""
    levels = ({"levels": "top", "relief": 60}, {"levels": "top", "relief": 20}, {"levels": "middle", "relief": 60})
    assert joined(*levels) == [((0, 2), {**BLOCK, "relief": 60, "levels": ["top", "middle"]})]


@pytest.mark.parametrize("history", [None, "none", {}, [[]], [None, 3]])
def test_what_is_no_list_of_entries_has_none(history: Any) -> None:
    """The boundary gives whatever came in."""
    assert joinable(vocabulary(), history) == []
