"""Answers that contradict each other, and answers that the history gives."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from calc import Determination, Policy, Problem, determine, earliest, read_case, read_library, ways_to_meet
from calc.errors import Place
from calc.policy.settling import move_to, settle
from tests.calc.build import compare, data, either, every, no, policy_data, yes

HISTORY = "prior_procedures"
SERVICE = "2025-06-10"


def field(op: str, name: str, **more: Any) -> dict[str, Any]:
    return {"op": op, "field": name, **more}


def no_field(name: str) -> dict[str, Any]:
    return {"op": "not", "of": [field("yes", name)]}


LASTED_TOO_LONG = field("more", "lasted", than="time_since")
CONTRADICTIONS = [
    {"id": "both", "text": "A and B exclude each other.", "when": every(yes("a"), yes("b"))},
    {
        "id": "longer",
        "text": "Therapy is no longer than the pain.",
        "when": {"op": "more", "question": "therapy", "than": "duration"},
        "unless": yes("c"),
    },
    {"id": "lasted", "text": "It cannot have lasted so long.", "entry": LASTED_TOO_LONG},
    {
        "id": "nothing",
        "text": "Nothing lasted.",
        "entry": every(
            field("compare", "relief", cmp="equals", value=0),
            field("compare", "lasted", cmp="more_than", value="0 days"),
        ),
        "unless": field("yes", "improved"),
    },
    {
        "id": "some",
        "text": "Nobody has a score of 3 beside these.",
        "when": every(compare("score", "at_least", 3), either(yes("a"), yes("b"), no("c"))),
    },
    {
        "id": "soon",
        "text": "Nobody has a pain of 10 on the day of a block.",
        "when": every(
            compare("pain", "at_least", 10),
            {"op": "elapsed", "of": "blocks", "which": "last", "cmp": "less_than", "value": "1 day"},
        ),
    },
    {
        "id": "nowhere",
        "text": "It was on a side, and did something.",
        "entry": either(
            every(field("is", "side", values=["both"]), no_field("improved")),
            field("compare", "relief", cmp="equals", value=1),
        ),
    },
    {
        "id": "pump",
        "text": "A pump has no side.",
        "procedure": ["pump"],
        "entry": field("is", "side", values=["left", "right"]),
    },
]
SELECTIONS = {"blocks": {"procedure": ["block"]}, "today": {"within": "1 day"}, "pumps": {"procedure": ["pump"]}}
DERIVED = {
    "c": {
        "because": "The history names one that day.",
        "yes_when": {"op": "count", "of": "today", "cmp": "at_least", "value": 1},
    },
    "b": {
        "because": "The history says which came last.",
        "yes_when": {"op": "later", "of": "pumps", "than": "blocks"},
        "no_when": {"op": "later", "of": "blocks", "than": "pumps"},
    },
}


def policy(
    node: dict[str, Any], derived: tuple[str, ...] = (), asked: Mapping[str, Any] = MappingProxyType({}), **more: Any
) -> Policy:
    """A policy in data that declares these contradictions, and how the history answers some questions."""
    whole = data(policy_data(node, **more))
    whole |= {"contradictions": CONTRADICTIONS, "history_selections": SELECTIONS}
    for name in derived:
        whole["questions"][name] |= {"derived": DERIVED[name], **asked}
    return read_library(whole).policy("test/one")


ANY = policy(yes("a"), ("b", "c"))


def problems(of: Policy = ANY, **answers: Any) -> tuple[Problem, ...]:
    return settle(of, read_case(of.vocabulary, answers)[0]).problems


def decided(of: Policy, **answers: Any) -> Determination:
    return determine(of, read_case(of.vocabulary, answers)[0])


def event(day: str, kind: str = "block", **details: Any) -> dict[str, Any]:
    return {"procedure": kind, "date": day, **details}


def test_both_answers_are_named_and_count_as_unknown() -> None:
    """Neither decides anything until one of them is changed."""
    (found,) = problems(a=True, b=True)
    assert (found.code, found.places) == ("contradiction", (Place("a"), Place("b")))
    assert found.message == "A and B exclude each other. Change one of these: “A”; “B”."
    assert decided(ANY, a=True, b=True).outcomes == ("met", "not_met")


@pytest.mark.parametrize("answers", [{"a": True}, {"a": True, "b": False}, {}])
def test_what_does_not_certainly_hold_is_no_contradiction(answers: dict[str, bool]) -> None:
    """An answer that is lacking contradicts none."""
    assert problems(**answers) == ()


@pytest.mark.parametrize(
    ("therapy", "duration", "clash"),
    [
        ("7 weeks", "6 weeks", True),
        ("6 weeks", "6 weeks", False),
        ("30 days", "1 month", False),
        ("32 days", "1 month", True),
        ("6 weeks", "since 2025-04-29", False),
        ("6 weeks", "since 2025-04-30", True),
        ("6 weeks", "since 2025-04", False),
    ],
)
def test_lengths_are_compared_by_the_calendar(therapy: str, duration: str, clash: bool) -> None:
    """Longer by whichever days they can last, or none."""
    assert bool(problems(date_of_service=SERVICE, therapy=therapy, duration=duration)) == clash


@pytest.mark.parametrize(("c", "clash"), [(True, False), (False, True), (None, True)])
def test_an_exception_has_to_be_stated(c: bool | None, clash: bool) -> None:
    """Where it is not known to hold, the contradiction stands."""
    assert bool(problems(therapy="7 weeks", duration="6 weeks", c=c)) == clash


def test_an_answer_that_the_policy_does_not_ask_for_contradicts_nothing() -> None:
    """A receipt holds nothing else, and has to come to the same."""
    of = policy(yes("a"), uses={"questions": ["a"]})
    assert (problems(of, a=True, b=True), decided(of, a=True, b=True).outcomes) == ((), ("met",))


@pytest.mark.parametrize(
    ("lasted", "day", "clash"),
    [
        ("2 weeks", "2025-05-27", False),
        ("15 days", "2025-05-27", True),
        ("2 months", "2025-04", False),
        ("3 months", "2025-04", True),
    ],
)
def test_nothing_lasts_longer_than_the_time_since(lasted: str, day: str, clash: bool) -> None:
    """Of a partial date, longer than since any of its days."""
    found = problems(date_of_service=SERVICE, prior_procedures=[event(day, lasted=lasted)])
    assert [one.places for one in found] == (
        [(Place(HISTORY, 0, "lasted"), Place(HISTORY, 0, "date"))] if clash else []
    )


def test_where_the_date_of_an_entry_may_be_wrong_the_history_is_unknown() -> None:
    """A list that may lack one by its date counts too few; the date of service stands."""
    case, _ = read_case(ANY.vocabulary, {"date_of_service": SERVICE, HISTORY: [event("2025-06-01", lasted="1 year")]})
    settled = settle(ANY, case).case
    assert (settled.history, settled.service) == (None, case.service)


def test_where_details_of_an_entry_contradict_each_other_the_others_count() -> None:
    """Only these two are unknown, and only of this entry."""
    entries = [event("2025-01-01", relief=0, lasted="1 day", side="left"), event("2025-02-01", relief=0)]
    case, _ = read_case(ANY.vocabulary, {"date_of_service": SERVICE, HISTORY: entries})
    history = settle(ANY, case).case.history
    assert [dict(one.details) for one in history or ()] == [{"side": "left"}, {"relief": 0}]


@pytest.mark.parametrize(("improved", "clash"), [(True, False), (False, True), (None, True)])
def test_an_exception_of_an_entry_has_to_be_stated(improved: bool | None, clash: bool) -> None:
    """As with answers."""
    entry = event("2025-01-01", relief=0, lasted="1 day", improved=improved)
    assert bool(problems(date_of_service=SERVICE, prior_procedures=[entry])) == clash


def test_only_what_makes_it_so_is_named() -> None:
    """Of several parts of which one will do, those that hold."""
    (answers,) = problems(score=3, a=False, b=True, c=True)
    assert answers.places == (Place("score"), Place("b"))
    (entry,) = problems(prior_procedures=[event("2025-01-01", side="both", improved=False, relief=2)])
    assert entry.places == (Place(HISTORY, 0, "side"), Place(HISTORY, 0, "improved"))


def test_the_date_of_service_stands() -> None:
    """Everything else is held against it; the history and the answer are unknown."""
    case, _ = read_case(ANY.vocabulary, {"date_of_service": SERVICE, "pain": 10, HISTORY: [event(SERVICE)]})
    settled = settle(ANY, case)
    assert (len(settled.problems), settled.case.history, set(settled.case.answers)) == (1, None, {"date_of_service"})


def test_a_contradiction_of_one_kind_names_the_kind() -> None:
    """Of another kind of procedure there is none."""
    assert problems(prior_procedures=[event("2025-01-01", side="left")]) == ()
    (found,) = problems(prior_procedures=[event("2025-01-01", "pump", side="left")])
    assert found.places == (Place(HISTORY, 0, "procedure"), Place(HISTORY, 0, "side"))
    assert "prior procedure 1, “Kind”; prior procedure 1, “Side”" in found.message


def test_what_the_history_gives_is_an_answer() -> None:
    """It decides, it is told with its reason, and it is not missing."""
    found = decided(policy(yes("c"), ("c",)), date_of_service=SERVICE, prior_procedures=[event(SERVICE)])
    assert (found.outcomes, found.missing) == (("met",), ())
    assert [(one.question, one.answer, one.because) for one in found.derived] == [
        ("c", True, "The history names one that day.")
    ]


@pytest.mark.parametrize("day", ["2025-06-09", "2025-06", "2025"])
def test_a_history_that_leaves_it_open_gives_nothing(day: str) -> None:
    """Some day in June may be that one, or not."""
    found = decided(policy(yes("c"), ("c",)), date_of_service=SERVICE, prior_procedures=[event(day)])
    assert (found.outcomes, found.derived) == (("met", "not_met"), ())


def test_an_empty_or_unknown_history_gives_nothing_that_it_does_not_say() -> None:
    """One-sided: nothing is said of a day without an entry."""
    of = policy(yes("c"), ("c",))
    assert [decided(of, date_of_service=SERVICE, prior_procedures=history).derived for history in ([], None)] == [
        (),
        (),
    ]


def test_an_answer_that_the_history_denies_is_a_contradiction() -> None:
    """Both are named, both are unknown, and nothing is derived from what may be wrong."""
    of = policy(
        every(no("c"), {"op": "count", "of": "blocks", "cmp": "at_least", "value": 1}), ("c",), selections=SELECTIONS
    )
    answers = {"date_of_service": SERVICE, "c": False, HISTORY: [event("2025-01-01"), event(SERVICE)]}
    assert [one.places for one in problems(of, **answers)] == [(Place("c"), Place(HISTORY, 1))]
    found = decided(of, **answers)
    assert (found.outcomes, found.derived) == (("met", "not_met"), ())
    assert {gap.question for gap in found.missing} == {"c", HISTORY}


def test_the_same_answer_is_none() -> None:
    """It is derived all the same, so that it need not be asked again."""
    of = policy(yes("c"), ("c",))
    answers = {"date_of_service": SERVICE, "c": True, HISTORY: [event(SERVICE)]}
    assert (problems(of, **answers), [one.question for one in decided(of, **answers).derived]) == ((), ["c"])


@pytest.mark.parametrize(
    ("pump", "block", "answers"),
    [
        ("2025-02-02", "2025-02-01", [True]),
        ("2025-02-01", "2025-02-02", [False]),
        ("2025-02-01", "2025-02-01", []),
        ("2025-02", "2025-02-01", []),
        ("2025-02", "2025-01-31", [True]),
    ],
)
def test_what_came_last_is_derived_both_ways(pump: str, block: str, answers: list[bool]) -> None:
    """Of two procedures on one day, neither is known to have come last."""
    of = policy(yes("a"), ("b",))
    history = [event(pump, "pump"), event(block)]
    assert [one.answer for one in decided(of, prior_procedures=history).derived] == answers


def test_on_another_day_the_history_is_asked_again() -> None:
    """What it gave for one day is unknown on the next, and what it gives for every day has not lapsed."""
    of = policy(yes("c"), ("b", "c"))
    history = [event(SERVICE, "pump"), event("2025-01-01")]
    case, _ = read_case(of.vocabulary, {"date_of_service": SERVICE, HISTORY: history})
    settled = settle(of, case).case
    later = move_to(of, settled, date(2025, 6, 11))
    assert (settled.derived, later.known.derived, later.renewed.answers.get("c")) == (
        frozenset({"b", "c"}),
        frozenset({"b"}),
        None,
    )


def test_what_the_history_gives_does_not_lapse() -> None:
    """Unlike what was answered for one day alone."""
    of = policy(yes("b"), ("b",), {"over_time": "lapses"})
    for history, lapsed in (([event("2025-02-02", "pump"), event("2025-02-01")], ()), ([], ("b",))):
        case, _ = read_case(of.vocabulary, {"date_of_service": SERVICE, "b": True, HISTORY: history})
        assert move_to(of, settle(of, case).case, date(2025, 6, 11)).lapsed == lapsed


def test_what_the_history_gives_for_good_cannot_be_planned() -> None:
    """It would have to be otherwise."""
    of = policy(no("b"), ("b",), {"change": "plan"})
    history = [event("2025-02-02", "pump"), event("2025-02-01")]
    case, _ = read_case(of.vocabulary, {"date_of_service": SERVICE, HISTORY: history})
    found = ways_to_meet(of, case)
    assert (found.open, [(step.kind, step.question) for step in found.shared]) == (False, [("fixed", "b")])


def test_no_way_plans_otherwise_what_the_history_names() -> None:
    """The one way is to wait for a day of which it says nothing, and to plan none then."""
    of = policy(no("c"), ("c",))
    case, _ = read_case(of.vocabulary, {"date_of_service": SERVICE, HISTORY: [event(SERVICE)]})
    found = ways_to_meet(of, case)
    assert [(step.kind, step.day) for step in found.shared] == [("wait", date(2025, 6, 11)), ("plan", None)]


def test_a_later_day_has_room_for_what_lasted() -> None:
    """A case in which nothing is contradictory stays so, however far it is moved."""
    of = policy(compare("duration", "at_least", "3 months"))
    answers = {"date_of_service": SERVICE, "therapy": "6 weeks", "duration": "6 weeks", "a": True, "b": False}
    case, _ = read_case(of.vocabulary, {**answers, HISTORY: [event("2025-05-27", lasted="2 weeks")]})
    assert settle(of, case).problems == ()
    assert earliest(of, case, date(2025, 6, 10)).date == date(2025, 7, 29)


def test_days_that_are_found_rest_on_no_contradiction() -> None:
    """What contradicts something today is unknown on every day that the search tries."""
    of = policy(every(yes("a"), compare("duration", "at_least", "3 months")))
    case, _ = read_case(of.vocabulary, {"date_of_service": SERVICE, "a": True, "b": True, "duration": "6 weeks"})
    assert not earliest(of, case, date(2025, 6, 10)).determination.decided
