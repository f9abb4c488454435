"""The repeat planner: the days that the checkers give, each on its conditions, and nothing certain that is not."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calc import Library, determine, earliest
from calc.calculators.planner.planner import cites
from calc.calculators.planner.requests import Request, requests
from calc.calculators.planner.supposing import suppose
from calc.calculators.plans import Plan
from calc.case.history import read_history
from calc.policy.settling import move_to, settled
from tests.calc.calculators.conftest import WorkOut, Wrong

START = date(2026, 11, 27)
ONE_DAY = timedelta(days=1)
KINDS = ("epidural", "facet_injection", "facet_denervation", "sacroiliac_injection", "sympathetic_block")
ENTRIES = st.fixed_dictionaries(
    {
        "procedure": st.sampled_from(KINDS),
        "date": st.sampled_from(("2026-11-20", "2026-10-31", "2026-09-09", "2026-03-01", "2025-12-24", "2026-11")),
    },
    optional={
        "region": st.sampled_from(("lumbar", "cervical")),
        "purpose": st.sampled_from(("diagnostic", "therapeutic")),
        "side": st.sampled_from(("left", "right")),
        "relief_percent": st.sampled_from((10, 60)),
        "treated_condition": st.just("pain"),
    },
)


def entry(day: str, kind: str = "epidural", region: str | None = "lumbar", **more: Any) -> dict[str, Any]:
    return {"procedure": kind, "date": day, **({"region": region} if region else {}), **more}


def therapeutic(*days: str, **more: Any) -> list[dict[str, Any]]:
    return [entry(day, purpose="therapeutic", **more) for day in days]


def plans(work_out: WorkOut, listed: list[dict[str, Any]]) -> dict[tuple[str, str], Plan]:
    """By policy and procedure."""
    found = work_out("repeat-planner", prior_procedures=listed, plan_from=START.isoformat())
    return {(plan.policy, plan.procedure): plan for plan in found.plans}


def epidural(work_out: WorkOut, *listed: dict[str, Any]) -> Plan:
    return plans(work_out, [*listed])["nia/cg-300", "Epidural injection, lumbar or sacral"]


def asked(policies: Library, listed: list[dict[str, Any]]) -> Iterator[tuple[Request, Any]]:
    history, problems = read_history(policies.vocabulary, listed, None)
    assert history is not None
    assert not problems
    return ((each, each.case(history)) for each in requests(policies, history).found)


@pytest.mark.parametrize(
    ("listed", "day", "criterion"),
    [
        (therapeutic("2026-10-14", "2026-11-20"), date(2026, 12, 4), "repeat.phase.initial.spacing"),
        (therapeutic("2026-08-14", "2026-09-25", "2026-11-04"), date(2027, 1, 4), "repeat.interval"),
        (therapeutic("2026-07-01", "2026-08-01", "2026-09-01"), START, None),
        (
            therapeutic("2025-02-10", "2026-02-14", "2026-04-20", "2026-06-22", "2026-09-09"),
            date(2027, 2, 14),
            "repeat.yearly-maximum.four",
        ),
    ],
)
def test_a_day_worked_out_by_hand(work_out: WorkOut, listed: Any, day: date, criterion: str | None) -> None:
    """Two weeks, two months, no wait, and a fifth within 12 months, each with the criterion that it comes of."""
    found = epidural(work_out, *listed)
    assert (found.day, found.latest) == (day, day)
    assert criterion is None or criterion in [limit.criterion for limit in found.limits if limit.binds]


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=3))
def test_each_day_is_that_of_the_checker(policies: Library, listed: list[dict[str, Any]]) -> None:
    """For the list alone, for what is supposed, and for each other answer; the day before, it certainly fails."""
    for request, known in asked(policies, listed):
        found = suppose(request.policy, known, START)
        assert found.soonest == earliest(request.policy, known, START).date
        then = earliest(request.policy, found.case, START)
        assert found.day == then.date
        for other in found.alternatives:
            case = known
            for one, answer in {**found.supposed, **other.besides, other.unknown: other.answer}.items():
                case = one.answered(case, answer)
            assert other.day == earliest(request.policy, case, START).date
        if then.date and then.date > then.start:
            assert not is_possible(request, found.case, then.date - ONE_DAY)
            assert is_possible(request, found.case, then.date)


def is_possible(request: Request, case: Any, day: date) -> bool:
    """Whether the case may meet the criteria on a day."""
    moved = move_to(request.policy, settled(request.policy, case), day).renewed
    return not request.policy.favourable.isdisjoint(determine(request.policy, moved).outcomes)


def test_the_limit_that_binds_is_not_met_the_day_before(policies: Library) -> None:
    """As its checker marks it, and it is met on the day."""
    (request, known), *_ = asked(policies, therapeutic("2026-08-14", "2026-09-25", "2026-11-04"))
    found = suppose(request.policy, known, START)
    day = found.day
    assert day
    standing = []
    for when in (day - ONE_DAY, day):
        moved = move_to(request.policy, settled(request.policy, found.case), when).renewed
        standing.append(str(determine(request.policy, moved).findings["repeat.interval"].status))
    assert standing == ["not_met", "met"]


def test_what_is_supposed_is_said_and_nothing_else(work_out: WorkOut) -> None:
    """Only what would move the day; what the list says is not supposed."""
    given = epidural(work_out, *therapeutic("2026-08-14", "2026-09-25", "2026-11-04"))
    assert given.supposed == (
        "No surgery on this region",
        "No new pathology",
        "Diagnostic injection to find the pain generator before planned surgery: no",
    )
    assert any("new episode of care may begin: not before November 27, 2026" in each for each in given.others)
    open_ones = epidural(work_out, entry("2026-08-14"), entry("2026-09-25"), entry("2026-11-04"))
    assert "Purpose of listed procedures, where it is not given: therapeutic" in open_ones.supposed


def test_another_answer_names_what_it_needs_besides(work_out: WorkOut) -> None:
    """With special circumstances the maximum is over, and the two months count again: on conditions of their own."""
    listed = therapeutic("2025-02-10", "2026-02-14", "2026-04-20", "2026-06-22", "2026-11-04")
    (special,) = [each for each in epidural(work_out, *listed).others if each.startswith("Special circumstances")]
    assert special == (
        "Special circumstances documented: yes; Diagnostic injection to find the pain generator before planned "
        "surgery: no: not before January 4, 2027."
    )


def test_a_date_without_its_day_gives_a_range(work_out: WorkOut) -> None:
    """From its first to its last day, and no single day."""
    found = plans(work_out, [entry("2026-11", "facet_denervation", "cervical", side="both")])
    (plan,) = found.values()
    assert (plan.day, plan.latest) == (date(2027, 3, 1), date(2027, 3, 30))
    assert plan.headline.startswith("between March 1, 2027 and March 30, 2027")


def test_relief_that_rules_a_repeat_out_moves_the_day(work_out: WorkOut) -> None:
    """Relief that is not given is named as open; too little of it leaves a new episode of care."""
    days = ("2026-08-14", "2026-09-25", "2026-11-04")
    unknown = epidural(work_out, *therapeutic(*days))
    assert "Pain relief (procedures 1, 2 and 3)" in unknown.depends
    little = therapeutic(*days, relief_percent=10, function_improved=False)
    found = epidural(work_out, *little)
    assert found.day == date(2028, 11, 4)
    assert "Waiting alone helps only where a new episode of care begins" in found.headline


def test_each_kind_and_region_has_plans_of_its_own(work_out: WorkOut) -> None:
    """Under each policy that is about it; the joint between sacrum and pelvis is in no region."""
    found = plans(
        work_out,
        [
            entry("2026-10-14"),
            entry("2026-10-15", region="cervical"),
            entry("2026-10-16", "sacroiliac_injection", None),
            entry("2026-10-17", "other_spinal_injection"),
        ],
    )
    assert sorted(found) == [
        ("nia/cg-300", "Epidural injection, cervical"),
        ("nia/cg-300", "Epidural injection, lumbar or sacral"),
        ("nia/cg-305", "Sacroiliac joint injection"),
        ("nia/cg-408", "Epidural injection, cervical"),
        ("nia/cg-408", "Epidural injection, lumbar or sacral"),
    ]


def test_without_a_purpose_the_yearly_maximum_is_waited_for(work_out: WorkOut) -> None:
    """What does not move the day need not be known."""
    listed = [entry(day) for day in ("2025-02-10", "2026-02-14", "2026-04-20", "2026-06-22", "2026-09-09")]
    assert epidural(work_out, *listed).day == date(2027, 2, 14)


def test_one_whose_region_is_not_known_has_no_plan_beside_others_of_its_kind(work_out: WorkOut) -> None:
    """It may be of theirs: that is supposed where it moves the day."""
    found = plans(work_out, [entry("2026-10-14"), entry("2026-11-20", region=None)])
    assert {procedure for _, procedure in found} == {"Epidural injection, lumbar or sacral"}
    supposed = found["nia/cg-300", "Epidural injection, lumbar or sacral"].supposed
    assert "Spinal region of listed procedures, where it is not given: lumbar or sacral" in supposed


def test_what_no_policy_limits_and_what_lacks_its_region_is_named(work_out: WorkOut) -> None:
    """It is not left out in silence."""
    found = work_out(
        "repeat-planner",
        prior_procedures=[entry("2026-10-14", region=None), entry("2026-10-17", "other_spinal_injection")],
        plan_from=START.isoformat(),
    )
    assert found.open == (
        "the spinal region of procedure 1, so that it may count in each",
        "how often this may be repeated, which no policy here says: Another spinal injection",
    )
    assert {plan.procedure for plan in found.plans} == {"Epidural injection"}


def test_a_request_takes_its_kind_for_an_answer(policies: Library) -> None:
    """Where a policy asks which of several procedures it is."""
    found = [request.answers for request, _ in asked(policies, [entry("2026-10-14", "medial_branch_block")])]
    assert found == [{"spinal_region": "lumbar", "facet_procedure": "medial_branch_block"}]


def test_nothing_is_planned_without_a_list_or_a_day(work_out: WorkOut) -> None:
    """The calculator has no clock."""
    assert work_out("repeat-planner", plan_from="2026-11-27").headline.startswith("List at least one")
    assert work_out("repeat-planner", prior_procedures=[]).headline.startswith("List at least one")
    assert work_out("repeat-planner", prior_procedures=[entry("2026-10-14")]).headline == "Enter the date to plan from."


def test_entries_that_contradict_each_other_are_problems(wrong: Wrong) -> None:
    """Relief that lasts beyond the next procedure is none, as in a checker, said once for all policies."""
    listed = [entry("2026-09-09", region="lumbar"), entry("2026-10-14", relief_percent=0, relief_duration="3 weeks")]
    assert [problem.code for problem in wrong("repeat-planner", prior_procedures=listed)] == ["contradiction"]


def test_an_entry_that_contradicts_the_day_planned_from_is_a_problem(wrong: Wrong) -> None:
    """Five weeks of relief are not over four weeks later."""
    listed = [entry("2026-10-30", relief_percent=60, relief_duration="5 weeks")]
    found = wrong("repeat-planner", prior_procedures=listed, plan_from="2026-11-27")
    assert [problem.code for problem in found] == ["contradiction"]


def test_a_full_number_says_that_the_day_stands_all_the_same(work_out: WorkOut) -> None:
    """That of an initial phase is full after it, and the day is that of what comes then; no other one says so."""
    listed = therapeutic("2026-11-04", "2026-09-25", "2026-08-14", relief_percent=60, relief_duration="3 weeks")
    plan, *_ = work_out("repeat-planner", prior_procedures=listed, plan_from=START.isoformat()).plans
    said = [count.text for count in plan.counts]
    assert [each for each in said if each.endswith("It does not stand in the way of the date above.")] == [
        each for each in said if "3 of at most 3" in each
    ]
    assert len(said) > 1
    assert any("3 of at most 3" in each for each in said)


def test_the_text_says_that_it_is_time_alone(work_out: WorkOut) -> None:
    """Before all days."""
    found = work_out("repeat-planner", prior_procedures=therapeutic("2026-11-20"), plan_from=START.isoformat())
    _, caveat, plan, *_ = found.text.splitlines()
    assert "Other criteria also have to be met" in caveat
    assert plan.startswith("Epidural injection, lumbar or sacral, by Epidural spine injections (NIA_CG_300): ")
    assert plan.endswith("earliest December 4, 2026, by limits of time.")


def test_the_criteria_that_limit_repeats_are_cited(policies: Library) -> None:
    """Those that set a time or a number themselves, and not what they are part of."""
    links = [each.link for each in cites(policies)]
    assert "nia/cg-300#repeat.interval" in links
    assert "nia/cg-300#repeat.phase.initial.spacing" in links
    assert "nia/cg-300#repeat" not in links
