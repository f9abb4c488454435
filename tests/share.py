"""A share of many cases of one kind: every run of the tests takes it, ``make test-whole`` takes the rest."""

from collections.abc import Iterator, Sequence
from zlib import crc32

import pytest
from _pytest.mark import ParameterSet


def share(cases: Sequence[ParameterSet], one_in: int) -> Iterator[ParameterSet]:
    """The cases, of which about one in so many is not marked as ``whole``: the same ones whatever is added to them."""
    for case in cases:
        left_out = crc32(str(case.id).encode()) % one_in != 0
        yield case._replace(marks=[*case.marks, pytest.mark.whole]) if left_out else case
