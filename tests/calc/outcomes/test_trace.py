"""Every criterion's status, and the answers it rests on."""

from calc.outcomes.trace import Finding, Status
from tests.calc.build import compare, criterion, decide, either, every, no, policy, yes

TWO = policy(every(criterion("one", yes("a")), criterion("two", either(yes("b"), yes("c")))))


def test_each_criterion_has_its_own_status() -> None:
    """One met, one open, and so the whole open."""
    found = decide(TWO, a=True).findings
    assert {name: finding.status for name, finding in found.items()} == {
        "main": Status.NEEDS_INFORMATION,
        "one": Status.MET,
        "two": Status.NEEDS_INFORMATION,
    }


def test_an_any_rests_on_the_part_that_holds() -> None:
    """The open alternative plays no part once another is met."""
    assert decide(TWO, b=True).findings["two"] == Finding(Status.MET, ("b",))


def test_an_all_rests_on_the_part_that_fails() -> None:
    """What is still open cannot mend it."""
    assert decide(TWO, a=False).findings["main"] == Finding(Status.NOT_MET, ("a",))


def test_an_open_criterion_rests_on_what_is_open() -> None:
    """Of what is known, nothing decides."""
    assert decide(TWO, b=False).findings["two"] == Finding(Status.NEEDS_INFORMATION, ("c",))


def test_a_criterion_that_does_not_apply_counts_as_satisfied() -> None:
    """Its guard is false, so the group holds without it."""
    guarded = policy(every(criterion("guarded", yes("a"), applies=yes("b")), yes("c")))
    found = decide(guarded, a=False, b=False, c=True)
    assert (found.findings["guarded"], found.outcomes) == (Finding(Status.NOT_APPLICABLE, ("b",)), ("met",))


def test_a_section_in_which_nothing_applies_does_not_apply() -> None:
    """Nothing in it was looked at, so "met" would say too much; the outcome is the same."""
    parts = [criterion(name, yes(name), applies=no("c")) for name in ("a", "b")]
    found = decide(policy(every(*parts)), c=True)
    assert (found.findings["main"], found.outcomes) == (Finding(Status.NOT_APPLICABLE, ("c",)), ("met",))


def test_a_section_with_a_condition_of_its_own_is_met_by_it() -> None:
    """Beside a criterion that does not apply, something was looked at."""
    found = decide(policy(every(criterion("a", yes("a"), applies=no("c")), yes("b"))), b=True, c=True)
    assert found.findings["main"].status == Status.MET


def test_a_guard_that_is_open_leaves_the_criterion_open() -> None:
    """Whether it applies is not known, and it would not hold."""
    guarded = policy(criterion("guarded", yes("a"), applies=yes("b")))
    assert decide(guarded, a=False).findings["guarded"].status == Status.NEEDS_INFORMATION


def test_what_the_payer_decides_is_never_met() -> None:
    """A documented reason is weighed case by case: both outcomes stay possible, and it is said on what."""
    of = policy(criterion("reason", every(yes("a"), {"op": "case_by_case", "text": "weighed"})))
    found = decide(of, a=True)
    assert (found.findings["reason"].status, found.outcomes, found.judgements, found.missing) == (
        Status.CASE_BY_CASE,
        ("met", "not_met"),
        ("reason",),
        (),
    )


def test_a_judgement_that_cannot_matter_is_not_mentioned() -> None:
    """Without the reason there is nothing to weigh."""
    of = policy(criterion("reason", every(yes("a"), {"op": "case_by_case", "text": "weighed"})))
    found = decide(of, a=False)
    assert (found.outcomes, found.judgements) == (("not_met",), ())


def test_information_takes_no_part() -> None:
    """Advice among the criteria neither helps nor hinders."""
    of = policy(every(criterion("advice", {"op": "information"}), yes("a")))
    found = decide(of, a=True)
    assert (found.outcomes, "advice" in found.findings) == (("met",), False)


def test_a_negated_comparison_rests_on_its_question() -> None:
    """Less than is the opposite of at least, and still about the same answer."""
    of = policy(criterion("short", compare("duration", "less_than", "3 months")))
    assert decide(of, duration="2 months").findings["short"] == Finding(Status.MET, ("duration",))


def test_a_reference_has_the_value_of_what_it_names() -> None:
    """One criterion may stand in the place of another, before or after it."""
    of = policy(
        every(criterion("first", {"op": "not", "of": [{"op": "ref", "id": "later"}]}), criterion("later", no("a")))
    )
    found = decide(of, a=False).findings
    assert (found["first"].status, found["later"].status) == (Status.NOT_MET, Status.MET)
