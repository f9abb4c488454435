"""Outcome measures that patients fill in: change, percent, and whether it reaches what a policy calls important."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from calc.calculators.calculator import Calculator, Inputs
from calc.calculators.change import Change, percent_of_start, points_in_words
from calc.calculators.important_differences import Stated, stated
from calc.calculators.measures_asked import ASKED, GLOBAL, GLOBAL_CALLED, NOW, PART, PARTS, SCORED, START
from calc.calculators.result import Cited, Result, Table
from calc.calculators.tables import MEASURES, SourceTable, source_table
from calc.case.answers import Answer
from calc.case.questions import Json
from calc.policy.library import Library
from calc.words.phrases import sentence

YES, NO, OPEN = "reaches the figure", "does not reach the figure", "not known"
WORSE = "reaches the figure, for the worse"
NOTHING = "Enter a score at the start and one now."
COLUMNS = ("Measure", "Change", "Result")
NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure: its change in words, the figure it is held against, whether that is reached, and why."""

    name: str
    change: str
    percent: str
    figure: str
    reached: str
    reasons: tuple[str, ...]

    @property
    def change_and_percent(self) -> str:
        """The change, and what it is of the start where that can be said."""
        return f"{self.change} ({self.percent} of the start)" if self.percent else self.change


def asks(library: Library) -> tuple[Json, ...]:
    """The scores, and which version of a questionnaire it is."""
    return ASKED


def work_out(library: Library, inputs: Inputs) -> Result:
    """A row for each measure of which enough is known."""
    answers = inputs.answers
    table = source_table(library, MEASURES)
    found = list(_measured(table, answers)) if table else []
    rows = tuple((each.name, each.change_and_percent, f"{each.figure}: {each.reached}") for each in found)
    return Result(
        headline=" ".join(f"{each.name}, {each.change}: {each.reached}." for each in found) or NOTHING,
        tables=(Table("Change since the start", COLUMNS, rows),) if rows else (),
        reasons=tuple(reason for each in found for reason in each.reasons),
        open=tuple(_open(answers)),
    )


def cites(library: Library) -> tuple[Cited, ...]:
    """The table of measures."""
    table = source_table(library, MEASURES)
    return (table.cited,) if table else ()


def _measured(table: SourceTable, answers: Mapping[str, Answer]) -> Iterator[Measured]:
    for name, called in SCORED.items():
        start, now = answers.get(name + START), answers.get(name + NOW)
        if isinstance(start, int | float) and isinstance(now, int | float):
            yield _scored(called, Change.of(start, now), stated(table, called), answers.get(PART))
    score = answers.get(GLOBAL)
    if isinstance(score, int | float):
        yield _response(score, stated(table, GLOBAL_CALLED))


def _scored(called: str, change: Change, source: Stated, part: Answer | None) -> Measured:
    if source.points is not None:
        figure, reached = f"{source.points} points", _by_points(change, source)
    else:
        figure, reached = _by_part(change, source, part)
    reasons = (_said(source), *_remarks(called, change, source))
    percent = percent_of_start(change) if change.fall and change.percent is not None else ""
    return Measured(called, points_in_words(change), percent, figure, reached, reasons)


def _by_points(change: Change, source: Stated) -> str:
    """Whether the points are reached; for the worse too, where the table speaks of change either way."""
    if source.points is not None and not source.downward and -change.fall >= source.points:
        return WORSE
    return _reaches(change.fall, source.points)


def _by_part(change: Change, source: Stated, part: Answer | None) -> tuple[str, str]:
    """The figure for one part of the body; where it is not known which, only what holds for each is settled."""
    figures = [source.percent_in(each) for each in PARTS if part in (None, each)]
    reached = {_reaches(change.percent, figure) for figure in figures}
    words = " or ".join(NOT_STATED if figure is None else f"{figure}%" for figure in figures)
    return words, reached.pop() if len(reached) == 1 else OPEN


def _response(score: float, source: Stated) -> Measured:
    figure = NOT_STATED if source.response is None else f"{source.response} or above"
    sign = f"{GLOBAL_CALLED}: the source prints ±{source.response}, and its scale has no negative answers."
    reached = _reaches(Fraction(str(score)), source.response)
    return Measured(GLOBAL_CALLED, f"answer {score:g} of 7", "", figure, reached, (_said(source), sign))


def _said(source: Stated) -> str:
    return f"{source.name}: {sentence(source.cell)}."


def _remarks(called: str, change: Change, source: Stated) -> Iterator[str]:
    """Where the points and the percentage beside them would not agree; the figure is the points."""
    if source.points is None or source.percent is None or change.percent is None:
        return
    by_points, by_percent = change.fall >= source.points, change.percent >= source.percent
    if by_points != by_percent:
        reached = "reached in points and not" if by_points else "not reached in points, but"
        yield f"{called}: {reached} by the {source.percent}% that the table puts beside them. The figure is the points."


def _reaches(value: Fraction | None, figure: int | None) -> str:
    if value is None or figure is None:
        return OPEN
    return YES if value >= figure else NO


def _open(answers: Mapping[str, Answer]) -> Iterator[str]:
    for name, called in SCORED.items():
        given = [name + when in answers for when in (START, NOW)]
        if any(given) and not all(given):
            yield f"{called}: the score {'now' if given[0] else 'at the start'}"
    if PART not in answers and all(f"bournemouth{when}" in answers for when in (START, NOW)):
        yield "Bournemouth Questionnaire: whether it is the version for back or for neck pain"


OUTCOME_MEASURES = Calculator("outcome-measures", asks, work_out, cites)
