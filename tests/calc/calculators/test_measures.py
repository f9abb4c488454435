"""Outcome measures: points, percent, and the figures of the policy's own table."""

from typing import Any

import pytest

from calc import Library
from calc.calculators.change import Change, percent_of_start
from calc.calculators.important_differences import stated
from calc.calculators.measures import NO, OPEN, WORSE, YES
from calc.calculators.measures_asked import GLOBAL_CALLED, SCORED
from calc.calculators.tables import MEASURES, source_table
from tests.calc.calculators.conftest import WorkOut, Wrong


def row(work_out: WorkOut, **scores: Any) -> tuple[str, ...]:
    """The one row of the result, with the figure and what comes of it apart."""
    (table,) = work_out("outcome-measures", **scores).tables
    (found,) = table.rows
    return (*found[:-1], *found[-1].split(": "))


def test_the_figures_come_from_the_table(policies: Library) -> None:
    """Each cell states what the calculator reads from it."""
    table = source_table(policies, MEASURES)
    assert table is not None
    pain, disability, bournemouth = (stated(table, called) for called in SCORED.values())
    assert (pain.points, pain.percent, disability.points) == (2, 30, 4)
    assert (bournemouth.points, bournemouth.percent_in("back"), bournemouth.percent_in("neck")) == (None, 47, 34)
    assert stated(table, GLOBAL_CALLED).response == 6


@pytest.mark.parametrize(
    ("start", "now", "reached"), [(7, 5, YES), (7, 5.1, NO), (7.1, 5.1, YES), (5, 7, NO), (0, 0, NO)]
)
def test_pain_has_to_fall_by_two_points(work_out: WorkOut, start: float, now: float, reached: str) -> None:
    """Exactly two are enough, in decimals too, and a rise is no improvement."""
    assert row(work_out, numeric_pain_start=start, numeric_pain_now=now)[-1] == reached


@pytest.mark.parametrize(("start", "now", "reached"), [(14, 10, YES), (14, 11, NO), (10, 14, WORSE), (10, 13, NO)])
def test_disability_has_to_change_by_four_points(work_out: WorkOut, start: int, now: int, reached: str) -> None:
    """The table speaks of change, so that of four points for the worse is one as well, and is called so."""
    assert row(work_out, roland_morris_start=start, roland_morris_now=now)[-1] == reached


@pytest.mark.parametrize(
    ("start", "now", "part", "reached"),
    [
        (50, 33, "neck", YES),
        (50, 33, "back", NO),
        (50, 33, None, OPEN),
        (50, 20, None, YES),
        (50, 40, None, NO),
        (66, 35, "back", NO),
        (0, 10, "back", OPEN),
    ],
)
def test_bournemouth_is_in_percent_of_the_start(
    work_out: WorkOut, start: int, now: int, part: str | None, reached: str
) -> None:
    """34% exactly reaches neck pain; without the version only what holds for both is said; 46.9% is not 47%."""
    found = row(work_out, bournemouth_start=start, bournemouth_now=now, bournemouth_part=part)
    assert found[-1] == reached


@pytest.mark.parametrize(("answer", "reached"), [(5, NO), (6, YES), (7, YES)])
def test_the_impression_of_change_is_held_against_six(work_out: WorkOut, answer: int, reached: str) -> None:
    """The source prints a sign that its scale does not have, and this is said."""
    assert row(work_out, global_impression=answer)[-1] == reached
    assert any("±6" in reason for reason in work_out("outcome-measures", global_impression=answer).reasons)


@pytest.mark.parametrize(("start", "now", "remarked"), [(10, 8, True), (5, 3.4, True), (7, 4, False), (7, 6, False)])
def test_where_points_and_percent_disagree_it_is_said(
    work_out: WorkOut, start: float, now: float, remarked: bool
) -> None:
    """Two points of ten are 20%, and 1.6 of five are 32%."""
    found = work_out("outcome-measures", numeric_pain_start=start, numeric_pain_now=now)
    assert any("beside them" in reason for reason in found.reasons) == remarked


def test_a_score_alone_is_no_change(work_out: WorkOut) -> None:
    """What is missing is named, and nothing is taken for zero."""
    found = work_out("outcome-measures", numeric_pain_start=7)
    assert (found.tables, found.open) == ((), ("Numeric Pain Scale: the score now",))


def test_the_study_behind_a_figure_is_named(work_out: WorkOut) -> None:
    """By its number among the references of the policy."""
    found = work_out("outcome-measures", roland_morris_start=14, roland_morris_now=10)
    assert found.reasons[0].startswith("Roland-Morris Disability Questionnaire (reference 3): ")


def test_no_percentage_is_rounded_over_a_figure() -> None:
    """31 of 66 are 46.97%."""
    assert percent_of_start(Change.of(66, 35)) == "46.9%"


def test_a_score_beyond_its_scale_is_a_problem(wrong: Wrong) -> None:
    """Quoted as it was typed."""
    found = wrong("outcome-measures", numeric_pain_now=11, roland_morris_now=3.5, global_impression=0)
    assert [quoted in each.message for quoted, each in zip(("11", "3.5", "0"), found, strict=True)] == [True] * 3
