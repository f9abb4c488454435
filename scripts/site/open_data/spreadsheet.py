"""CSV as spreadsheets want it.

UTF-8 with a byte order mark, without which Excel takes it for another encoding; lines that end in CRLF and quotes
around every cell (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, which makes
it text.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

BYTE_ORDER_MARK = "\ufeff"
# A tab or a return in front does not stop a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

type Row = Mapping[str, object]


def csv_bytes(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A CSV file with a row of titles; raise ``ValueError`` for a row with a cell that has no column."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _harmless(str(value)) for name, value in row.items()} for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
