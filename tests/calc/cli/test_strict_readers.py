"""Both readers, held against what Python says of the same text."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.cli.strict_json import read_json
from calc.cli.strict_yaml import read_yaml
from calc.errors import BadRequest

KEYS = st.sampled_from(["a", "b", "c", '"', "{", "\\", "a:", "[", "ä"])
VISIBLE = st.characters(codec="ascii", min_codepoint=32, exclude_characters="\x7f")
LEAVES = st.none() | st.booleans() | st.integers(-(10**13), 10**13) | st.text(VISIBLE)


class Pairs(list[tuple[str, Any]]):
    """An object in which a key may stand twice."""


def written(value: Any) -> str:
    if isinstance(value, Pairs):
        return "{" + ",\n".join(f"{json.dumps(key)} : {written(each)}" for key, each in value) + "}"
    return "[" + ", ".join(map(written, value)) + "]" if isinstance(value, list) else json.dumps(value)


def repeats(value: Any) -> bool:
    if isinstance(value, Pairs):
        return len({key for key, _ in value}) < len(value) or any(repeats(each) for _, each in value)
    return isinstance(value, list) and any(map(repeats, value))


@given(st.recursive(LEAVES, lambda below: st.lists(below) | st.lists(st.tuples(KEYS, below)).map(Pairs), max_leaves=12))
def test_json_is_refused_where_a_key_stands_twice_and_nowhere_else(value: Any) -> None:
    """Whatever the keys and texts hold; what is taken is what Python reads."""
    text = written(value)
    if repeats(value):
        with pytest.raises(BadRequest, match="stands here and on line"):
            read_json(text, "case.json")
    else:
        assert read_json(text, "case.json") == json.loads(text)


@given(st.recursive(LEAVES, lambda below: st.lists(below) | st.dictionaries(KEYS, below), max_leaves=12))
def test_json_that_is_read_as_yaml_says_the_same(value: Any) -> None:
    """Quoted text stays text, and numbers stay numbers."""
    assert read_yaml(json.dumps(value, ensure_ascii=False), "case.yml") == value
