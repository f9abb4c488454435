"""What is asked next: among the missing, the request first, guards before what they guard, nothing asked twice."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calc import Policy, determine, read_library
from calc.advice.asking.asking import Asking, next_question
from calc.errors import Place
from tests.calc.build import case, compare, criterion, data, either, every, no, policy, policy_data, yes
from tests.calc.outcomes.test_never_a_wrong_certainty import ANSWERS, CASES, NODES, three_outcomes

ASIDE = st.sets(st.sampled_from(sorted(ANSWERS)))


def about(of: Policy, aside: tuple[str, ...] = (), after: str | None = None, **answers: Any) -> Asking:
    return next_question(of, case(of, **answers), tuple(map(Place, aside)), after)


def asked(of: Policy, *aside: str, after: str | None = None, **answers: Any) -> list[str]:
    """The questions that are asked now."""
    found = about(of, aside, after, **answers).next
    return [gap.question for gap in found.gaps] if found else []


@given(NODES, NODES, CASES, ASIDE)
def test_what_is_asked_is_missing_and_was_not_set_aside(
    first: dict[str, Any], second: dict[str, Any], known: dict[str, Any], aside: set[str]
) -> None:
    """And something is asked as long as anything is left to ask."""
    of = three_outcomes(first, second)
    found, missing = about(of, tuple(aside), **known), set(determine(of, case(of, **known)).missing)
    left = {gap for gap in missing if gap.question not in aside}
    assert (set(found.missing), set(found.aside)) == (left, missing - left)
    assert set(found.next.gaps if found.next else ()) <= left
    assert (found.next is None) == (not left)


@given(NODES, NODES, CASES)
def test_each_question_is_in_one_place(first: dict[str, Any], second: dict[str, Any], known: dict[str, Any]) -> None:
    """It is answered, missing, set aside, or can no longer change the outcome."""
    of = three_outcomes(first, second)
    found = about(of, ("a",), **known)
    named = [*known, *(gap.question for gap in (*found.missing, *found.aside)), *found.idle]
    assert sorted(named) == sorted(of.questions)


@given(NODES, NODES, st.fixed_dictionaries({name: st.sampled_from(values) for name, values in ANSWERS.items()}))
def test_asking_one_question_after_the_other_decides(
    first: dict[str, Any], second: dict[str, Any], complete: dict[str, Any]
) -> None:
    """Each question once, and with the outcome that all answers together have."""
    of, known = three_outcomes(first, second), dict[str, Any]()
    for name in questions_of(of, known):
        assert name not in known
        known[name] = complete[name]
    assert determine(of, case(of, **known)).outcomes == determine(of, case(of, **complete)).outcomes


def questions_of(of: Policy, known: dict[str, Any]) -> Iterator[str]:
    while found := asked(of, **known):
        yield found[0]


def test_what_settles_most_for_least_comes_first() -> None:
    """An exclusion is unlikely, so what is needed and may well fail comes before it; a pair costs two answers."""
    of = policy(every(no("a"), compare("score", "at_least", 2), either(every(yes("b"), yes("c")), no("c"))))
    assert asked(of)[0] == "score"


def test_what_is_set_aside_comes_back_in_the_end() -> None:
    """It is not asked again, and told once nothing else is left."""
    of = policy(every(yes("a"), yes("b")))
    assert asked(of, "a") == ["b"]
    found = about(of, ("a",), b=True)
    assert (found.next, [gap.question for gap in found.aside]) == (None, ["a"])


def test_a_decided_case_leaves_nothing_to_ask() -> None:
    """All that is not answered is idle."""
    of = policy(every(yes("a"), yes("b")), uses={"questions": ["a", "b"]})
    found = about(of, a=False)
    assert (found.next, found.missing, found.idle, found.fewest) == (None, (), ("b",), None)


def test_a_guard_comes_before_what_it_guards() -> None:
    """However likely the rest is to settle the criterion."""
    guarded = criterion("levels", every(no("a"), no("b")), applies={"op": "is", "question": "side", "values": ["left"]})
    found = about(policy(guarded)).next
    assert found
    assert ([gap.question for gap in found.gaps], found.why.part, found.why.criteria) == (
        ["side"],
        "guard",
        ("levels",),
    )


def test_a_guard_comes_first_though_the_rest_is_likelier_to_settle_it() -> None:
    """Whether it applies is known before anybody asks what it is about."""
    assert asked(policy(criterion("limit", no("b"), applies=no("a")))) == ["a"]


def test_what_is_requested_comes_first_where_many_criteria_stand_on_it() -> None:
    """Three of them, and not two."""
    named = [("left", "right"), ("left", "both"), ("left",)]
    sides = [criterion("-".join(each), {"op": "is", "question": "side", "values": list(each)}) for each in named]
    needed = every(yes("a"), yes("b"))
    assert asked(policy(either(every(no("a"), *sides[:2]), needed)))[0] != "side"
    found = about(policy(either(every(no("a"), *sides), needed))).next
    assert found
    assert ([gap.question for gap in found.gaps], found.why.part) == (["side"], "request")


def with_topics(node: dict[str, Any], **topics: list[str]) -> Policy:
    """A policy whose questions stand in topics."""
    named = [{"id": name, "title": name, "order": 1, "questions": questions} for name, questions in topics.items()]
    return read_library({**data(policy_data(node)), "topics": named}).policy("test/one")


def test_of_what_is_as_good_what_goes_on_with_the_topic_comes_first() -> None:
    """Else the order of the form decides."""
    of = with_topics(every(yes("a"), yes("b"), yes("c")), one=["a", "b"], other=["c"])
    assert asked(of) == ["a"]
    assert asked(of, after="score") == ["a"]
    assert asked(of, a=True, after="a") == ["b"]
    assert asked(with_topics(every(yes("a"), yes("b"), yes("c")), one=["a", "c"], other=["b"]), a=True, after="a") == [
        "c"
    ]


def test_a_topic_does_not_go_on_with_what_is_worth_far_less() -> None:
    """An unlikely exclusion waits for what may well settle the case."""
    of = with_topics(every(yes("a"), no("b")), one=["a"], other=["b", "score"])
    assert asked(of, after="score") == ["a"]


def test_a_number_is_not_asked_first_for_being_of_the_request() -> None:
    """However many criteria stand on it; a choice or a date is."""
    bounds = [criterion(f"score-{bound}", compare("score", "at_least", bound)) for bound in (1, 2, 3)]
    of = with_topics(either(every(no("a"), *bounds), yes("b")), request=["score"])
    assert asked(of) != ["score"]


def test_all_that_is_missing_comes_in_the_order_of_asking() -> None:
    """Contraindications first, since that is the first outcome."""
    of = policy(
        every(yes("a"), compare("score", "at_least", 2)),
        outcomes=[
            {"outcome": "outside", "when": yes("c")},
            {"outcome": "met", "when": {"op": "ref", "id": "main"}},
            {"outcome": "not_met"},
        ],
    )
    assert [gap.question for gap in about(of).missing] == ["c", "a", "score"]


def test_a_field_of_the_history_is_set_aside_by_its_place() -> None:
    """The entry is there; what it does not say is asked, and not asked again."""
    helped = {"op": "event", "of": "blocks", "which": "last", "where": {"op": "yes", "field": "improved"}}
    of = policy(every(helped, yes("a")), selections={"blocks": {"called": "blocks", "procedure": ["block"]}})
    known = case(
        of, date_of_service="2025-06-10", prior_procedures=[{"procedure": "block", "date": "2025-01-10"}], a=True
    )
    found = next_question(of, known)
    assert found.next
    assert [(gap.question, gap.item, gap.field) for gap in found.next.gaps] == [("prior_procedures", 0, "improved")]
    assert next_question(of, known, [Place("prior_procedures", 0, "improved")]).next is None
