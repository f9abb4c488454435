"""Answers held against the history of real policies: what it gives, what it denies, and what cannot have been."""

from typing import Any

import pytest

from calc import Determination, Problem, determine, read_case
from calc.policy.settling import settle
from tests.policy_data.test_worked_cases import library

type Answers = dict[str, Any]

DENERVATION: Answers = {
    "date_of_service": "2025-06-10",
    "spinal_region": "lumbar",
    "denervation_technique": "traditional_radiofrequency",
    "denervation_target": "medial_branch",
    "active_infection": False,
    "skin_infection_at_site": False,
    "washington_program": "apple_health",
    "denervation_for_headache": False,
    "age": 18,
    "continuous_facet_pain_duration": "6 months",
    "radicular_pain": False,
    "unresponsive_to_other_therapies": True,
    "other_structural_cause": False,
    "other_spinal_pain_syndrome": False,
    "facet_joints_treated": 2,
    "prior_procedures": [
        {
            "procedure": "medial_branch_block",
            "date": "2025-03-01",
            "region": "lumbar",
            "relief_percent": 80,
            "anesthetic_acting": "short",
        },
        {
            "procedure": "medial_branch_block",
            "date": "2025-03-20",
            "region": "lumbar",
            "relief_percent": 80,
            "anesthetic_acting": "long",
        },
    ],
}
NEUROTOMY: Answers = {"procedure": "facet_denervation", "region": "lumbar", "pain_improved": True}
SACROILIAC: Answers = {
    "date_of_service": "2025-06-16",
    "sacroiliac_procedure": "intraarticular_injection",
    "image_guidance": "fluoroscopy",
    "sacroiliac_joint_pain": True,
    "axial_pain_below_l5": True,
    "functional_limitation": False,
    "pain_level": 7,
    "thigh_thrust_test": True,
    "pain_duration": "5 months",
    "spondyloarthropathy": False,
    "conservative_therapy_last_6_months": "8 weeks",
    "conservative_therapy_failed": True,
    "conservative_therapy_targets_region": True,
    "active_therapy": "physical_therapy",
    "inactive_therapy": True,
    "prior_procedures": [],
    "provocative_exam_in_person": True,
    "same_day_procedure": False,
    "active_infection": False,
    "skin_infection_at_site": False,
}
NO_SIGN: Answers = dict.fromkeys(
    ("pelvic_distraction_test", "pelvic_compression_test", "thigh_thrust_test", "faber_test", "gaenslen_test"), False
)
REPEATED: Answers = {
    **SACROILIAC,
    "average_pain": 6,
    "functional_disability": False,
    "ongoing_active_therapy": True,
    "last_surgery_in_region": "none",
    "new_pathology": "none",
    "other_injection_since_sacroiliac": False,
    "symptoms_returned": True,
}
SIJ: Answers = {
    "procedure": "sacroiliac_injection",
    "region": "lumbar",
    "side": "left",
    "purpose": "therapeutic",
    "relief_percent": 60,
    "relief_duration": "8 weeks",
    "function_improved": False,
}
EPIDURAL: Answers = {
    "same_day_procedure": False,
    "active_infection": False,
    "skin_infection_at_site": False,
    "request_purpose": "spinal_pain",
    "epidural_approach": "interlaminar",
    "diagnostic_for_surgery": False,
    "obstructing_stenosis": False,
    "conservative_therapy_last_6_months": "6 weeks",
    "conservative_therapy_targets_region": True,
    "conservative_therapy_failed": True,
    "conservative_therapy_reason_not_done": False,
    "active_therapy": "physical_therapy",
    "inactive_therapy": True,
    "date_of_service": "2026-03-10",
    "spinal_region": "lumbar",
    "stenosis_pain": True,
    "functional_disability": True,
    "prior_procedures": [],
}
FACET: Answers = {
    "date_of_service": "2025-06-10",
    "facet_procedure": "facet_injection",
    "spinal_region": "lumbar",
    "request_level": "l4_l5",
    "prior_procedures": [],
}
SYMPATHETIC: Answers = {"date_of_service": "2025-06-10", "sympathetic_block_purpose": "pain", "spinal_region": "lumbar"}


def problems(policy: str, answers: Answers) -> list[Problem]:
    case, found = read_case(library().vocabulary, answers)
    return [*found, *settle(library().policy(policy), case).problems]


def determined(policy: str, answers: Answers) -> Determination:
    return determine(library().policy(policy), read_case(library().vocabulary, answers)[0])


def on(day: str, kind: str, region: str = "lumbar", **details: Any) -> Answers:
    return {"procedure": kind, "date": day, "region": region, **details}


@pytest.mark.parametrize(
    ("policy", "answers", "history", "asked"),
    [
        pytest.param(
            "nia/cg-302",
            DENERVATION,
            [*DENERVATION["prior_procedures"], {**NEUROTOMY, "date": "2025-05-27", "relief_duration": "6 months"}],
            [("relief_duration", 2), ("date", 2)],
            id="302-relief-longer-than-time-passed",
        ),
        pytest.param(
            "nia/cg-305",
            REPEATED,
            [{**SIJ, "date": "2025-02-20"}, {**SIJ, "date": "2025-06-01"}],
            [("relief_duration", 1), ("date", 1)],
            id="305-relief-longer-than-time-passed",
        ),
        pytest.param(
            "nia/cg-305",
            {**REPEATED, **NO_SIGN},
            [{**SIJ, "date": "2025-02-20"}, on("2025-04-01", "epidural")],
            ["other_injection_since_sacroiliac", (None, 0), (None, 1)],
            id="305-history-against-answer",
        ),
        pytest.param(
            "nia/cg-300",
            EPIDURAL,
            [on("2026-03-10", "facet_injection")],
            ["same_day_procedure", (None, 0)],
            id="300-other-injection-that-day",
        ),
        pytest.param(
            "nia/cg-302",
            {**DENERVATION, "request_level": "c3_c4"},
            DENERVATION["prior_procedures"],
            ["request_level", "spinal_region"],
            id="302-level-outside-region",
        ),
    ],
)
def test_a_contradiction_is_named_and_nothing_is_met(
    policy: str, answers: Answers, history: list[Answers], asked: list[Any]
) -> None:
    """The places are those of both answers; as long as it stands, more than one outcome is possible."""
    whole = {**answers, "prior_procedures": history}
    (found,) = problems(policy, whole)
    named = [place.question if place.item is None else (place.field, place.item) for place in found.places]
    assert (found.code, named) == ("contradiction", asked)
    assert not determined(policy, whole).decided


@pytest.mark.parametrize(
    ("policy", "answers"),
    [("nia/cg-302", {**DENERVATION, "request_level": "l3_l4"}), ("nia/cg-300", EPIDURAL), ("nia/cg-305", SACROILIAC)],
)
def test_without_the_contradiction_the_case_is_met(policy: str, answers: Answers) -> None:
    """What was wrong in the cases above is that alone."""
    assert problems(policy, answers) == []
    assert set(determined(policy, answers).outcomes) <= library().policy(policy).favourable


def test_five_years_within_six_months_are_refused() -> None:
    """A length of time has the range of its question; 26 weeks may be just as long as 6 months."""
    lengths = ("5 years", "7 months", "27 weeks", "6 months", "26 weeks")
    found = [
        problems("nia/cg-305", {**SACROILIAC, "conservative_therapy_last_6_months": length, "pain_duration": "9 years"})
        for length in lengths
    ]
    assert [[one.code for one in each] for each in found] == [["out_of_range"]] * 3 + [[], []]


def test_the_examination_after_another_injection_is_asked_for() -> None:
    """The history says that there was one, so nobody has to be asked, and no positive test is not met."""
    history = [{**SIJ, "date": "2025-02-20"}, on("2025-04-01", "epidural")]
    answers = {**REPEATED, **NO_SIGN, "prior_procedures": history}
    del answers["other_injection_since_sacroiliac"]
    found = determined("nia/cg-305", answers)
    assert [(one.question, one.answer) for one in found.derived] == [("other_injection_since_sacroiliac", True)]
    assert (found.outcomes, found.findings["repeat.exam"].status) == (("criteria_not_met",), "not_met")


DAY = "2025-06-10"


@pytest.mark.parametrize(
    ("policy", "answers", "history", "derived"),
    [
        ("nia/cg-300", {**EPIDURAL, "date_of_service": DAY}, [on(DAY, "epidural")], {}),
        ("nia/cg-300", {**EPIDURAL, "date_of_service": DAY}, [on("2025-06-09", "facet_injection")], {}),
        ("nia/cg-300", {**EPIDURAL, "date_of_service": DAY}, [on("2025-06", "facet_injection")], {}),
        (
            "nia/cg-300",
            {**EPIDURAL, "date_of_service": DAY},
            [on(DAY, "epidural", "cervical")],
            {"same_day_procedure": True, "same_day_other_region": True},
        ),
        (
            "nia/cg-300",
            {**EPIDURAL, "date_of_service": DAY},
            [on(DAY, "facet_denervation")],
            {"same_day_procedure": True, "same_day_other_procedure": True},
        ),
        (
            "nia/cg-300",
            {**EPIDURAL, "date_of_service": DAY, "spinal_region": "thoracic"},
            [on(DAY, "epidural", "cervical")],
            {},
        ),
        (
            "nia/cg-301",
            FACET,
            [on(DAY, "medial_branch_block", level="l4_l5")],
            {"different_level": False},
        ),
        (
            "nia/cg-301",
            {**FACET, "facet_procedure": "medial_branch_block"},
            [on("2025-03-01", "facet_injection", level="l4_l5")],
            {"changed_technique": True, "different_level": False},
        ),
        ("nia/cg-301", FACET, [on("2025-03-01", "facet_injection", level="l4_l5")], {"different_level": False}),
        ("nia/cg-301", FACET, [on("2025-03-01", "facet_injection", level="l3_l4")], {"different_level": True}),
        ("nia/cg-301", FACET, [on("2025-03-01", "facet_injection")], {}),
        (
            "nia/cg-301",
            FACET,
            [on("2025-03-01", "facet_injection", level="l3_l4"), on("2025-03", "facet_injection", level="l4_l5")],
            {},
        ),
        (
            "nia/cg-301",
            {**FACET, "spinal_region": "cervical", "request_level": "c3_c4"},
            [
                on("2025-03-01", "facet_injection", "cervical", level="c4_c5"),
                on("2025-04-01", "facet_injection", "thoracic"),
            ],
            {},
        ),
        ("nia/cg-301", FACET, [on("2025-03-01", "epidural", level="l3_l4")], {}),
        ("nia/cg-302", {**DENERVATION}, [on(DAY, "facet_denervation")], {}),
        ("nia/cg-302", {**DENERVATION}, [on(DAY, "epidural")], {"same_day_procedure": True}),
        ("nia/cg-305", {**SACROILIAC, "date_of_service": DAY}, [on(DAY, "sacroiliac_injection", side="right")], {}),
        (
            "nia/cg-305",
            {**SACROILIAC, "date_of_service": DAY},
            [on(DAY, "epidural", "thoracic")],
            {"same_day_procedure": True, "same_day_other_region": True},
        ),
        ("nia/cg-305", SACROILIAC, [on("2025-03-01", "sacroiliac_injection"), on("2025-02-28", "epidural")], {}),
        ("nia/cg-305", SACROILIAC, [on("2025-03-01", "sacroiliac_injection"), on("2025-03-01", "epidural")], {}),
        (
            "nia/cg-305",
            SACROILIAC,
            [on("2025-03-01", "sacroiliac_injection"), on("2025-03-02", "epidural", "cervical")],
            {},
        ),
        (
            "nia/cg-305",
            SACROILIAC,
            [on("2025-03-01", "sacroiliac_injection"), on("2025-03-02", "facet_denervation")],
            {},
        ),
        (
            "nia/cg-305",
            SACROILIAC,
            [{"procedure": "epidural", "date": "2025-03-02"}, on("2025-03-01", "sacroiliac_injection")],
            {},
        ),
        ("nia/cg-305", SACROILIAC, [on("2025-03-02", "epidural")], {}),
        (
            "nia/cg-305",
            SACROILIAC,
            [on("2025-03-01", "sacroiliac_injection"), on("2025-03-02", "sympathetic_block")],
            {"other_injection_since_sacroiliac": True},
        ),
        ("nia/cg-404", SYMPATHETIC, [on(DAY, "sympathetic_block")], {}),
        ("nia/cg-404", SYMPATHETIC, [on(DAY, "facet_injection")], {"same_day_procedure": True}),
    ],
)
def test_the_history_gives_what_is_certain_alone(
    policy: str, answers: Answers, history: list[Answers], derived: dict[str, bool]
) -> None:
    """Each question that it answers, with its answer; a differing one is a contradiction, the same one is none."""
    whole = {**answers, "prior_procedures": history}
    for name in ("same_day_procedure", "other_injection_since_sacroiliac"):
        whole.pop(name, None)
    assert {one.question: one.answer for one in determined(policy, whole).derived} == derived
    for name, answer in derived.items():
        assert problems(policy, {**whole, name: answer}) == []
        (found,) = problems(policy, {**whole, name: not answer})
        assert (found.code, found.question, {place.question for place in found.also}) == (
            "contradiction",
            name,
            {"prior_procedures"},
        )
        assert not {name, "prior_procedures"} & {
            one.question for one in determined(policy, {**whole, name: not answer}).derived
        }
