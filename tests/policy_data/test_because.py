"""Why the worked cases come out as they do: each fact that is shown decides, and no other is needed."""

from typing import Any

import pytest

from calc import Because, Case, Policy, because, determine, read_case
from calc.outcomes.facts import THE_LIST, with_only
from calc.outcomes.reasons import Role
from calc.outcomes.trace import Status
from calc.policy.settling import settled
from calc.words.because import reasons_in_words
from calc.words.named import read_named
from tests.policy_data.test_worked_cases import CASES, compiled, library
from tests.share import share

SHARE = list(share(CASES, 16))
REPEAT = {
    "date_of_service": "2026-12-01",
    "request_purpose": "spinal_pain",
    "spinal_region": "lumbar",
    "epidural_approach": "interlaminar",
    "diagnostic_for_surgery": False,
    "last_surgery_in_region": "none",
    "new_pathology": "none",
    "active_infection": False,
    "skin_infection_at_site": False,
    "obstructing_stenosis": False,
}


def read(policy: str, answers: dict[str, Any]) -> tuple[Policy, Case]:
    case, problems = read_case(library().vocabulary, answers)
    assert problems == []
    return library().in_force(policy, case.service), case


def alone(policy: Policy, why: Because, facts: Any) -> tuple[str, ...]:
    """The outcomes of the case with these facts and no others."""
    return determine(policy, with_only(why.case, facts)).outcomes


@pytest.mark.parametrize(("policy", "case"), SHARE)
def test_the_facts_of_a_worked_case_decide_and_none_is_needless(policy: str, case: dict[str, Any]) -> None:
    """With them alone the outcome is the same, without any one of them it is open or another."""
    found_policy, checked = read(policy, case["answers"])
    why, whole = because(found_policy, checked), determine(found_policy, checked)
    assert why.settled == (whole.decided or not whole.missing)
    if why.settled:
        assert alone(found_policy, why, why.facts) == whole.outcomes
        for fact in why.facts:
            rest = [each for each in why.facts if each != fact and not (fact == THE_LIST and each.item is not None)]
            assert alone(found_policy, why, rest) != whole.outcomes or whole.payer_decides, fact


@pytest.mark.slow
@pytest.mark.parametrize("policy", sorted(compiled()["policies"]))
def test_each_criterion_named_stands_as_it_is_said_to(policy: str) -> None:
    """In the whole case, whatever was left out to find the reasons; of every case, since a wrong one harms."""
    for case in compiled()["cases"].get(policy, []):
        found_policy, checked = read(policy, case["answers"])
        findings = determine(found_policy, checked).findings
        for reason in because(found_policy, checked).reasons:
            if reason.role in (Role.DECIDES, Role.ALSO):
                stands = {findings[name].status for name in reason.criteria}
                assert stands <= {reason.status, Status.NOT_APPLICABLE}, case["id"]


@pytest.mark.parametrize(("policy", "case"), SHARE)
def test_every_reason_of_a_decided_case_has_facts_an_id_and_a_place(policy: str, case: dict[str, Any]) -> None:
    """A letter can cite each of them, and says what it was held against."""
    found_policy, checked = read(policy, case["answers"])
    why = because(found_policy, checked)
    for said in reasons_in_words(found_policy, read_named(found_policy), why):
        if why.settled and said.reason.role == Role.DECIDES and said.reason.criteria:
            judged = said.reason.status == Status.CASE_BY_CASE
            assert (bool(said.facts) or judged, said.citation != "", said.place != "") == (True, True, True)


def injection(day: str, weeks: int) -> dict[str, Any]:
    length = f"{weeks} weeks"
    return {
        "procedure": "epidural",
        "date": day,
        "region": "lumbar",
        "purpose": "therapeutic",
        "relief_percent": 60,
        "relief_duration": length,
        "function_improved": False,
    }


def test_a_repeat_that_comes_too_soon_says_how_soon_and_from_which_day_on() -> None:
    """The bound, the days that have passed, and the first day that is late enough."""
    history = [injection(day, 2) for day in ("2026-08-26", "2026-10-14", "2026-11-04")]
    policy, case = read("nia/cg-300", {**REPEAT, "prior_procedures": history})
    said = reasons_in_words(policy, read_named(policy), because(policy, case))
    facts = {each.citation: [fact.text for fact in each.facts] for each in said if each.reason.role == Role.ALSO}
    assert facts["NIA-300 C.3.5"] == [
        (
            "27 days since November 4, 2026 (the last of the therapeutic epidural injections in this episode of care); "
            "at least 2 months are needed, so from January 4, 2027"
        )
    ]


def test_what_contradicts_itself_decides_nothing() -> None:
    """Relief of six months from an injection two weeks ago leaves the history unknown, so it is no reason."""
    policy, case = read("nia/cg-300", {**REPEAT, "prior_procedures": [injection("2026-11-17", 26)]})
    why = because(policy, case)
    assert (settled(policy, case).history, THE_LIST in why.facts, why.settled) == (None, False, False)


def test_an_open_case_tells_the_route_so_far() -> None:
    """That it is a repeat is known before anything is decided."""
    policy, case = read("nia/cg-300", {**REPEAT, "prior_procedures": [injection("2026-11-04", 2)]})
    why = because(policy, case)
    assert (why.settled, {each.role for each in why.reasons}) == (False, {Role.ROUTE})
    assert ("new-episode",) in [each.criteria for each in why.reasons]
