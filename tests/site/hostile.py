"""Data in which every text for people is a hostile one."""

from collections.abc import Collection
from typing import Any

TEXTS = frozenset(
    {"title", "text", "label", "name", "unclear", "why", "note", "term", "summary", "help", "none", "intro"}
)


def with_every_text(value: Any, by: str, keys: Collection[str] = TEXTS, key: str = "") -> Any:
    """The data with every text under one of the keys replaced ``by`` another."""
    if isinstance(value, dict):
        return {name: with_every_text(part, by, keys, name) for name, part in value.items()}
    if isinstance(value, list):
        return [with_every_text(part, by, keys, key) for part in value]
    return by if isinstance(value, str) and key in keys else value
