"""What cannot be true together: each contradiction of the data, in each policy that asks for it, both ways.

The answers are made from the declared conditions themselves, so that a contradiction that is added is tried as well.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import product
from typing import Any

import pytest

from calc import Policy, Problem, determine, earliest, read_case, ways_to_meet
from calc.errors import Place
from calc.policy.settling import COUNTED_BY, settle
from tests.policy_data.test_worked_cases import compiled, library

type Answers = dict[str, Any]

HISTORY = "prior_procedures"
SERVICE, EARLIER = "2025-06-10", "2025-05-13"
# More than the time from the earlier procedure to the date of service, and less.
LONGER, SHORTER = "6 weeks", "3 weeks"
DECLARED = {each["id"]: each for each in compiled()["contradictions"]}
FIELDS = compiled()["procedures"]["fields"]


def answers_to(node: Mapping[str, Any], wanted: bool = True) -> Iterator[Answers]:
    """Answers that make a condition true (or false), one of each way that there is to do so."""
    op = node["op"]
    if op == "not":
        yield from answers_to(node["of"][0], not wanted)
    elif op in ("all", "any"):
        parts = [list(answers_to(part, wanted)) for part in node["of"]]
        if (op == "all") == wanted:
            yield from ({name: each[name] for each in choice for name in each} for choice in product(*parts))
        else:
            yield from (each for part in parts for each in part)
    elif op == "event":
        selection = compiled()["history_selections"][node["of"]]
        (where,) = answers_to(node["where"])
        asked = {} if "region" in where else {"spinal_region": "lumbar"}
        entry = {"region": "lumbar", **where, "procedure": selection["procedure"][-1], "date": SERVICE}
        yield {**asked, "date_of_service": SERVICE, HISTORY: [entry]}
    else:
        yield from leaf(node, wanted)


def leaf(node: Mapping[str, Any], wanted: bool) -> Iterator[Answers]:
    """The same of a condition on one answer, or on two."""
    name = node.get("question") or node.get("field")
    if node["op"] == "yes":
        yield {name: wanted}
    elif node["op"] == "none":
        yield {name: "none" if wanted else EARLIER}
    elif node["op"] == "is":
        questions = FIELDS if "field" in node else compiled()["questions"]
        ids = [option["id"] for option in questions[name]["options"]]
        ids += questions[name].get("sets", ())
        yield from ({name: option} for option in ids if (option in node["values"]) == wanted)
    elif node["op"] == "compare":
        yield {name: compared(node)}
    elif node["op"] == "same":
        yield {}
    else:
        assert node["op"] == "more", node["op"]
        own = {} if node["than"] == "time_since" else {node["than"]: SHORTER if wanted else LONGER}
        yield {name: LONGER if wanted else SHORTER, **own}


def compared(node: Mapping[str, Any]) -> Any:
    """A value for which a comparison holds."""
    value = node["value"]
    if isinstance(value, str):
        count, unit = value.split()
        return f"{int(count) + {'more_than': 1, 'less_than': -1}.get(node['cmp'], 0)} {unit}"
    return value + {"more_than": 1, "less_than": -1}.get(node["cmp"], 0)


def contradictory(declared: Mapping[str, Any]) -> Iterator[Answers]:
    """Cases of which nothing is known but what makes the contradiction."""
    if "when" in declared:
        yield from answers_to(declared["when"])
        return
    kinds = declared.get("procedure") or ["medial_branch_block"]
    for entry in answers_to(declared["entry"]):
        yield {"date_of_service": SERVICE, HISTORY: [{"procedure": kinds[0], "date": EARLIER, **entry}]}


def asks(policy: Policy, answers: Answers) -> bool:
    return set(answers) <= {*policy.asked, "date_of_service"}


@cache
def tried() -> list[Any]:
    """Each contradiction in each policy that asks for all of it, in one case."""
    found = []
    for name in compiled()["policies"]:
        for rule, declared in DECLARED.items():
            case = next((each for each in contradictory(declared) if asks(library().policy(name), each)), None)
            if case:
                found.append(pytest.param(name, rule, case, id=f"{name}-{rule}"))
    return found


def settled(policy: str, answers: Answers) -> tuple[Any, tuple[Problem, ...]]:
    case, problems = read_case(library().vocabulary, answers)
    assert problems == [], answers
    found = settle(library().policy(policy), case)
    return found.case, found.problems


def of_rule(rule: str, problems: tuple[Problem, ...]) -> list[Problem]:
    return [each for each in problems if each.message.startswith(DECLARED[rule]["text"])]


def test_every_contradiction_is_tried_in_some_policy() -> None:
    """None is declared of questions that no policy asks together."""
    assert {each.values[1] for each in tried()} == set(DECLARED)


@pytest.mark.parametrize("rule", DECLARED)
def test_every_way_to_contradict_is_found(rule: str) -> None:
    """Each part of a condition that can make it true does so, in some policy."""
    for answers in contradictory(DECLARED[rule]):
        policies = [name for name in compiled()["policies"] if asks(library().policy(name), answers)]
        assert any(of_rule(rule, settled(name, answers)[1]) for name in policies) or not policies, answers


@pytest.mark.parametrize(("policy", "rule", "answers"), tried())
def test_both_answers_are_named_and_unknown(policy: str, rule: str, answers: Answers) -> None:
    """A problem with a code and at least two places, and nothing that stands at one of them counts."""
    case, problems = settled(policy, answers)
    (found, *_) = of_rule(rule, problems)
    assert (found.code, len(found.places) >= 2) == ("contradiction", True)
    for place in found.places:
        assert not is_known(case, place), place


def is_known(case: Any, place: Place) -> bool:
    if place.question != HISTORY:
        return place.question in case.answers
    if place.field in COUNTED_BY:
        return case.history is not None
    return any(one.item == place.item and place.field in one.details for one in case.history or ())


@pytest.mark.parametrize(("policy", "rule", "answers"), tried())
def test_with_one_of_them_left_out_there_is_none(policy: str, rule: str, answers: Answers) -> None:
    """What is unknown contradicts nothing."""
    (found, *_) = of_rule(rule, settled(policy, answers)[1])
    for place in found.places:
        if place.field not in ("date", "procedure"):
            assert of_rule(rule, settled(policy, without(answers, [place]))[1]) == [], place


@pytest.mark.parametrize(("policy", "rule", "answers"), tried())
def test_with_one_of_them_changed_there_is_none(policy: str, rule: str, answers: Answers) -> None:
    """Each of them can be answered so that it agrees with the others."""
    (found, *_) = of_rule(rule, settled(policy, answers)[1])
    for place in found.places:
        changed = (changed_at(answers, place, value) for value in others(place))
        assert any(not of_rule(rule, settled(policy, each)[1]) for each in changed), place


def others(place: Place) -> list[Any]:
    """Further answers to what is asked at a place."""
    if place.field == "date":
        return ["2020-01-01"]
    if place.field == "procedure":
        return ["epidural"]
    asked = FIELDS[place.field] if place.field else compiled()["questions"][place.question]
    by_type: Mapping[str, list[Any]] = {
        "yes_no": [True, False],
        "choice": [option["id"] for option in asked.get("options", ())],
        # Transforaminal levels begin with 1: there, the answer can only be left out.
        "number": [asked.get("min"), asked.get("max"), *([None] if asked.get("min") else [])],
        "date": [EARLIER, "none"],
        "duration": ["0 days", "6 months"],
        "procedures": [[]],
    }
    return by_type[asked["type"]]


def changed_at(answers: Answers, place: Place, value: Any) -> Answers:
    if place.item is None:
        return {**answers, place.question: value}
    if place.field is None:
        return {**answers, HISTORY: [entry for item, entry in enumerate(answers[HISTORY]) if item != place.item]}
    entries = [
        {**entry, place.field: value} if item == place.item else entry for item, entry in enumerate(answers[HISTORY])
    ]
    return {**answers, HISTORY: entries}


def without(answers: Answers, places: list[Place]) -> Answers:
    """The answers without those at some places; the history as a whole where a list would count too few."""
    gone = {place.question for place in places if place.item is None} - {"date_of_service"}
    kept = {name: value for name, value in answers.items() if name not in gone}
    entries = [place for place in places if place.item is not None]
    if any(place.field in COUNTED_BY for place in entries):
        kept.pop(HISTORY, None)
    elif entries and HISTORY in kept:
        unknown = {(place.item, place.field) for place in entries}
        kept[HISTORY] = [
            {name: value for name, value in entry.items() if (item, name) not in unknown}
            for item, entry in enumerate(kept[HISTORY])
        ]
    return kept


@pytest.mark.slow
@pytest.mark.parametrize("policy", sorted(compiled()["cases"]))
def test_a_contradiction_makes_nothing_more_certain(policy: str) -> None:
    """A worked case with one added comes out as without the answers that make it, whatever else is known."""
    of = library().policy(policy)
    added = [each.values for each in tried() if each.values[0] == policy]
    for number, worked in enumerate(compiled()["cases"][policy][::6]):
        for _, _, answers in added[number % 5 :: 5]:
            whole = {**worked["answers"], **answers}
            if read_case(library().vocabulary, whole)[1]:
                continue  # of another time than this case
            _, problems = settled(policy, whole)
            bare = without(whole, [place for problem in problems for place in problem.places])
            found = determine(of, read_case(library().vocabulary, whole)[0])
            expected = determine(of, read_case(library().vocabulary, bare)[0])
            assert (found.outcomes, found.findings) == (expected.outcomes, expected.findings), whole


@pytest.mark.parametrize("policy", sorted(compiled()["cases"]))
def test_a_later_day_brings_no_contradiction(policy: str) -> None:
    """A worked case entered for a later day, with whatever grows grown, is as free of them as it was."""
    of = library().policy(policy)
    for worked in compiled()["cases"][policy][::12]:
        case, _ = read_case(library().vocabulary, worked["answers"])
        start = case.service.last if case.service else date(2025, 6, 10)
        found = earliest(of, case, start)
        assert settle(of, found.case).problems == (), worked["id"]
        assert ways_to_meet(of, case).complete, worked["id"]
