"""Tables of policies that figures are read from."""

from dataclasses import dataclass

from calc.calculators.citing import cited
from calc.calculators.result import Cited
from calc.policy.library import Library

CODES = "code-reference/cpt-98940#other-codes"
MEASURES = "hcsc/the803-016#outcome-measures"
# The calculator carries these tables and no others.
READ = (CODES, MEASURES)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table as its policy has it, and where it stands."""

    cited: Cited
    rows: tuple[tuple[str, ...], ...]


def source_table(library: Library, link: str) -> SourceTable | None:
    """The table at a permalink; nothing where the policies at hand do not hold it."""
    name, _, anchor = link.partition("#")
    for policy in library.versions.get(name, ())[:1]:
        for table in policy.data.get("tables", ()):
            if table["id"] == anchor:
                said = " ".join(filter(None, (f"{table['title']}.", table.get("note"))))
                place = cited(library, policy, {**table, "text": said})
                return SourceTable(place, tuple(tuple(row) for row in table["rows"]))
    return None
