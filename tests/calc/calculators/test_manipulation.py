"""Regions manipulated to codes, and what the record has to show."""

from typing import Any

import pytest

from calc import Library
from calc.calculators.manipulation import REGIONS, read_codes
from calc.calculators.result import Result
from calc.calculators.tables import CODES, source_table
from tests.calc.calculators.conftest import WorkOut

LOCATION = "pacificsource/manual-therapy#requirements.location"
SHOWN = "code-reference/cpt-98940#treated-regions"


def code(work_out: WorkOut, *regions: str, outside: bool | None = False, **rest: Any) -> Result:
    return work_out(
        "manipulation-code", regions_manipulated=list(regions) or None, extraspinal_manipulated=outside, **rest
    )


def test_the_codes_come_from_the_table(policies: Library) -> None:
    """Each number of regions has its code, and outside the spine there is one more."""
    table = source_table(policies, CODES)
    assert table is not None
    found = read_codes(table)
    assert found.spine == {1: "98940", 2: "98940", 3: "98941", 4: "98941", 5: "98942"}
    assert found.outside == "98943"


@pytest.mark.parametrize(("number", "expected"), [(1, "98940"), (2, "98940"), (3, "98941"), (4, "98941"), (5, "98942")])
def test_the_number_of_regions_gives_the_code(work_out: WorkOut, number: int, expected: str) -> None:
    """Whichever regions they are."""
    assert code(work_out, *list(REGIONS)[:number]).headline.startswith(f"CPT {expected} for {number} region")


@pytest.mark.parametrize(
    ("regions", "outside", "headline"),
    [
        (("lumbar",), None, "CPT 98940 for 1 region of the spine. Outside the spine: not known."),
        ((), True, "Code for the spine: not known. CPT 98943 outside the spine."),
        (("none",), True, "CPT 98943 outside the spine."),
        (("none",), False, "No manipulation, so no code."),
        (("none", "lumbar"), False, "Code for the spine: not known."),
        ((), None, "Tick the regions that were manipulated."),
    ],
)
def test_what_is_not_known_is_said(
    work_out: WorkOut, regions: tuple[str, ...], outside: bool | None, headline: str
) -> None:
    """No tick is no answer, and “none” beside a region is none either."""
    assert code(work_out, *regions, outside=outside).headline == headline


def test_the_record_is_held_against_every_document_that_asks_for_it(work_out: WorkOut) -> None:
    """Where the location is documented, both the overview's point and the payer's criterion are met."""
    found = code(work_out, "lumbar", treated_location_documented=True)
    assert {rule.cited.link: [str(status) for _, status in rule.standing] for rule in found.rules} == {
        SHOWN: ["met"],
        LOCATION: ["met"],
    }


def test_points_that_nobody_answered_are_counted_and_not_judged(work_out: WorkOut) -> None:
    """The result says how many they are."""
    found = code(work_out, "lumbar")
    assert (found.rules, found.open) == (
        (),
        ("what the record shows on 14 points of documentation, not answered here",),
    )
