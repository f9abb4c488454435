"""Prime implicants of functions over variables of several cells: the smallest sets of changes that make one true.

Each variable is in one of its ``present`` cells, in which one is not known. To change it is to choose: one of these
cells, or one of those ``beyond`` to move to; on a scale, where neighbors belong together, several of either. A set
of choices is an implicant when the function is true whatever cells remain, and prime when no implicant is part of it.

A choice is written as a sum of bits, one for each cell: those present first, those beyond above them all. Of
functions of true and false alone, with nothing known, these are the prime implicants of W. V. Quine.
Source: O. Coudert and J. C. Madre, Implicit and incremental computation of primes and essential primes of Boolean
functions, Proceedings of the 29th Design Automation Conference (1992), pages 36 to 39; here for variables of several
cells, each function with a choice being that of all its cells together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from calc.logic.decision_diagrams import ALWAYS, NEVER, Diagram, Diagrams
from calc.logic.families import NOTHING, UNIT, Choice, Families, Family

type Cells = int
type Setting = tuple[tuple[Cells, Cells], ...]


@dataclass(slots=True)
class Primes:
    """The prime implicants of functions in ``diagrams``, as families over the variables numbered by ``spans``.

    A variable of n cells is n - 1 variables of the diagrams, from the first of its span on: whether it is in the
    first cell; if not, in the next; and so on, so that none is asked about once one is true. The spans are in order.
    ``scales`` are the variables that may choose several cells.
    """

    diagrams: Diagrams
    spans: Sequence[range]
    scales: frozenset[int] = frozenset()
    families: Families = field(default_factory=Families)
    owners: dict[int, int] = field(default_factory=dict)
    tails: dict[tuple[tuple[Cells, Cells], int], int] = field(default_factory=dict)
    known: dict[tuple[Diagram, int], Family] = field(default_factory=dict)
    setting: Setting = ()
    below: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.owners = {variable: number for number, span in enumerate(self.spans) for variable in span}

    def under(self, setting: Setting, function: Diagram) -> Family:
        """The prime implicants where the variables stand as ``setting`` says: present and beyond for each.

        Raises ``TooLarge`` when the steps granted to the diagrams are used up.
        """
        self.setting, self.below, tail = setting, [], 0
        # What is below a variable depends on the setting of later ones alone, so settings that end alike share it.
        for cells in reversed(setting):
            tail = self.tails.setdefault((cells, tail), len(self.tails) + 1)
            self.below.append(tail)
        self.below.reverse()
        return self._of(function)

    def _of(self, function: Diagram) -> Family:
        if function in (NEVER, ALWAYS):
            return UNIT if function == ALWAYS else NOTHING
        variable = self.owners[self.diagrams.variables[function]]
        key = (function, self.below[variable])
        if key not in self.known:
            self.known[key] = self._split(function, variable)
        return self.known[key]

    def _split(self, function: Diagram, variable: int) -> Family:
        cells = self._cells(function, self.spans[variable])
        present, beyond = self.setting[variable]
        unchanged = self._of(self._in_all(cells, present))
        narrowed = self._choices(cells, present, variable) if present & (present - 1) else ()
        moved = ((choice << len(cells), sets) for choice, sets in self._choices(cells, beyond, variable))
        branches = [(choice, self.families.without(sets, unchanged)) for choice, sets in narrowed if choice != present]
        branches += [(choice, self.families.not_above(sets, unchanged)) for choice, sets in moved]
        return self.families.node(variable, branches, unchanged)

    def _cells(self, function: Diagram, span: range) -> list[Diagram]:
        """What the function is in each cell of a variable."""
        diagrams, found = self.diagrams, []
        for variable in span:
            here = diagrams.variables[function] == variable
            found.append(diagrams.high[function] if here else function)
            function = diagrams.low[function] if here else function
        return [*found, function]

    def _in_all(self, cells: Sequence[Diagram], chosen: Cells) -> Diagram:
        found = ALWAYS
        for place, function in enumerate(cells):
            if chosen >> place & 1:
                found = self.diagrams.both(found, function)
        return found

    def _choices(self, cells: Sequence[Diagram], among: Cells, variable: int) -> Iterator[tuple[Choice, Family]]:
        """For each choice the implicants that it needs; on a scale those left out that a wider choice makes do with."""
        if variable not in self.scales:
            yield from ((1 << place, self._of(cell)) for place, cell in enumerate(cells) if among >> place & 1)
            return
        wider: list[tuple[Choice, Family]] = []
        for choice, function in self._widest(cells, among):
            sets = all_of_them = self._of(function)
            for more, of_more in wider:
                if choice & ~more == 0:
                    sets = self.families.without(sets, of_more)
            wider.append((choice, all_of_them))
            yield choice, sets

    def _widest(self, cells: Sequence[Diagram], among: Cells) -> list[tuple[Choice, Diagram]]:
        """The functions that hold in some cells together, each with all cells it holds in, the widest first."""
        found: dict[Diagram, Choice] = {}
        for place, function in enumerate(cells):
            if among >> place & 1:
                bit = 1 << place
                joined = {function: bit}
                for other, choice in found.items():
                    both = self.diagrams.both(other, function)
                    joined[both] = joined.get(both, 0) | choice | bit
                for both, choice in joined.items():
                    found[both] = found.get(both, 0) | choice
        found.pop(NEVER, None)
        return sorted(((choice, function) for function, choice in found.items()), key=lambda one: -one[0].bit_count())
