"""The studies that a table of a policy names by their numbers among its references."""

import re

from calc.calculators.tables import SourceTable
from scripts.site.data import Json, Library

_NUMBERED = re.compile(r"\(reference (\d+)\)")


def studies(library: Library, table: SourceTable) -> tuple[tuple[int, Json], ...]:
    """Each reference that a row of the table names, with its number, once and in order."""
    references = library.policy(table.cited.link.partition("#")[0]).get("references", ())
    numbers = {int(number) for row in table.rows for number in _NUMBERED.findall(row[0])}
    return tuple((number, references[number - 1]) for number in sorted(numbers) if number <= len(references))
