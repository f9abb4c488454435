"""What an atom is made of: its tests, selections and bounds, found by their type."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def parts_of[T](whole: object, kind: type[T]) -> Iterator[T]:
    """Every part that is a ``kind``, at any depth; what lies within such a part is not looked at."""
    if isinstance(whole, kind):
        yield whole
    elif isinstance(whole, tuple):
        for one in whole:
            yield from parts_of(one, kind)
    elif is_dataclass(whole) and not isinstance(whole, type):
        for field in fields(whole):
            yield from parts_of(getattr(whole, field.name), kind)
