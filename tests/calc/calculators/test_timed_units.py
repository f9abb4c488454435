"""Timed units: what is said of minutes, and of what policies say of units."""

from typing import Any

import pytest

from calc.calculators.result import Result
from tests.calc.calculators.conftest import WorkOut, Wrong

ALONE = {"other_timed_codes": False}
RULE = "pacificsource/manual-therapy#stand-alone-procedure."


def units(work_out: WorkOut, first: int | None, second: int | None = 0, **rest: Any) -> Result:
    return work_out("timed-units", minutes_97140=first, minutes_97124=second, **{**ALONE, **rest})


def standing(found: Result, rule: str) -> list[tuple[str, str]]:
    """How a criterion of PacificSource stands."""
    return [
        (label, str(status))
        for each in found.rules
        for label, status in each.standing
        if each.cited.link == RULE + rule
    ]


@pytest.mark.parametrize(
    ("minutes", "headline"),
    [
        ((38, 0), "3 units, by either rule."),
        ((33, 7), "The two rules differ. Total time: 3 units. Midpoint: 2 units."),
        ((8, 8), "The two rules differ. Total time: 1 unit. Midpoint: 2 units."),
        ((7, 0), "0 units, by either rule."),
        ((33, None), "Total time: at least 2 units. Midpoint: at least 2 units."),
        ((None, None), "Enter the minutes of at least one timed code."),
    ],
)
def test_the_headline(work_out: WorkOut, minutes: tuple[int | None, int | None], headline: str) -> None:
    """One sentence says how many units there are, and whether the rules differ."""
    assert units(work_out, *minutes).headline == headline


def test_other_codes_count_only_when_it_is_known_that_there_were_some(work_out: WorkOut) -> None:
    """Whether there were is not known, or is said to be no while minutes of some are there: nothing is exact."""
    unsaid = units(work_out, 20, other_timed_codes=None)
    against = units(work_out, 20, minutes_other_a=8)
    assert unsaid.open == ("whether other timed codes were given that day",)
    assert against.headline.startswith("Total time: at least 1 unit.")
    assert "yet minutes of some are entered" in against.open[0]


@pytest.mark.parametrize(
    ("minutes", "group", "status"),
    [
        (97, None, "met"),
        (98, False, "not_met"),
        (98, None, "needs_information"),
        (98, True, "not_applicable"),
    ],
)
def test_the_daily_maximum_of_pacificsource(work_out: WorkOut, minutes: int, group: bool | None, status: str) -> None:
    """Six units of 97140 end at 97 minutes; ASO groups have no maximum, and whether it is one may not be known."""
    assert standing(units(work_out, minutes, aso_group=group), "daily-maximum") == [("", status)]


def test_the_pair_of_codes_can_hang_on_the_rule_of_counting(work_out: WorkOut) -> None:
    """Seven minutes of massage are a unit by total time alone, so the pair is billed by that rule alone."""
    assert standing(units(work_out, 33, 7), "code-pair") == [("Total time", "not_met"), ("Midpoint", "met")]


def test_a_unit_that_either_code_may_have_breaks_no_pair(work_out: WorkOut) -> None:
    """Twice eight minutes are one unit by total time: one of the two codes is billed, whichever it is."""
    assert standing(units(work_out, 8, 8), "code-pair") == [("Total time", "met"), ("Midpoint", "not_met")]


def test_unknown_massage_is_not_no_massage(work_out: WorkOut) -> None:
    """Whether both codes are billed is open while the minutes of one are not known."""
    assert standing(units(work_out, 33, None), "code-pair") == [("", "needs_information")]


def test_modifier_51_is_held_against_its_rule(work_out: WorkOut) -> None:
    """Where it is on the line, the criterion is not met."""
    assert standing(units(work_out, 20, modifier_51=True), "modifier") == [("", "not_met")]


def test_a_problem_quotes_what_was_typed(wrong: Wrong) -> None:
    """Minutes in words, minutes of half a minute, and more minutes than a day has."""
    messages = [each.message for value in ("ten", 7.5, 1441) for each in wrong("timed-units", minutes_97140=value)]
    assert [quoted in message for quoted, message in zip(("“ten”", "7.5", "1441"), messages, strict=True)] == [True] * 3


def test_a_question_that_there_is_not_is_named(wrong: Wrong) -> None:
    """An input is never left out in silence."""
    assert [(each.code, each.question) for each in wrong("timed-units", minutes=3)] == [("unknown_question", "minutes")]


def test_the_text_says_all_that_the_page_shows(work_out: WorkOut) -> None:
    """Headline, units by code, and each criterion with its place and status."""
    text = units(work_out, 33, 7).text
    assert text.splitlines()[0] == "The two rules differ. Total time: 3 units. Midpoint: 2 units."
    assert "- CPT 97140: Minutes 33; Total time 2; Midpoint 2" in text
    assert "PacificSource, Commercial, criterion 3, item c:" in text
    assert "Total time: not met; Midpoint: met." in text
