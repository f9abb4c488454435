"""What a calculator hands over: sentences and tables, ready to be shown, and the same as one text."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.calculators.plans import Plan
from calc.outcomes.trace import Status
from calc.words.phrases import sentence
from calc.words.standing import WORDS


@dataclass(frozen=True, slots=True)
class Table:
    """Figures side by side; each row has a cell for each column. ``for_chart``: it belongs into the text too."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    for_chart: bool = True


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a policy: ``link`` is its permalink (policy#anchor), ``citation`` its short id, where it has one.

    ``place`` says where in the source it stands.
    """

    link: str
    citation: str
    payer: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A criterion, and how it stands: ``standing`` pairs what it was held against with the status."""

    cited: Cited
    standing: tuple[tuple[str, Status], ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The result in one sentence, the figures, why they come out so, and the criteria they were held against.

    ``caveat`` is what a reader of the sentence has to know. ``open`` names what is not known and would make the result
    exact. ``plans`` are what policies say of next procedures, ``calendar`` their days as an iCalendar text, and
    ``counted`` what each listed procedure counts for.
    """

    headline: str
    tables: tuple[Table, ...] = ()
    reasons: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    open: tuple[str, ...] = ()
    plans: tuple[Plan, ...] = ()
    calendar: str = ""
    counted: tuple[str, ...] = ()
    caveat: str = ""

    @property
    def text(self) -> str:
        """The result as plain text, for a chart."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield self.headline
        if self.caveat:
            yield self.caveat
        for table in filter(lambda each: each.for_chart, self.tables):
            yield f"{table.caption}:"
            yield from (f"- {_row(table.columns, row)}" for row in table.rows)
        for plan in self.plans:
            yield from plan.lines
        yield from self.reasons
        for rule in self.rules:
            stands = "; ".join(
                f"{label}: {WORDS[status]}" if label else WORDS[status] for label, status in rule.standing
            )
            yield f"{rule.cited.payer}, {rule.cited.place}: {rule.cited.text} {sentence(stands)}."
        yield from (f"Not known: {each}" for each in self.open)


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    head, *rest = row
    return f"{head}: " + "; ".join(f"{name} {cell}" for name, cell in zip(columns[1:], rest, strict=True))
