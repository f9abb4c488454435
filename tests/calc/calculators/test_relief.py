"""Pain relief: percent and duration, and which figures of criteria they reach."""

from typing import Any

import pytest

from calc import Library
from calc.calculators.relief_criteria import relief_criteria
from calc.calculators.result import Result
from calc.time.dates import Span
from tests.calc.calculators.conftest import WorkOut, Wrong

LASTING, INITIAL = "NIA-300 C.3.1.3.3", "NIA-300 C.3.1.1.3"


def relief(
    work_out: WorkOut, before: float | None, after: float | None, start: Any = None, end: Any = None, seen: Any = None
) -> Result:
    scores = {"pain_before_procedure": before, "pain_after_procedure": after}
    return work_out("pain-relief", **scores, procedure_date=start, relief_end=end, relief_seen=seen)


def reached(found: Result, citation: str) -> tuple[str, ...]:
    """What is said of the figures of a criterion."""
    (table,) = found.tables
    return next(tuple(cell.rpartition(": ")[2] for cell in row[1:]) for row in table.rows if row[0] == citation)


def test_the_figures_come_from_the_criteria(policies: Library) -> None:
    """The least percentage and the least time; what a criterion denies is none of them."""
    found = {each.cited.citation: (each.percent, each.duration) for each in relief_criteria(policies)}
    assert (found[INITIAL], found[LASTING]) == ((30, None), (50, Span(2, "months")))
    assert not [each for each in relief_criteria(policies) if each.cited.link.endswith("unsuccessful")]


@pytest.mark.parametrize(
    ("before", "after", "said", "reaches"),
    [
        (8, 4, "Pain relief: 50%.", "yes"),
        (8, 4.1, "Pain relief: 48.7%.", "no"),
        (5, 5, "No pain relief: the pain is the same.", "no"),
        (4, 6, "No pain relief: the pain is 50% higher.", "no"),
        (0, 2, "Pain relief: no percentage, as the pain before was 0.", "not known"),
    ],
)
def test_percent_is_of_the_pain_before(work_out: WorkOut, before: float, after: float, said: str, reaches: str) -> None:
    """Exactly half is half; of nothing, nothing is a part."""
    found = relief(work_out, before, after)
    assert (found.headline, reached(found, LASTING)[0]) == (said, reaches)


@pytest.mark.parametrize(
    ("start", "end", "lasts"),
    [
        ("2026-03-03", "2026-05-03", "yes"),
        ("2026-03-03", "2026-05-02", "no"),
        ("2025-12-31", "2026-02-28", "yes"),
        ("2026-03", "2026-05", "not known"),
        ("2026-03", "2026-06", "yes"),
        ("2026-03", "2026-04", "no"),
    ],
)
def test_two_months_are_reached_two_months_later(work_out: WorkOut, start: str, end: str, lasts: str) -> None:
    """By the calendar; of months without days, only what holds on each day is certain."""
    assert reached(relief(work_out, 8, 2, start, end), LASTING)[1] == lasts


def test_a_range_of_days_holds_both_ends(work_out: WorkOut) -> None:
    """From March 31 to May 1, and from March 1 to May 31."""
    found = relief(work_out, 8, 2, "2026-03", "2026-05")
    assert found.headline.endswith("Relief lasted from 31 days to 2 months and 30 days (91 days).")


def test_what_still_lasts_may_come_to_more(work_out: WorkOut) -> None:
    """Six weeks so far are not less than two months, and ten weeks are more."""
    early, late = (relief(work_out, 8, 2, "2026-03-03", "none", seen) for seen in ("2026-04-14", "2026-05-12"))
    assert (reached(early, LASTING)[1], reached(late, LASTING)[1]) == ("not known", "yes")
    assert early.headline.endswith("so far.")


def test_without_relief_nothing_lasts(work_out: WorkOut) -> None:
    """Whatever the dates are."""
    found = relief(work_out, 4, 6, "2026-03-03", "2026-09-03")
    assert (found.headline, reached(found, LASTING)[1]) == ("No pain relief: the pain is 50% higher.", "no")


def test_an_end_before_the_procedure_is_said(work_out: WorkOut) -> None:
    """No duration is worked out from it."""
    found = relief(work_out, 8, 2, "2026-05-03", "2026-03-03")
    assert "lasted" not in found.headline
    assert found.open == ("how long relief lasted: its end is before the procedure",)


def test_what_is_missing_is_named(work_out: WorkOut) -> None:
    """A score that is not given is not zero, and relief that lasts needs the day on which it did."""
    assert relief(work_out, 8, None, "2026-03-03", "none").open == (
        "the pain after it",
        "the day on which it still lasted",
    )


def test_the_text_for_a_chart_has_scores_dates_and_results(work_out: WorkOut) -> None:
    """And leaves the figures of criteria to the page."""
    assert relief(work_out, 6, 2, "2026-03-03", "2026-05-12").text.splitlines() == [
        "Pain relief: 66.6%. Relief lasted 2 months and 9 days (70 days).",
        "Pain 6 of 10 before the procedure and 2 of 10 after it: 4 of 6.",
        "Procedure: March 3, 2026; relief until May 12, 2026.",
    ]


def test_a_date_that_there_is_not_is_a_problem(wrong: Wrong) -> None:
    """With the day that was entered."""
    (found,) = wrong("pain-relief", procedure_date="2026-02-30")
    assert "30" in found.message
