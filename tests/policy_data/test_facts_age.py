"""Facts age: what becomes of real cases when the date of service moves."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from calc import Case, Determination, Policy, determine, earliest, read_case, ways_to_meet
from calc.advice.earliest import Earliest
from calc.advice.fresh import fresh
from calc.case.moving import move
from tests.calc.entering import first_day
from tests.policy_data.test_worked_cases import compiled, library

pytestmark = pytest.mark.slow

EPIDURALS = [
    {"procedure": "epidural", "date": day, "region": "lumbar", "purpose": "therapeutic", "relief_percent": 10,
     "function_improved": False} for day in ("2024-11-01", "2024-12-01")
]  # fmt: skip
REPEAT_EPIDURAL = {
    "date_of_service": "2025-06-10", "request_purpose": "spinal_pain", "spinal_region": "lumbar",
    "epidural_approach": "interlaminar", "functional_disability": False, "average_pain": 7,
    "prior_procedures": EPIDURALS, "same_day_procedure": False, "active_infection": False,
    "skin_infection_at_site": False, "obstructing_stenosis": False, "last_surgery_in_region": "none",
    "new_pathology": "none", "ongoing_active_therapy": True, "symptoms_returned": True,
    "diagnostic_for_surgery": False, "special_circumstances": False, "conservative_therapy_failed": True,
    "conservative_therapy_targets_region": True,
}  # fmt: skip
FLARE = {
    **REPEAT_EPIDURAL, "acute_pain_or_flare": True, "acute_radicular_symptoms": True,
    "conservative_therapy_total": "3 weeks", "stenosis_pain": False, "failed_back_surgery_syndrome": False,
    "epidural_fibrosis": False,
}  # fmt: skip
STENOSIS = {
    **REPEAT_EPIDURAL, "stenosis_pain": True, "conservative_therapy_last_6_months": "6 weeks",
    "active_therapy": "physical_therapy", "inactive_therapy": True,
}  # fmt: skip
SACROILIAC = {
    "date_of_service": "2025-06-16", "sacroiliac_procedure": "intraarticular_injection", "request_side": "left",
    "image_guidance": "fluoroscopy", "sacroiliac_joint_pain": True, "axial_pain_below_l5": True,
    "functional_limitation": False, "pain_level": 7, "pelvic_distraction_test": False,
    "pelvic_compression_test": False, "thigh_thrust_test": True, "faber_test": True, "gaenslen_test": False,
    "pain_duration": "5 months", "spondyloarthropathy": False, "conservative_therapy_last_6_months": "8 weeks",
    "conservative_therapy_failed": True, "conservative_therapy_targets_region": True,
    "conservative_therapy_reason_not_done": False, "active_therapy": "physical_therapy", "inactive_therapy": True,
    "prior_procedures": [], "provocative_exam_in_person": True, "same_day_procedure": False,
    "active_infection": False, "skin_infection_at_site": False,
}  # fmt: skip
UNSUCCESSFUL = {
    **SACROILIAC, "functional_disability": False, "average_pain": 6, "ongoing_active_therapy": True,
    "last_surgery_in_region": "none", "new_pathology": "none", "other_injection_since_sacroiliac": False,
    "symptoms_returned": True, "injection_purpose": "therapeutic",
    "prior_procedures": [{
        "procedure": "sacroiliac_injection", "date": "2025-06-02", "region": "lumbar", "side": "left",
        "purpose": "therapeutic", "relief_percent": 49, "relief_duration": "1 week", "function_improved": False,
    }],
}  # fmt: skip


def found(policy: str, answers: dict[str, Any]) -> Earliest:
    """The earliest date from the stated date of service on, or from the first day that it may be."""
    case, problems = read_case(library().vocabulary, answers)
    assert problems == []
    assert case.service
    return earliest(library().policy(policy), case, case.service.first)


def rests_on(one: Earliest) -> set[str | None]:
    return {step.question for step in one.fresh}


@pytest.mark.parametrize("duration", ["5 weeks", "since 2025-05-06"])
def test_a_flare_gets_too_old_while_an_episode_runs_out(duration: str) -> None:
    """When two years are over, the flare of today is one no more, however its length is given."""
    one = found("nia/cg-300", {**FLARE, "acute_pain_duration": duration})
    assert one.date is None
    assert [(reason.criterion, reason.because) for reason in one.reasons] == [
        ("acute-radicular.duration", ("acute_pain_duration",))
    ]


def test_therapy_of_the_last_6_months_has_to_be_fresh() -> None:
    """Six weeks within the 6 months before June 2025 are not within those before December 2026."""
    one = found("nia/cg-300", STENOSIS)
    assert (one.date, one.determination.outcomes) == (date(2026, 12, 1), ("criteria_met",))
    assert rests_on(one) == {
        "average_pain", "conservative_therapy_last_6_months", "conservative_therapy_failed",
        "conservative_therapy_targets_region", "active_therapy", "inactive_therapy", "same_day_procedure",
        "active_infection", "skin_infection_at_site", "obstructing_stenosis",
    }  # fmt: skip


def test_an_onset_on_the_date_of_service_counts() -> None:
    """Three months later, the pain has lasted 3 months."""
    stated = {"date_of_service": "2025-03-14", "pain_duration": "since 2025-03-14", "prior_procedures": []}
    assert found("nia/cg-301", stated).date == date(2025, 6, 14)


def test_no_date_before_one_that_is_known() -> None:
    """The pathology was found on the 9th, so the request cannot be for the 1st."""
    stated = {"date_of_service": "2025-06", "new_pathology": "2025-06-09"}
    assert found("nia/cg-404", stated).date == date(2025, 6, 9)


def test_a_date_two_years_ahead_says_what_it_rests_on() -> None:
    """Pain, signs, examination and therapy of today say nothing of a new episode in 2027."""
    one = found("nia/cg-305", UNSUCCESSFUL)
    assert (one.date, one.determination.outcomes) == (date(2027, 6, 2), ("criteria_met",))
    assert rests_on(one) == {
        "pain_level", "axial_pain_below_l5", "thigh_thrust_test", "provocative_exam_in_person",
        "conservative_therapy_last_6_months", "conservative_therapy_failed", "conservative_therapy_targets_region",
        "active_therapy", "inactive_therapy", "same_day_procedure", "active_infection", "skin_infection_at_site",
    }  # fmt: skip


def test_the_one_reason_is_the_infection() -> None:
    """What is not met besides, on branches that need not be met, stands in nobody's way."""
    one = found("nia/cg-305", {**SACROILIAC, "active_infection": True})
    assert one.date is None
    assert [(reason.criterion, reason.because) for reason in one.reasons] == [
        ("active-infection", ("active_infection",))
    ]


POLICIES = sorted(compiled()["cases"])


@cache
def sample(policy: str, number: int) -> list[dict[str, Any]]:
    """The answers of some worked cases, each with a few left out, the same at each run."""
    pick = random.Random(f"{policy} {number}")  # noqa: S311  # a sample, not a secret
    cases = [case["answers"] for case in compiled()["cases"][policy]]
    chosen = pick.sample(cases, min(number, len(cases)))
    return [{name: answer for name, answer in answers.items() if pick.random() > 0.05} for answers in chosen]


def dated(answers: dict[str, Any], part: int) -> dict[str, Any]:
    """The case with a date of service that is a day, or the month of it."""
    day = str(answers.get("date_of_service", "2025-06-10"))
    whole = day if len(day) == len("2025-06-10") else "2025-06-10"
    return {**answers, "date_of_service": whole[:part]}


@pytest.mark.parametrize("policy", [name for name in POLICIES if library().policy(name).spans])
@pytest.mark.parametrize("part", [len("2025-06-10"), len("2025-06")])
def test_no_day_before_it_would_do(policy: str, part: int) -> None:
    """Each day of three years is entered, lengths as they would be, and what has lapsed once more as it was."""
    for answers in sample(policy, 3):
        stated = dated(answers, part)
        case, problems = read_case(library().vocabulary, stated)
        if not problems:
            start = case.service.first if case.service else date.min
            scanned = first_day(library().policy(policy), stated, start)
            assert earliest(library().policy(policy), case, start).date == scanned, stated


def moved(policy: str, number: int) -> Iterator[tuple[Policy, Case, Case, list[str], Determination]]:
    """Cases on a later date: without the lapsed answers, with all of them; what has to be fresh; and the result."""
    for answers in sample(policy, number):
        case, problems = read_case(library().vocabulary, dated(answers, len("2025-06-10")))
        if not problems and case.service:
            of = library().policy(policy)
            later = move(of.vocabulary, case, case.service.last + timedelta(days=200))
            names = [step.question or "" for step in fresh(of, later)]
            yield of, later.known, later.renewed, names, determine(of, later.renewed)


def standing(of: Policy, known: Case, renewed: Case, names: list[str]) -> tuple[bool, bool]:
    """Whether the criteria can be met, and whether they are for certain, with some lapsed answers given again."""
    again = {**known.answers, **{name: renewed.answers[name] for name in names}}
    outcomes = set(determine(of, Case(again, known.history)).outcomes)
    return not of.favourable.isdisjoint(outcomes), outcomes <= of.favourable


@pytest.mark.parametrize("policy", POLICIES)
def test_with_what_has_to_be_fresh_the_result_is_certain(policy: str) -> None:
    """All other lapsed answers may be left open."""
    for of, known, renewed, names, result in moved(policy, 20):
        found = set(result.outcomes)
        expected = (not of.favourable.isdisjoint(found), found <= of.favourable)
        assert standing(of, known, renewed, names) == expected


@pytest.mark.parametrize("policy", POLICIES)
def test_without_one_that_has_to_be_fresh_nothing_is_certain(policy: str) -> None:
    """Each one named is named for a reason."""
    for of, known, renewed, names, result in moved(policy, 20):
        if set(result.outcomes) <= of.favourable:
            for name in names:
                rest = [other for other in names if other != name]
                assert standing(of, known, renewed, rest) == (True, False), name


@pytest.mark.parametrize("policy", [name for name in POLICIES if library().policy(name).spans])
def test_a_way_that_waits_leads_there_with_what_has_to_hold_then(policy: str) -> None:
    """On the day to wait for, with nothing else that has lapsed, the criteria are met."""
    of = library().policy(policy)
    for answers in sample(policy, 8):
        case, problems = read_case(library().vocabulary, dated(answers, len("2025-06-10")))
        for way in ways_to_meet(of, case).cheapest if not problems else ():
            day = next((step.day for step in way if step.kind == "wait"), None)
            if day and {step.kind for step in way} <= {"wait", "fresh"}:
                later = move(of.vocabulary, case, day)
                names = [step.question or "" for step in way if step.kind == "fresh"]
                assert standing(of, later.known, later.renewed, names) == (True, True), (answers, way)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_reason_is_something_that_is_not_as_it_has_to_be(policy: str) -> None:
    """What is named is not met, or applies against the request; and with its answers open, the criteria can be met."""
    for answers in sample(policy, 20):
        case, problems = read_case(library().vocabulary, dated(answers, len("2025-06-10")))
        one = None if problems or not case.service else earliest(library().policy(policy), case, case.service.first)
        if one and one.date is None:
            of = library().policy(policy)
            because = {name for reason in one.reasons for name in reason.because}
            statuses = {str(one.determination.findings[reason.criterion].status) for reason in one.reasons}
            assert statuses <= {"not_met", "met"}
            open_case = Case({n: a for n, a in one.case.answers.items() if n not in because or n == "date_of_service"},
                             None if "prior_procedures" in because else one.case.history)  # fmt: skip
            assert not of.favourable.isdisjoint(determine(of, open_case).outcomes), (answers, because)
