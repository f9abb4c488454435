"""Truth tables as integers: bit i of a column is the value in row i, so one "and" joins all rows at once.

Rows run over every combination of the inputs' cells; an input with c cells and stride s has its digit
``row // s % c``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

type Column = int


@dataclass(frozen=True, slots=True)
class Digit:
    """The place of one input in the row number."""

    stride: int
    radix: int


def digits(radixes: Sequence[int]) -> tuple[list[Digit], int]:
    """A digit for each input with that many cells, and the number of rows of the table."""
    found, rows = [], 1
    for radix in radixes:
        found.append(Digit(rows, radix))
        rows *= radix
    return found, rows


@lru_cache(maxsize=8192)
def column(digit: Digit, chosen: tuple[int, ...], rows: int) -> Column:
    """The column that is true in the rows whose digit is one of ``chosen``."""
    block = sum(((1 << digit.stride) - 1) << (cell * digit.stride) for cell in chosen)
    period = digit.stride * digit.radix
    while period < rows:
        block |= block << period
        period *= 2
    return block & ((1 << rows) - 1)


def count_column(needed: int, columns: Iterable[Column], full: Column) -> Column:
    """The rows in which at least ``needed`` of the columns are true."""
    reached = [full] + [0] * needed
    for one in columns:
        for count in range(needed, 0, -1):
            reached[count] |= reached[count - 1] & one
    return reached[needed]


def depends(region: Column, digit: Digit, rows: int) -> bool:
    """Whether two rows that differ in this digit alone differ in the region."""
    lower = column(digit, tuple(range(digit.radix - 1)), rows)
    return bool((region ^ (region >> digit.stride)) & lower)
